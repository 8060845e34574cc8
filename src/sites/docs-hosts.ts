import type { DocsHost } from './docs-host.ts'
import { astroHost } from './known/astro-host.ts'
import { docusaurusHost } from './known/docusaurus-host.ts'
import { eleventyHost } from './known/eleventy-host.ts'
import { hugoHost } from './known/hugo-host.ts'
import { jekyllHost } from './known/jekyll-host.ts'
import { mdbookHost } from './known/mdbook-host.ts'
import { mkdocsHost } from './known/mkdocs-host.ts'
import { nextHost } from './known/next-host.ts'
import { sphinxHost } from './known/sphinx-host.ts'
import { vitepressHost } from './known/vitepress-host.ts'

/** All hosts that `tracedocs init` sets up, in the order in which the documentation lists them. */
export const docsHosts: readonly DocsHost[] = [
  astroHost,
  docusaurusHost,
  eleventyHost,
  hugoHost,
  jekyllHost,
  mdbookHost,
  mkdocsHost,
  nextHost,
  sphinxHost,
  vitepressHost,
]
