import { expect, test } from 'vitest'
import { createQuantity } from '../../../src/quantities/quantity.ts'
import { findWritten } from '../lint-source.ts'

// Three results of hyperfine, and a run under load: sqlite3 takes 1.2347 / 0.3158 = 3.91 times as long as duckdb.
const data = {
  baseline: undefined,
  metrics: [
    ...list('sqlite3 bench.db', { time: 1.2315, 'time.mean': 1.2347, 'time.max': 1.2533 }),
    ...list('duckdb bench.duckdb', { time: 0.3141, 'time.mean': 0.3158, 'time.max': 0.3231 }),
    ...list('./pgrun --local', { time: 2.7702, 'time.mean': 2.7781, 'time.max': 2.8113 }),
    { name: 'k6.load.rate', quantity: createQuantity(803.42, '1/s') },
    { name: 'k6.load.latency.p75', quantity: createQuantity(0.13241, 's') },
    { name: 'k6.load.latency.p90', quantity: createQuantity(0.24066, 's') },
    { name: 'k6.load.latency.p95', quantity: createQuantity(0.30158, 's') },
  ],
}

function list(result: string, figures: Readonly<Record<string, number>>) {
  return Object.entries(figures).map(([name, value]) => ({
    name: `r.bench['${result}'].${name}`,
    quantity: createQuantity(value, 's'),
  }))
}

const TOLD = 'sqlite3 takes 1.235 s, duckdb takes 0.316 s.'

test.each([
  ['two digits swapped', `${TOLD} pgrun takes 2.787 s.`, ['2.787 s']],
  ['three digits in another unit', `${TOLD} And duckdb takes 361 ms.`, ['361 ms']],
  ['that of another', `${TOLD} pgrun takes 1.235 s.`, ['1.235 s']],
  ['an old value whose metric is named', `${TOLD} pgrun takes 2.41 s on average.`, ['2.41 s']],
  ['a ratio', `${TOLD} duckdb is 3.19 times faster than sqlite3.`, ['3.19 times']],
  ['an old ratio', `${TOLD} duckdb is 4.4 times as fast as sqlite3.`, ['4.4 times']],
  ['a rate', 'It served 830.42 requests/s.', ['830.42 requests/s']],
  ['a list', '- p75: 132 ms\n- p90: 214 ms\n- p95: 302 ms\n', ['214 ms']],
  [
    'a table of metrics',
    '| Percentile | Latency |\n|-|-|\n| 75% | 132 ms |\n| 90% | 241 ms |\n| 95% | 392 ms |\n',
    ['392 ms'],
  ],
  [
    'rows that changed places',
    '| | Mean |\n|-|-|\n| sqlite3 | 0.316 s |\n| duckdb | 1.235 s |\n| pgrun | 2.778 s |\n',
    ['0.316 s', '1.235 s'],
  ],
  [
    'a header that names the metric',
    '| | Max [s] |\n|-|-|\n| sqlite3 | 1.253 |\n| duckdb | 0.412 |\n',
    ['0.412'],
  ],
])('a number is found that is not the figure of what is named: %s', async (_, page, written) => {
  expect(await findWritten(page, 'markdown', { data })).toEqual(
    written.map((one) => ['against-data', one]),
  )
})

test.each([
  ['nothing else of the data', 'duckdb takes 361 ms.'],
  ['another machine', `${TOLD} On ARM, duckdb takes 0.361 s.`],
  ['another setting', `${TOLD} With an index, sqlite3 needs 0.412 s on average.`],
  ['another time', `${TOLD} Previously duckdb took 0.361 s.`],
  ['a wish', `${TOLD} Our budget for duckdb is 0.361 s.`],
  ['from an older one', `${TOLD} Loading went from 1.812 s to 1.235 s.`],
  ['a difference', `${TOLD} Switching from sqlite3 to duckdb saves 0.919 s.`],
  ['rounded operands', `${TOLD} duckdb is 3.9 times faster than sqlite3, or 2.91 times faster.`],
  ['a ratio of memory', `${TOLD} duckdb needs 3.19 times the memory of sqlite3.`],
  ['other rates', 'It served 412.5 requests/s.'],
  ['a list of another time', '- p75: 132 ms\n- p95: 302 ms\n- p90: 214 ms before the cache\n'],
  ['another measurement', '- p75: 431 ms\n- p90: 214 ms\n- p95: 320 ms\n'],
])('lint is silent beside data: %s', async (_, page) => {
  expect(await findWritten(page, 'markdown', { data })).toEqual([])
})
