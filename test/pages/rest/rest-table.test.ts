import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseInline } from '../../../src/tables/inline.ts'
import { formatRestTable } from '../../../src/pages/rest/rest-table.ts'
import type { Inline, Table } from '../../../src/tables/table.ts'
import {
  findNodes,
  HAS_DOCUTILS,
  readWithDocutils,
  textOf,
} from '../../docutils/read-with-docutils.ts'
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
  ],
  rows: [
    [parseInline('Baseline'), parseInline('38.4\u00a0s')],
    [parseInline('Tracing'), []],
  ],
  notes: ['2 lines were skipped.'],
}

describe('a table in reStructuredText', () => {
  it('is a list-table with its notes below', () => {
    expect(formatRestTable(TIMINGS)).toEqual([
      '.. list-table::',
      '   :header-rows: 1',
      '   :widths: auto',
      '   :align: left',
      '   :class: tracedocs-table tracedocs-right-2',
      '',
      '   * - Task',
      '     - ``real``',
      '   * - Baseline',
      '     - 38.4\u00a0s',
      '   * - Tracing',
      '     -',
      '',
      '*2 lines were skipped.*',
    ])
  })

  it('has no header rows when it has no others, which docutils refuses', () => {
    expect(formatRestTable({ ...TIMINGS, rows: [] })).not.toContain('   :header-rows: 1')
  })

  it('is nothing when it has no columns', () => {
    expect(formatRestTable({ name: 'x', columns: [], rows: [], notes: [] })).toEqual([])
  })
})

describe.skipIf(!HAS_DOCUTILS)(
  'a table in reStructuredText, read by docutils (skipped without it)',
  () => {
    it('shows every nasty text as it is', () => {
      expect(findMisread(NASTY_TEXTS.map((text): Inline => [{ kind: 'text', text }]))).toEqual([])
    })

    it.each(['code', 'emphasis', 'strong'] as const)('shows every nasty text as %s', (kind) => {
      expect(findMisread(NASTY_TEXTS.map((text): Inline => [{ kind, text }]))).toEqual([])
    })

    it('shows any text as it is', () => {
      const texts = fc.sample(arbitraryText, { numRuns: countRuns(1500), seed: 7 })
      expect(findMisread(texts.map((text): Inline => [{ kind: 'text', text }]))).toEqual([])
    })

    it('shows any mix of code, emphasis and strong text with the same letters', () => {
      expect(
        findMisread(fc.sample(arbitraryInline, { numRuns: countRuns(1500), seed: 8 })),
      ).toEqual([])
    })
  },
)

/** Write inlines into a table and list those that docutils reads differently, and its messages. */
function findMisread(inlines: readonly Inline[]): unknown[] {
  const lines = formatRestTable(tableOf(inlines))
  const [reading] = readWithDocutils([`${lines.join('\n')}\n`])
  if (reading === undefined) throw new Error('Expected docutils to read one document')
  const cells = findNodes(reading.tree, 'entry').map((entry) => normaliseText(textOf(entry)))
  const misread = inlines.flatMap((inline, index) => {
    const expected = normaliseText(inline.map(({ text }) => text).join(''))
    const actual = cells[2 * index + 3]
    return actual === expected ? [] : [{ inline, expected, actual, line: lines[2 * index + 9] }]
  })
  return [...misread, ...reading.messages]
}
