import { describe, expect, test, vi } from 'vitest'
import preprocessBook from 'tracedocs/mdbook'
import { breakPage, changeLog, createSite } from './host-site.ts'
import type { TestProject } from '../cli/project.ts'

type Input = Parameters<typeof preprocessBook>[0]

/** What mdBook sends: the chapters as it has read them. The page is below the chapter `intro.md`. */
function readBook(site: TestProject, list: 'sections' | 'items' = 'items'): Input {
  const page = { content: site.read('docs/page.md'), source_path: 'page.md', sub_items: [] }
  const intro = { content: '# Intro', source_path: 'intro.md', sub_items: [{ Chapter: page }] }
  const draft = { content: '', source_path: null, sub_items: [] }
  const context = { root: site.folder, config: { book: { src: 'docs' } } }
  return [context, { [list]: [{ Chapter: intro }, 'Separator', { Chapter: draft }] }]
}

const showChapters = (book: unknown): string => JSON.stringify(book).replaceAll('\u00a0', ' ')

describe('the preprocessor for mdBook', () => {
  test.each(['sections', 'items'] as const)('gives chapters what was written: %s', async (list) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const site = createSite()
    const [context, book] = readBook(site, list)
    expect(showChapters(await preprocessBook([context, book]))).toContain('4.50 s')
    changeLog(site, '5.50')
    const [, next] = readBook(site, list)
    const shown = showChapters(await preprocessBook([context, next]))
    expect(shown).toContain('5.50 s')
    expect(shown).toContain('# Intro')
  })

  test('leaves chapters alone that are up to date: other preprocessors may have changed them', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const site = createSite()
    const [context, book] = readBook(site)
    await preprocessBook([context, book])
    const changed = JSON.parse(
      JSON.stringify(book).replace('It took', 'Includes, it took'),
    ) as Input[1]
    expect(showChapters(await preprocessBook([context, changed]))).toContain('Includes, it took')
  })

  test('stops mdBook when something is wrong', async () => {
    const site = createSite()
    breakPage(site)
    await expect(preprocessBook(readBook(site))).rejects.toThrow('unclosed-marker')
  })

  test.each([
    [
      'chek',
      { chek: true },
      'book.toml: [preprocessor.tracedocs]: Unexpected option `chek` of tracedocs, did you mean `check`?',
    ],
    ['a text for yes', { check: 'yes' }, 'option `check` of tracedocs to be true or false'],
    ['a number for a folder', { folder: 5 }, 'option `folder` of tracedocs to be a text, got 5'],
  ])('refuses options that are misspelt: %s', async (_, tracedocs, message) => {
    const [context, book] = readBook(createSite())
    const config = {
      ...context.config,
      preprocessor: { tracedocs },
    } as unknown as typeof context.config
    await expect(preprocessBook([{ ...context, config }, book])).rejects.toThrow(message)
  })

  test('takes options of book.toml', async () => {
    const site = createSite()
    const [context, book] = readBook(site)
    const config = {
      ...context.config,
      preprocessor: { tracedocs: { command: 'x', before: ['links'], check: true } },
    }
    await expect(preprocessBook([{ ...context, config }, book])).rejects.toThrow('out of date')
  })
})
