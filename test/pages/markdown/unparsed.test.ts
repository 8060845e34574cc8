import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { countRuns } from '../../count-runs.ts'
import { createMarkdownReader } from '../../../src/pages/markdown/create-markdown-reader.ts'
import { loadMarkdownProcessor } from '../../../src/pages/markdown/load-markdown-processor.ts'
import { loadMarkdownReader } from '../../../src/pages/markdown/markdown-reader.ts'
import { parseInSections } from '../../../src/pages/markdown/parse-in-sections.ts'
import { createUnparsedFinder, touchesAny } from '../../../src/pages/markdown/unparsed.ts'
import type { PageScan } from '../../../src/pages/page-scan.ts'
import { markdownLines, tidyStart } from './arbitrary-lines.ts'
import { untidyMarkdown } from './arbitrary-markdown.ts'

const processor = await loadMarkdownProcessor()
const parse = (text: string) => processor.parse(text)
const reader = await loadMarkdownReader()

const startOf = ({ position }: Nodes): number => position?.start.offset ?? 0
const endOf = ({ position }: Nodes): number => position?.end.offset ?? 0

/** A tree in which stretches are left unparsed, however short. */
const parsePartly = (source: string, length: number): Root =>
  parseInSections(parse, source, {
    length,
    findUnparsedEnd: createUnparsedFinder(source, 1),
  })

test.each([
  ['lines', markdownLines],
  ['pages', untidyMarkdown],
] as const)(
  'what is parsed is as in the tree of the whole, whatever %s there are',
  (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 60 }), (page, length) => {
        const source = tidyStart(page)
        const { children } = parsePartly(source, length)
        const left = children.filter(({ type }) => type === 'unparsed')
        const isLeft = (node: Nodes): boolean =>
          left.some((one) => startOf(one) <= startOf(node) && endOf(node) <= endOf(one))
        expect(children.filter(({ type }) => type !== 'unparsed')).toEqual(
          parse(source).children.filter((node) => !isLeft(node)),
        )
        for (const one of left)
          expect(source.slice(startOf(one), endOf(one))).not.toMatch(/tracedocs/)
      }),
      { numRuns: Number(process.env['SECTION_RUNS'] ?? countRuns(300)) },
    )
  },
)

/** What a scan finds, without the tree. */
const list = ({ markers, values, messages, mentions, unread }: PageScan) => ({
  markers: markers.map(({ text, start, end, misplaced, opensBlock }) => {
    return { text, start, end, misplaced, opensBlock }
  }),
  ...{ values, messages: messages.map(String), mentions, unread },
})

test.each([
  ['lines', markdownLines],
  ['pages', untidyMarkdown],
] as const)(
  'a page that is read where it is marked has the same markers and values, whatever %s there are',
  (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (page) => {
        // Long lines make stretches that are worth to be left.
        const source = tidyStart(page).replaceAll(/^(?=[ab])/gm, 'long '.repeat(30))
        const marked = reader.scan('a.md', source, 'marked')
        const whole = reader.scan('a.md', source, 'whole')
        expect(list(marked)).toEqual(list(whole))
        expect(marked.listBlocks()).toEqual(whole.listBlocks())
        const offsets = [...source.matchAll(/\n|$/g)].map(({ index }) => index)
        for (const [at, start] of offsets.entries()) {
          const range = { start, end: offsets[at + 3] ?? source.length }
          expect(marked.describe(range)).toBe(whole.describe(range))
          expect(marked.readText(range)).toBe(whole.readText(range))
        }
      }),
      { numRuns: Number(process.env['SECTION_RUNS'] ?? countRuns(300)) },
    )
  },
)

test.each(['docs', 'example-docs/markdown'])('the pages of %s are read alike', (folder) => {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.md'))) {
    const source = readFileSync(path.join(folder, name), 'utf8')
    const [marked, whole] = (['marked', 'whole'] as const).map((extent) =>
      list(reader.scan(name, source, extent)),
    )
    expect(marked, name).toEqual(whole)
  }
})

test('what does not mention tracedocs is not parsed', () => {
  const parsed = vi.fn(parse)
  const plainReader = createMarkdownReader(parse, (source) =>
    parseInSections(parsed, source, { findUnparsedEnd: createUnparsedFinder(source) }),
  )
  const plain = `${'Words, and *words* again. '.repeat(10)}\n\n\`\`\`sh\n# run\n\`\`\`\n\n`
  const value = 'It took <span data-tracedocs="a.time.real">1 s</span>\\*.\n\n'
  const { values } = plainReader.scan('a.md', `${plain}${value}${plain.repeat(20)}`, 'marked')
  expect(values).toMatchObject([{ expression: 'a.time.real' }])
  expect(parsed.mock.calls.map(([text]) => text.trim())).toEqual([value.trim()])
})

test('headings with anchors are not parsed, unless a link may be open', () => {
  const parsed = vi.fn(parse)
  const plainReader = createMarkdownReader(parse, (source) =>
    parseInSections(parsed, source, { findUnparsedEnd: createUnparsedFinder(source) }),
  )
  const anchored = '<a id="one"></a>\n\n## <a name="two"></a>Two\n\nWords.\n\n'.repeat(20)
  const value = 'It took <span data-tracedocs="a.time.real">1 s</span>\\*.\n\n'
  expect(plainReader.scan('a.md', anchored + value + anchored, 'marked').values).toHaveLength(1)
  expect(parsed.mock.calls.map(([text]) => text.trim())).toEqual([value.trim()])
  parsed.mockClear()
  plainReader.scan('a.md', `<a href="x">\n\n${anchored}${value}`, 'marked')
  expect(parsed.mock.calls.map(([text]) => text).join('')).toContain('Two')
})

test('what stands between markers is parsed, since it will be described', () => {
  const parsed = vi.fn(parse)
  const parseMarked = (source: string) =>
    parseInSections(parsed, source, { findUnparsedEnd: createUnparsedFinder(source) })
  const table = `| a |\n| - |\n${'| b \\| c |\n'.repeat(50)}\n`
  const region = `<!-- tracedocs: begin table t -->\n\n${table}<!-- tracedocs: end -->\n\n`
  const plain = `${'Words. '.repeat(30)}\n\n`
  const source = plain + region + plain
  const found = createMarkdownReader(parsed, parseMarked).scan('a.md', source, 'marked')
  expect(
    found.describe({ start: source.indexOf('|'), end: source.lastIndexOf('|') + 1 }),
  ).toContain('b')
  expect(parsed).toHaveBeenCalledTimes(1)
})

test.each([
  [[], { start: 0, end: 9 }, false],
  [[{ start: 2, end: 4 }], { start: 0, end: 2 }, false],
  [[{ start: 2, end: 4 }], { start: 0, end: 3 }, true],
  [[{ start: 2, end: 4 }], { start: 4, end: 9 }, false],
  [
    [
      { start: 2, end: 4 },
      { start: 6, end: 8 },
    ],
    { start: 4, end: 6 },
    false,
  ],
  [
    [
      { start: 2, end: 4 },
      { start: 6, end: 8 },
    ],
    { start: 3, end: 5 },
    true,
  ],
  [
    [
      { start: 2, end: 4 },
      { start: 6, end: 8 },
    ],
    { start: 5, end: 7 },
    true,
  ],
])('whether %j have a part of %j', (ranges, range, expected) => {
  expect(touchesAny(ranges, range)).toBe(expected)
})
