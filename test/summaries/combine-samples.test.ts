import { expect, test } from 'vitest'
import { createQuantity } from '../../src/quantities/quantity.ts'
import { combineSamples } from '../../src/summaries/combine-samples.ts'
import type { Run } from '../../src/summaries/run.ts'
import { createRun } from './create-run.ts'
import { createTraceLog } from '../traces/malloc/create-malloc-trace.ts'

/** A sample whose log is named by its seconds. */
function createSample(seconds: number): Run {
  const quantity = createQuantity(seconds, 's')
  return createRun('a', {
    logs: [createTraceLog(undefined, `${String(seconds)}.log`)],
    metrics: new Map([['time.real', { kind: 'measured', quantity }]]),
  })
}

function combine(times: readonly number[]) {
  const run = combineSamples(times.map(createSample))
  const metric = run?.metrics.get('time.real')
  return {
    shown: run?.logs.map(({ path }) => path),
    median: metric?.kind === 'measured' ? metric.quantity.value : undefined,
  }
}

// Of 1, 2, 4 and 8 the two in the middle are 2 and 4; their mean is 3.
test.each([
  [[4, 1, 2], { shown: ['2.log'], median: 2 }],
  [[8, 1, 4, 2], { shown: ['2.log'], median: 3 }],
  [[9, 5], { shown: ['5.log'], median: 7 }],
  [[5], { shown: ['5.log'], median: 5 }],
])('of samples of %o s, charts show the one in the middle, or the lower of two', (times, run) => {
  expect(combine(times)).toEqual(run)
})

test('a metric is the median of the samples that have it, and says what each has', () => {
  const [one, two, three] = [1, 2, 4].map(createSample)
  const without = { ...createSample(9), metrics: new Map() }
  if (one === undefined || two === undefined || three === undefined) throw new Error('three')
  const run = combineSamples([three, without, one, two])
  expect(run?.metrics.get('time.real')).toEqual({
    kind: 'measured',
    quantity: createQuantity(2, 's'),
    repeats: { run: 'a', values: [4, NaN, 1, 2] },
  })
})

test('a metric that no sample has is missing for the first reason', () => {
  const samples = ['no sample', 'another reason'].map((reason): Run => {
    return { ...createSample(1), metrics: new Map([['rss.peak', { kind: 'missing', reason }]]) }
  })
  const metric = combineSamples(samples)?.metrics.get('rss.peak')
  expect(metric).toEqual({ kind: 'missing', reason: 'no sample' })
})

test('no samples make no run', () => {
  expect(combineSamples([])).toBeUndefined()
})
