import type { PageSyntax } from '../page-syntax.ts'
import { markdownSyntax } from './markdown-syntax.ts'
import { formatFence } from './markdown-literal.ts'
import { formatMystImage, formatMystTable } from './myst-figure.ts'

/** MyST, which Sphinx reads: Markdown with the directives and targets of reStructuredText. */
export const mystSyntax: PageSyntax = {
  ...markdownSyntax,
  name: 'myst',
  title: 'MyST',
  headingAnchor: 'a line `(name)=` above it',
  anchorLine: /^\([^()]+\)=$/,
  formatTable: formatMystTable,
  formatImage: formatMystImage,
  formatLiteral: formatFence,
}
