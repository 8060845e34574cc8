import { expect, test } from 'vitest'
import { timeFormat } from '../../src/records/time/time-format.ts'
import { createSample } from '../../src/records/recorders/create-sample.ts'
import { checkNumbers } from '../../src/series/check-numbers.ts'

const of = (name: string, value: number) =>
  checkNumbers({ kind: 'figures', figures: [{ name, value, unit: '1' }] }, timeFormat)

test.each([
  ['real', -0.5, false],
  ['real', Infinity, false],
  ['real', 2 ** 65, false],
  ['real', 0, true],
  ['exitStatus', -9, true],
  // Nobody declared it: it is its author's own.
  ['widgets', -3, true],
])('the figure %s may be %d: %s', (name, value, isPossible) => {
  const { record, problem } = of(name, value)
  expect(problem?.kind).toBe(isPossible ? undefined : 'unlikely-number')
  expect(JSON.stringify(record).includes('missing')).toBe(!isPossible)
})

test('a column that cannot be is left out of its sample, and a sample without a time is left out', () => {
  const format = { ...timeFormat, gauges: [] }
  const good = createSample({ elapsed: 1, rss: 5 })
  expect(checkNumbers(good, format)).toEqual({ record: good })
  const bad = createSample({ elapsed: 1, rss: -5, gauges: { vms: Infinity } })
  expect(checkNumbers(bad, format)).toMatchObject({
    record: { elapsed: 1, rss: NaN, gauges: { vms: NaN } },
    problem: { kind: 'unlikely-number', name: 'rss', value: -5 },
  })
  expect(checkNumbers(createSample({ elapsed: Infinity }), format).record).toBe(undefined)
})
