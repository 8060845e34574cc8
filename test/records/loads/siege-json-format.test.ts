import { expect, test } from 'vitest'
import { siegeJsonFormat } from '../../../src/records/loads/siege-json-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readSample } from '../../traces/read-sample.ts'

/** What siege 4.0.7 (Debian) prints, with chosen numbers. */
function print(times: { elapsed: string; response: string; longest: string }): string {
  return `{\t"transactions":\t\t\t         500,
\t"availability":\t\t\t      100.00,
\t"elapsed_time":\t\t\t        ${times.elapsed},
\t"data_transferred":\t\t        1.50,
\t"response_time":\t\t        ${times.response},
\t"transaction_rate":\t\t       83.33,
\t"throughput":\t\t\t        0.25,
\t"concurrency":\t\t\t        0.83,
\t"successful_transactions":\t         497,
\t"failed_transactions":\t\t           3,
\t"longest_transaction":\t\t        ${times.longest},
\t"shortest_transaction":\t\t        0.00
}
`
}

const FIGURES = {
  ...{ requests: 500, rate: 83.33, errors: 3 },
  ...{ bytes: 1.5 * 1024 ** 2, transfer: 0.25 * 1024 ** 2 },
}

// 500 transactions / 83.33 a second = 6.0002 s, and 83.33 a second · 0.01 s = 0.833.
test.each([
  ['seconds', print({ elapsed: '6.00', response: '0.01', longest: '0.05' })],
  ['milliseconds', print({ elapsed: '6000.00', response: '10.00', longest: '50.00' })],
])('times are in %s where the rate says so', async (_, text) => {
  const times = { duration: 6, 'latency.mean': 0.01, 'latency.max': 0.05, 'latency.min': 0 }
  const figures = { ...FIGURES, ...times }
  expect(await checkFormat(siegeJsonFormat, [{ text, figures }])).toEqual([])
})

test('times whose unit cannot be told are left out, which is told of', async () => {
  const text = print({ elapsed: '7.00', response: '3.00', longest: '5.00' })
  expect(await checkFormat(siegeJsonFormat, [{ text, figures: FIGURES }])).toEqual([])
  const { reading } = await readSample(text)
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['doubtful-record'])
})

test('latencies may be in another unit than the elapsed time', async () => {
  const text = print({ elapsed: '6.00', response: '10.00', longest: '50.00' })
  const times = { duration: 6, 'latency.mean': 0.01, 'latency.max': 0.05, 'latency.min': 0 }
  const figures = { ...FIGURES, ...times }
  expect(await checkFormat(siegeJsonFormat, [{ text, figures }])).toEqual([])
})
