import { expect, test } from 'vitest'
import { checkShared } from '../../src/builds/check-shared.ts'
import type { RunLog } from '../../src/summaries/run.ts'
import { createSeries } from '../series/create-series.ts'
import { createTraceLog } from '../traces/malloc/create-malloc-trace.ts'

/** A log with one process, sampled at some times. */
function createProcessLog(path: string, times: readonly number[], pid = 42): RunLog {
  const series = createSeries(times.map((elapsed) => ({ elapsed, pid })))
  const log = createTraceLog(undefined, path)
  return { ...log, contents: { ...log.contents, processes: [series] } }
}

function check(...logs: readonly RunLog[]) {
  return checkShared('a', logs, { path: 'tracedocs.yaml' }).map(({ ruleId, fatal }) => {
    return [ruleId, fatal === false ? 'warning' : 'note']
  })
}

test.each([
  ['follow each other', [1, 2], [3, 4], 'note'],
  ['touch', [1, 2], [2, 3], 'note'],
  ['touch, the later one first', [2, 3], [1, 2], 'note'],
  ['overlap', [1, 3], [2, 4], 'warning'],
  ['lie in each other', [1, 9], [2, 3], 'warning'],
])('parts of a process that %s', (_, first, second, severity) => {
  const logs = [createProcessLog('a.log', first), createProcessLog('b.log', second)]
  expect(check(...logs)).toEqual([['shared-process', severity]])
})

test('processes of their own are nothing to report', () => {
  expect(check(createProcessLog('a.log', [1, 2]), createProcessLog('b.log', [1, 2], 43))).toEqual(
    [],
  )
})
