import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadMarkdownProcessor } from '../../../src/pages/markdown/load-markdown-processor.ts'
import { parseInSections } from '../../../src/pages/markdown/parse-in-sections.ts'
import { untidyMarkdown } from './arbitrary-markdown.ts'

const processor = await loadMarkdownProcessor()
const parse = (text: string) => processor.parse(text)

const LINES = [
  ...[
    '',
    '',
    '',
    ' ',
    'a',
    'b c',
    '# h',
    '## h #',
    '---',
    '***',
    '===',
    '- a',
    '-',
    '1. a',
    '2) b',
  ],
  ...[
    '  a',
    '    a',
    '\ta',
    '> a',
    '>',
    '> - a',
    '```',
    '````',
    '~~~',
    '  ```',
    '    ```',
    '- ```',
  ],
  ...['> ```', '```md', '<!-- a', '-->', '<!-- a -->', '<div>', '</div>', '<pre>', '</pre>', '<a>'],
  ...['<?', '?>', '<![CDATA[', ']]>', '<!A', '[a]: /x', '[b]:', '/y "t"', "'t", '[a]', '[b] [^1]'],
  ...[
    '[^1]: n',
    '[^1]: - n',
    '[^2]:',
    '[^2] [a][b]',
    '[A\\]b]: /z',
    '[a\\]b]',
    '|a|b|',
    '|-|-|',
    '+++',
  ],
  ...['`a', '*a', '**', '&amp;', 'https://a.b', '- [ ] a', '\u0000', '\ufeff', 'a\\', 'a  ', '\r'],
]
const pages = fc
  .tuple(
    fc.array(fc.constantFrom(...LINES), { maxLength: 24 }),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([lines, end]) => lines.join(end))

/**
 * The reader takes the byte order mark away. micromark 4.0.2 makes text of a quote behind a definition where it looked for
 * front matter in vain, which no other parser does.
 */
const tidyStart = (source: string): string =>
  source.replace(/^\ufeff*/, '').replace(/^(?=---|\+{3})/, 'a\n\n')

test.each([
  ['lines', pages],
  ['pages', untidyMarkdown],
] as const)('sections make the tree of the whole, whatever %s there are', (_, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, fc.integer({ min: 1, max: 60 }), (page, length) => {
      const source = tidyStart(page)
      expect(parseInSections(parse, source, length)).toEqual(parse(source))
    }),
    { numRuns: Number(process.env['SECTION_RUNS'] ?? 300) },
  )
})

test('sections make the tree of the whole in the documentation of this repository', () => {
  const folder = path.resolve('docs')
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.md'))) {
    const source = readFileSync(path.join(folder, name), 'utf8')
    expect(parseInSections(parse, source, 1000), name).toEqual(parse(source))
  }
})

test('a page of many blocks is parsed in time that grows with their number', () => {
  const measure = (count: number): number => {
    const source = '<!-- a -->\n<!-- b -->\n\n'.repeat(count)
    const start = process.cpuUsage()
    parseInSections(parse, source)
    return process.cpuUsage(start).user
  }
  measure(200)
  // 24 times as many blocks take some 400 times as long where they are parsed together.
  expect(measure(12_000) / measure(500)).toBeLessThan(100)
})
