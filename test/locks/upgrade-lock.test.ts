import { expect, test } from 'vitest'
import { upgradeLock } from '../../src/locks/upgrade-lock.ts'
import { createSeries } from '../series/create-series.ts'
import { createLock, createLockedLog } from './create-lock.ts'

// As a release up to 0.1 wrote it: two of 50,000 samples, which had no page faults, and the metrics of all.
const metrics = new Map([
  ['process.samples', 50_000],
  ['rss.mean', 33],
])
const thinned = {
  ...createSeries([
    { elapsed: 1, rss: 10, faults: NaN },
    { elapsed: 9, rss: 30, faults: NaN },
  ]),
  whole: { metrics, distributions: new Map() },
}
const { contents } = createLockedLog()
const log = createLockedLog({ contents: { ...contents, processes: [thinned] } })

test('of a thinned series in an older lock, the number of samples and the metrics stay, but no samples', () => {
  const { logs, samples } = upgradeLock(createLock({ logs: new Map([['a.log', log]]) }))
  expect(logs.get('a.log')?.contents).toMatchObject({
    processes: [],
    outlines: [{ pid: 42, length: 50_000, start: 1, end: 9, labels: [] }],
  })
  const kept = samples.get('a.log 42')
  expect([kept?.sha256, kept?.values.get('metrics')]).toEqual([
    [log.sha256],
    new Map([['faults.total', NaN], ['faults.peak', NaN], ...metrics]),
  ])
})

test('a lock without such a series stays as it is', () => {
  const lock = createLock({ logs: new Map([['a.log', createLockedLog()]]) })
  expect(upgradeLock(lock)).toEqual(lock)
})
