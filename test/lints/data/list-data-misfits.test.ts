import { expect, test } from 'vitest'
import { createQuantity } from '../../../src/quantities/quantity.ts'
import { findWritten, formatTable } from '../lint-source.ts'

// Two results of hyperfine, with the figures that it states.
const data = {
  baseline: undefined,
  metrics: [
    { name: 'r.log.lines', quantity: createQuantity(1, '1') },
    ...list('rg foo', { time: 0.4101, 'time.mean': 0.4123, 'time.max': 0.4317 }),
    ...list('grep -r foo', { time: 1.8702, 'time.mean': 1.8733, 'time.max': 1.9108 }),
    ...list('ag foo', { time: 0.9511, 'time.mean': 0.9622, 'time.max': 1.0435 }),
  ],
}

function list(result: string, figures: Readonly<Record<string, number>>) {
  return Object.entries(figures).map(([name, value]) => ({
    name: `r.bench['${result}'].${name}`,
    quantity: createQuantity(value, 's'),
  }))
}

const tableOf = (header: string, cells: readonly string[]): string =>
  formatTable([
    ['Command', header],
    ['`rg foo`', cells[0] ?? ''],
    ['`grep -r foo`', cells[1] ?? ''],
    ['`ag foo`', cells[2] ?? ''],
  ])

test.each([
  ['two rows that agree', tableOf('Mean', ['412 ms', '1.873 s', '926 ms']), ['926 ms']],
  ['a header without a unit', tableOf('mean', ['412.3', '1837.3', '962.2']), ['1837.3']],
  ['a unit in the header', tableOf('Max [s]', ['0.432', '1.911', '1.34']), ['1.34']],
  ['another language', tableOf('平均', ['0.412', '1.873', '0.692']), ['0.692']],
  [
    'two rows, one of which has two digits swapped',
    formatTable([
      ['Command', 'Mean [ms]'],
      ['rg foo', '412'],
      ['grep -r foo', '1837'],
    ]),
    ['1837'],
  ],
])('a cell is found that is not the figure of its row: %s', async (_, page, written) => {
  expect(await findWritten(page, 'markdown', { data })).toEqual(
    written.map((one) => ['against-data', one]),
  )
})

test.each([
  ['all are as in the file', tableOf('Mean', ['412 ms', '1.873 s', '962 ms'])],
  ['one is cut off', tableOf('Max', ['0.431 s', '1.910 s', '1.043 s'])],
  ['another machine', tableOf('Mean', ['512 ms', '2.113 s', '1.162 s'])],
  ['one row agrees by chance', tableOf('Mean', ['412 ms', '2.113 s', '1.162 s'])],
  ['a median among means', tableOf('Time', ['0.412 s', '1.873 s', '0.951 s'])],
  [
    'other rows',
    formatTable([
      ['Command', 'Mean'],
      ['sort', '412 ms'],
      ['uniq', '1.837 s'],
    ]),
  ],
])('lint is silent on a table beside its data: %s', async (_, page) => {
  expect(await findWritten(page, 'markdown', { data })).toEqual([])
})
