import { expect, test } from 'vitest'
import { createNearTables } from '../../../src/lints/english/near-tables.ts'
import type { PageBlock } from '../../../src/pages/page-block.ts'
import { createNumberTables } from '../../../src/lints/tables/number-table.ts'

test('a sentence looks at the tables and headings near it, however many a page has', () => {
  let reads = 0
  const count = 2000
  const blocks = Array.from({ length: count }, (_, at): readonly PageBlock[] => {
    const start = 1000 * at
    const cell = (text: string, from: number): { text: string; start: number; end: number } => ({
      ...{ text, start: start + from, end: start + from + text.length },
    })
    return [
      {
        ...{ kind: 'text', isHeading: true, inert: [], text: 'Run', end: start + 3 },
        get start() {
          reads++
          return start
        },
      },
      {
        ...{ kind: 'table', start: start + 500, end: start + 600 },
        headerRows: 1,
        rows: [
          [cell('Name', 500), cell('ms', 510)],
          [cell('a', 520), cell('12.5', 530)],
        ],
      },
    ]
  }).flat()
  const tables = blocks.flatMap((block) =>
    block.kind === 'table' ? createNumberTables(block) : [],
  )
  const findTables = createNearTables({ tables, blocks })
  reads = 0
  for (let at = 0; at < count; at++) {
    const start = 1000 * at + 100
    expect(findTables({ text: '', start, end: start + 50 })).toHaveLength(1)
  }
  expect(reads).toBeLessThan(10 * count)
})
