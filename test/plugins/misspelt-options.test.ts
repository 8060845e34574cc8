import { describe, expect, test } from 'vitest'
import astroTracedocs from 'tracedocs/astro'
import docusaurusTracedocs from 'tracedocs/docusaurus'
import eleventyTracedocs from 'tracedocs/eleventy'
import markdownItTracedocs from 'tracedocs/markdown-it'
import withTracedocs from 'tracedocs/next'
import { sumProject } from 'tracedocs/remark-render'
import viteTracedocs from 'tracedocs/vite'
import { createSite } from './host-site.ts'

/** As JavaScript has it, where no type says anything. */
const MISSPELT: object = { stric: true }
const eleventy = { on: () => undefined }

describe('an option that is misspelt is an error that names the nearest', () => {
  test.each([
    ['Vite', (): unknown => viteTracedocs(MISSPELT)],
    ['Astro', (): unknown => astroTracedocs(MISSPELT)],
    ['Docusaurus', (): unknown => docusaurusTracedocs({ siteDir: '.' }, MISSPELT)],
    [
      'Eleventy',
      (): unknown => {
        eleventyTracedocs(eleventy, MISSPELT)
        return undefined
      },
    ],
    ['Next', (): unknown => withTracedocs({}, MISSPELT)],
    ['markdown-it', (): unknown => markdownItTracedocs(MISSPELT)],
    ['remark', (): unknown => sumProject(MISSPELT)],
  ])('%s', async (_, start) => {
    await expect(Promise.resolve().then(start)).rejects.toThrow(
      'Unexpected option `stric` of tracedocs, did you mean `strict`?',
    )
  })
})

describe('an option that is the own of a host is none of ours', () => {
  test('Docusaurus tells plugins apart by `id`', async () => {
    const { folder } = createSite()
    const options = { id: 'default', strict: true }
    await expect(docusaurusTracedocs({ siteDir: folder }, options)).resolves.toMatchObject({
      name: 'tracedocs',
    })
  })

  test('Eleventy adds a plugin at once with `immediate`', () => {
    expect(() => {
      eleventyTracedocs(eleventy, { immediate: true })
    }).not.toThrow()
  })

  test('remark has its syntax, and the sum of what pages show', async () => {
    const { folder } = createSite()
    await expect(sumProject({ folder, syntax: 'mdx', sum: '1' })).resolves.toMatch(/^[0-9a-f]+$/)
  })
})
