import { expect, test } from 'vitest'
import { createSample } from '../../src/records/recorders/create-sample.ts'
import { createSampleCollector } from '../../src/series/collect-samples.ts'
import { sumSeries } from '../../src/series/sum-series.ts'
import { tabulateProcess } from '../../src/series/tabulate-process.ts'

function tabulate(samples: readonly (readonly [pid: number, elapsed: number, rss: number])[]) {
  const collector = createSampleCollector()
  for (const [pid, elapsed, rss] of samples) collector.take(createSample({ pid, elapsed, rss }))
  return collector.finish().map((series) => tabulateProcess(series, 'full'))
}

test('processes are added where all that run have samples, nearly at the same time', () => {
  const sum = sumSeries(
    tabulate([
      [1, 0, 10],
      [1, 1, 10],
      [2, 1.01, 5],
      [1, 2, 10],
      [1, 3, 20],
      [2, 3.01, 7],
      [1, 4, 30],
    ]),
  )
  // At 2 s, process 2 runs, but has no sample.
  expect([[...(sum?.elapsed ?? [])], [...(sum?.rss ?? [])]]).toEqual([
    [0, 1, 3, 4],
    [10, 15, 27, 30],
  ])
})
