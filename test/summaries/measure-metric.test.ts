import { describe, expect, test } from 'vitest'
import { collectLog } from '../../src/series/collect-log.ts'
import { summariseRun } from '../../src/summaries/summarise-run.ts'
import { logFormats } from '../../src/traces/log-formats.ts'

/** Read logs, by their paths, and say what the run has of a metric. */
async function measure(metric: string, logs: Readonly<Record<string, string>>): Promise<unknown> {
  const read = Object.entries(logs).map(async ([path, text]) => {
    const chunks = (async function* () {
      yield await Promise.resolve(Buffer.from(text))
    })()
    return { path, contents: await collectLog(chunks, { formats: logFormats, words: false }) }
  })
  const { run } = summariseRun({
    ...{ name: 'a', title: 'A', pid: undefined },
    logs: await Promise.all(read),
  })
  const found = run.metrics.get(metric)
  return found?.kind === 'missing' ? found.reason : found?.quantity.value
}

describe('a metric without data says why', () => {
  test.each([
    ['time.real', { 'a.log': 'nothing\n', 'b.log': '' }, 'no time record in `a.log`, `b.log`'],
    [
      'time.maxrss',
      { 'a.log': 'real 1.0\n' },
      'the time record in `a.log` (line 1 `real 1.0`) has none: only GNU time, and that of macOS and the BSDs with -l, print it',
    ],
    [
      'time.sys',
      { 'a.log': 'real 1.0\n', 'b.log': '' },
      'the time record in `a.log` (line 1 `real 1.0`) has none',
    ],
    ['rss.peak', { 'a.log': 'real 1.0\n' }, 'no process record in `a.log`'],
    ['time.lines', { 'a.log': 'real 1\n', 'b.log': 'real 2\n' }, 'the run has several such logs'],
    ['log.words', { 'a.log': 'one two\n' }, 'nobody counted the words of `a.log`'],
    ['dtrace.mallocs', { 'a.log': 'x\n' }, 'no trace of malloc and free in `a.log`'],
    ['effective', { 'a.log': 'x\n' }, 'no throughput record in `a.log`'],
  ])('%s', async (metric, logs, reason) => {
    expect(await measure(metric, logs)).toBe(reason)
  })
})

test('a figure that two logs state counts as the last log states it', async () => {
  expect(await measure('time.real', { 'a.log': 'real 1\n', 'b.log': 'real 2\n' })).toBe(2)
})
