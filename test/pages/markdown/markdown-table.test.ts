import { compile } from '@mdx-js/mdx'
import fc from 'fast-check'
import type { Nodes, Root, TableCell } from 'mdast'
import { format } from 'prettier'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { parseInline } from '../../../src/tables/inline.ts'
import { formatMarkdownTable } from '../../../src/pages/markdown/markdown-table.ts'
import type { Inline, Table } from '../../../src/tables/table.ts'
import {
  arbitraryInline,
  arbitraryText,
  normaliseText,
  tableOf,
} from '../../tables/arbitrary-inline.ts'
import { NASTY_TEXTS } from '../../tables/nasty-texts.ts'
import { countRuns } from '../../count-runs.ts'

const TIMINGS: Table = {
  name: 'timings',
  columns: [
    { header: parseInline('Task'), align: 'left' },
    { header: parseInline('`real`'), align: 'right' },
    { header: parseInline('?'), align: 'center' },
  ],
  rows: [
    [parseInline('Baseline'), parseInline('38.4\u00a0s'), parseInline('*a*')],
    [parseInline('日本'), [], parseInline('**b**')],
  ],
  notes: ['2 lines were skipped.'],
}

const MARKDOWN = unified().use(remarkParse).use(remarkGfm)
const MDX = unified().use(remarkParse).use(remarkGfm).use(remarkMdx)

describe('a table in Markdown', () => {
  it('is padded GFM with its notes below', () => {
    expect(formatMarkdownTable(TIMINGS)).toEqual([
      '| Task     | `real` |   ?   |',
      '| :------- | -----: | :---: |',
      '| Baseline | 38.4\u00a0s |  _a_  |',
      '| 日本     |        | **b** |',
      '',
      '_2 lines were skipped._',
    ])
  })

  it('is nothing when it has no columns', () => {
    expect(formatMarkdownTable({ name: 'x', columns: [], rows: [], notes: [] })).toEqual([])
  })

  it.each([
    ['a pipe in code', '`c|d`', '<code>c&#124;d</code>'],
    ['what Liquid reads in code', '`{{ x }}`', '<code>&#123;&#123; x &#125;&#125;</code>'],
    ['backticks in code', '``a`b``', '``a`b``'],
    ['code that is a backtick', '`` ` ``', '`` ` ``'],
    ['emphasis within a word', 'a*b*c', 'a<em>b</em>c'],
    ['a comparison', '<5 ms', '&lt;5 ms'],
    ['an expression of MDX', '{x}', '&#123;x&#125;'],
    ['an option', '--jobs', String.raw`-\-jobs`],
    ['a word with underscores', 'log_bytes', 'log_bytes'],
  ])('survives %s', (_, text, written) => {
    expect(formatMarkdownTable(tableOf([parseInline(text)])).at(-1)).toContain(` ${written} |`)
  })
})

describe.each([
  ['Markdown', MARKDOWN],
  ['MDX', MDX],
])('a table in %s, parsed again', (_, processor) => {
  it.each(['text', 'code', 'emphasis', 'strong'] as const)(
    'shows every nasty text as %s',
    (kind) => {
      expect(findMisread(NASTY_TEXTS.map((text): Inline => [{ kind, text }]))).toEqual([])
    },
  )

  it('shows any text as it is', () => {
    const texts = fc.sample(arbitraryText, { numRuns: countRuns(1500), seed: 7 })
    expect(findMisread(texts.map((text): Inline => [{ kind: 'text', text }]))).toEqual([])
  })

  it('shows any mix of code, emphasis and strong text with the same letters', () => {
    expect(findMisread(fc.sample(arbitraryInline, { numRuns: countRuns(1500), seed: 8 }))).toEqual(
      [],
    )
  })

  /** Write inlines into a table and list those that the parser reads differently. */
  function findMisread(inlines: readonly Inline[]): unknown[] {
    const lines = formatMarkdownTable(tableOf(inlines))
    const cells = collectCells(processor.parse(lines.join('\n')))
    return inlines.flatMap((inline, index) => {
      const expected = normaliseText(inline.map(({ text }) => text).join(''))
      const cell = cells[2 * index + 3]
      const actual = cell === undefined ? undefined : normaliseText(textOf(cell))
      return actual === expected ? [] : [{ inline, expected, actual, line: lines[index + 2] }]
    })
  }
})

describe('a table with all nasty texts', () => {
  const texts = NASTY_TEXTS.map((text): Inline => [{ kind: 'text', text }])
  const codes = NASTY_TEXTS.map((text): Inline => [{ kind: 'code', text }])
  const nasty = formatMarkdownTable({ ...tableOf([...texts, ...codes]), notes: NASTY_TEXTS })

  it('compiles as MDX', async () => {
    await expect(
      compile(`${nasty.join('\n')}\n`, { remarkPlugins: [remarkGfm] }),
    ).resolves.toBeDefined()
  })

  it.each(['preserve', 'always'] as const)(
    'is left as it is by prettier with proseWrap %s',
    async (proseWrap) => {
      const page = `${nasty.join('\n')}\n`
      expect(await format(page, { parser: 'markdown', proseWrap, printWidth: 10_000 })).toBe(page)
    },
  )

  it('of any kind is left as it is by prettier', async () => {
    const inlines = [
      ...fc.sample(arbitraryInline, { numRuns: countRuns(800), seed: 9 }),
      ...fc
        .sample(arbitraryText, { numRuns: countRuns(800), seed: 10 })
        .map((text): Inline => [{ kind: 'text', text }]),
    ]
    const page = `${formatMarkdownTable(tableOf(inlines)).join('\n')}\n`
    expect(listDifferences(await format(page, { parser: 'markdown' }), page)).toEqual([])
  })
})

function collectCells(node: Nodes | Root): TableCell[] {
  if (node.type === 'tableCell') return [node]
  return 'children' in node ? node.children.flatMap(collectCells) : []
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('')
  return 'value' in node && node.type !== 'html' ? node.value : ''
}

function listDifferences(actual: string, expected: string): unknown[] {
  const lines = actual.split('\n')
  return expected
    .split('\n')
    .flatMap((line, index) => (line === lines[index] ? [] : [{ line, actual: lines[index] }]))
}
