import { expect, test } from 'vitest'
import { applyRules, createCheckedPage } from '../../src/lints/apply-rules.ts'
import type { NumberTable } from '../../src/lints/tables/number-table.ts'
import { createLocator } from '../../src/pages/locate-offset.ts'
import { readWholePage } from '../../src/pages/read-page.ts'
import { pageOf } from '../pages/sample-contents.ts'

const rows = (count: number, format: (row: number) => string): string =>
  Array.from({ length: count }, (_, row) => `${format(row)}\n`).join('')

test.each([
  [
    'a table whose rows are cut short',
    80,
    (count: number) =>
      `| Area | Q3 | Q4 | YoY |\n|--|--|--|--|\n| North | 4,120 | 3,802 | −7.7% |\n` +
      `| South | 2,977 | 3,310 | +11.2% |\n${rows(count, () => '| 6,009 | +9.1% |')}`,
  ],
  [
    'a long table of amounts and ratios',
    190,
    (count: number) =>
      `| Name | Time | Ratio |\n|--|--|--|\n` +
      rows(count, (row) => `| n${String(row)} | ${String(100 + row)} | 1.${String(row % 97)} |`),
  ],
  [
    'a wide table',
    110,
    (count: number) => {
      const line = (format: (column: number) => string): string =>
        `| ${Array.from({ length: count }, (_, column) => format(column)).join(' | ')} |\n`
      return (
        line((column) => `c${String(column)}`) +
        line(() => '--') +
        rows(4, (row) => line((column) => `${String(1 + row * column)}.5`).trimEnd())
      )
    },
  ],
  [
    'runs of `time` beside a table of others',
    60,
    (count: number) =>
      rows(
        count,
        (row) => `\`\`\`\nreal ${String(row + 10)}.25\nuser ${String(row + 7)}.75\n\`\`\`\n`,
      ) +
      `\n| Task | real | user |\n|--|--|--|\n` +
      rows(count, (row) => `| t${String(row)} | ${String(row + 10)}.25 | ${String(row + 7)}.79 |`),
  ],
  [
    'sentences that name the baseline of a table',
    60,
    (count: number) =>
      `| Task | time (s) |\n|--|--|\n| baseline | 735 |\n` +
      rows(count, (row) => `| t${String(row)} | ${String(1000 + row)} |`) +
      '\n' +
      rows(
        count,
        (row) =>
          `The effective time of part ${String(row)} is ${String(1000 + row)} s which is 19.3% above the baseline.\n`,
      ),
  ],
])('the work of lint grows with the size of %s, not faster', async (_, count, format) => {
  const [once, twice] = [await countReads(format(count)), await countReads(format(2 * count))]
  expect(once).toBeGreaterThan(count)
  expect(twice / once).toBeLessThan(2.5)
})

/** Count how often the rules read cells, labels and numbers of a page. */
async function countReads(source: string): Promise<number> {
  let reads = 0
  const count = <T extends object>(thing: T): T =>
    new Proxy(thing, {
      get(target, key): unknown {
        reads++
        return Reflect.get(target, key)
      },
    })
  const page = pageOf('markdown', source)
  const read = await readWholePage(page)
  const checked = createCheckedPage(
    { blocks: read.scan.listBlocks() },
    createLocator(page.path, read.source),
    undefined,
  )
  const countTable = (table: NumberTable): NumberTable => ({
    ...table,
    labels: count(table.labels),
    columns: count(
      table.columns.map((column) =>
        count({ ...column, texts: count(column.texts), cells: count(column.cells) }),
      ),
    ),
  })
  applyRules({
    ...checked,
    tables: checked.tables.map(countTable),
    typedTables: checked.typedTables.map(countTable),
    sentences: count(
      checked.sentences.map((sentence) =>
        count({ ...sentence, numbers: count(sentence.numbers.map(count)) }),
      ),
    ),
  })
  return reads
}
