import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyPage, removeMarkers } from '../../src/pages/clean-page.ts'
import { collectReferences } from '../../src/pages/collect-references.ts'
import { renderPage } from '../../src/pages/render-page.ts'
import { tidyMarkdown } from './markdown/arbitrary-markdown.ts'
import { arbitraryRest } from './rest/arbitrary-rest.ts'
import { CONTENTS, pageOf } from './sample-contents.ts'
import { countRuns } from '../count-runs.ts'

const build = async (syntax: 'markdown' | 'rest', source: string) =>
  (await renderPage(pageOf(syntax, source), CONTENTS)).text
const empty = async (syntax: 'markdown' | 'rest', source: string) =>
  (await emptyPage(pageOf(syntax, source))).text
const remove = async (syntax: 'markdown' | 'rest' | 'mdx', source: string) =>
  (await removeMarkers(pageOf(syntax, source))).text

describe.each([
  ['markdown', tidyMarkdown],
  ['rest', arbitraryRest],
] as const)('a page in %s', (syntax, pages) => {
  test('is the same after it was built, emptied and built again', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (source) => {
        const emptied = await empty(syntax, source)
        expect(await empty(syntax, emptied)).toBe(emptied)
        const built = await build(syntax, emptied)
        expect(await build(syntax, await empty(syntax, built))).toBe(built)
      }),
      { numRuns: countRuns(60), seed: 8 },
    )
  })

  test('asks for nothing when its markers are removed', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (source) => {
        const { messages } = await emptyPage(pageOf(syntax, source))
        fc.pre(messages.length === 0)
        const removed = await remove(syntax, await build(syntax, source))
        expect(Object.values(await collectReferences(pageOf(syntax, removed))).flat()).toEqual([])
        expect(await remove(syntax, removed)).toBe(removed)
      }),
      { numRuns: countRuns(60), seed: 9 },
    )
  })
})

test.each([
  [
    'markdown',
    'A <span data-tracedocs="real_ratio">x90.7</span>.\n\n<!-- tracedocs: begin table t -->\n\n| a |\n| - |\n\n<!-- tracedocs: end -->\n\nEnd.\n',
    'A ?.\n\n<!-- tracedocs: begin table t -->\n\n<!-- tracedocs: end -->\n\nEnd.\n',
    'A x90.7.\n\n| a |\n| - |\n\nEnd.\n',
  ],
  [
    'markdown',
    '- <!-- tracedocs: begin chart c -->\r\n\r\n  ![a](b.svg)\r\n\r\n  <!-- tracedocs: end -->\r\n\r\n> <!-- tracedocs: begin chart c -->\r\n> <!-- tracedocs: end -->\r\n',
    '- <!-- tracedocs: begin chart c -->\r\n\r\n  <!-- tracedocs: end -->\r\n\r\n> <!-- tracedocs: begin chart c -->\r\n> <!-- tracedocs: end -->\r\n',
    '- ![a](b.svg)\r\n\r\n',
  ],
  [
    'mdx',
    'A <span className="x" data-tracedocs="a.b">1</span> {/* tracedocs: value c */}2{/* tracedocs: end */}.\n',
    'A <span className="x" data-tracedocs="a.b">?</span> {/* tracedocs: value c */}?{/* tracedocs: end */}.\n',
    'A <span className="x">1</span> 2.\n',
  ],
  [
    'rest',
    'A |td-Slower|.\n\n.. tracedocs: begin values\n\n.. |td-slower| replace:: x\\ 1.4\n\n.. tracedocs: end\n',
    'A |td-Slower|.\n\n.. tracedocs: begin values\n\n.. tracedocs: end\n',
    'A x\\ 1.4.\n\n',
  ],
] as const)('in %s, %j', async (syntax, source, emptied, removed) => {
  const shown = emptied.replaceAll('A ?', 'A <span data-tracedocs="real_ratio">?</span>')
  expect((await emptyPage(pageOf(syntax, source))).text).toBe(shown)
  expect(await remove(syntax, source)).toBe(removed)
})

test('a page with an error stays as it is', async () => {
  const source = '<!-- tracedocs: begin table t -->\n\ntext <span data-tracedocs="a">1</span>\n'
  for (const cleaned of [
    await emptyPage(pageOf('markdown', source)),
    await removeMarkers(pageOf('markdown', source)),
  ]) {
    expect(cleaned.text).toBe(source)
    expect(cleaned.messages).toMatchObject([{ ruleId: 'unclosed-marker' }])
  }
})
