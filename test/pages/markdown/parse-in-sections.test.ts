import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadMarkdownProcessor } from '../../../src/pages/markdown/load-markdown-processor.ts'
import { parseInSections } from '../../../src/pages/markdown/parse-in-sections.ts'
import { untidyMarkdown } from './arbitrary-markdown.ts'
import { markdownLines, tidyStart } from './arbitrary-lines.ts'

const processor = await loadMarkdownProcessor()
const parse = (text: string) => processor.parse(text)

test.each([
  ['lines', markdownLines],
  ['pages', untidyMarkdown],
] as const)('sections make the tree of the whole, whatever %s there are', (_, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, fc.integer({ min: 1, max: 60 }), (page, length) => {
      const source = tidyStart(page)
      expect(parseInSections(parse, source, { length })).toEqual(parse(source))
    }),
    { numRuns: Number(process.env['SECTION_RUNS'] ?? 300) },
  )
})

test('sections make the tree of the whole in the documentation of this repository', () => {
  const folder = path.resolve('docs')
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.md'))) {
    const source = readFileSync(path.join(folder, name), 'utf8')
    expect(parseInSections(parse, source, { length: 1000 }), name).toEqual(parse(source))
  }
})

test('a page of many blocks is parsed in sections of some length, each once', () => {
  const source = '<!-- a -->\n<!-- b -->\n\n'.repeat(12_000)
  const lengths: number[] = []
  parseInSections((text) => {
    lengths.push(text.length)
    return parse(text)
  }, source)
  expect(Math.max(...lengths)).toBeLessThan(20_000)
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(1.01 * source.length)
})
