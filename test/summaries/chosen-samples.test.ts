import { expect, test } from 'vitest'
import { chooseAll, chooseInterval } from '../../src/summaries/chosen-samples.ts'
import { deriveRates } from '../../src/series/derive-rates.ts'
import { createSeries } from '../series/create-series.ts'

const create = (times: readonly number[]) => createSeries(times.map((elapsed) => ({ elapsed })))

test('what is made of all samples shows the first and the last', () => {
  expect(chooseAll(create([1, 2, 3]))).toEqual({
    count: 3,
    indexes: [0, 2],
    role: 'all 3 samples, of which these are the first and the last',
  })
  expect(chooseAll(create([1]))).toEqual({ count: 1, indexes: [0], role: 'the only sample' })
})

const BETWEEN = 'the two samples between which it is highest'
const FROM_START = 'the sample up to which it is highest, from the start of the process'

// The samples at 2 and 2.01 s are closer than a tenth of the interval of about 1 s: they are one for a rate.
test.each([
  [[9, 1, 1, 1, 1], [0], FROM_START],
  [[1, 9, 9, 1, 1], [0, 2], BETWEEN],
  [[1, 1, 1, 9, 1], [2, 3], BETWEEN],
  [[1, 1, 1, 1, 9], [3, 4], BETWEEN],
])('the highest of the rates %j lies between the samples %j', (rates, indexes, role) => {
  const series = create([1, 2, 2.01, 3, 4])
  expect(chooseInterval(series, Float64Array.from(rates))).toEqual({
    count: indexes.length,
    indexes,
    role,
  })
})

test('of equal rates the first counts, though binary fractions make a later one larger', () => {
  // A tenth of a second of user time in each second: 0.3 - 0.2 is less than 0.8 - 0.7 in binary fractions.
  const series = createSeries(
    [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((user, i) => ({ elapsed: i + 1, user })),
  )
  const { cpu } = deriveRates(series)
  expect(cpu.indexOf(Math.max(...cpu))).toBeGreaterThan(0)
  expect(chooseInterval(series, cpu).indexes).toEqual([0])
})
