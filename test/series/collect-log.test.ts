import { expect, test } from 'vitest'
import { collectLog, type LogContents } from '../../src/series/collect-log.ts'
import { logFormats } from '../../src/traces/log-formats.ts'
import { REFERENCE_HEADER, writeTrace } from '../traces/write-trace.ts'

function readAll(figures: LogContents['figures']) {
  return [...figures].map(([name, { figure, count }]) => [
    name,
    'value' in figure && figure.value,
    count,
  ])
}

function collect(text: string, { forced, names }: { forced?: boolean; names?: string[] } = {}) {
  const chunks = (async function* () {
    await Promise.resolve()
    yield Buffer.from(text)
  })()
  const formats = logFormats.filter(({ name }) => names?.includes(name) ?? true)
  return collectLog(chunks, { formats, words: false, ...(forced === undefined ? {} : { forced }) })
}

test('the executions of a log are told apart, and the last one counts where none is named', async () => {
  const { figures, results = [] } = await collect('real 1.00\nreal 2.00\nuser 3.00\nreal 4.00\n')
  expect(readAll(figures)).toEqual([['time.real', 4, 3]])
  expect(results.map((result) => readAll(result.figures))).toEqual([
    [['real', 1, 1]],
    [
      ['real', 2, 1],
      ['user', 3, 1],
    ],
    [['real', 4, 1]],
  ])
})

test('CPU time without the time that passed is no execution', async () => {
  const { figures, reading } = await collect('user 1001\n')
  expect([...figures.keys()]).toEqual([])
  expect(reading.counts.size).toBe(0)
})

test('a log that begins as a trace does is read as that trace', async () => {
  const { trace } = await collect(writeTrace(REFERENCE_HEADER, []))
  expect(trace?.kind).toBe('objects')
})

test('a log that does not is read line by line, unless someone chose the format of a trace', async () => {
  const text = 'real 1.00\n'
  expect((await collect(text)).trace).toBeUndefined()
  expect((await collect(text, { names: ['dtrace'] })).trace).toBeUndefined()
  expect((await collect(text, { names: ['dtrace'], forced: true })).trace?.kind).toBe('malloc')
})

test('executions of commands, and benchmarks, of which a log has more than it may are left out, with all their lines', async () => {
  const block = (real: number) => `real ${String(real)}.00\nuser 1.00\nsys 0.10\n`
  const times = await collect(Array.from({ length: 20_002 }, (_, i) => block(i)).join(''))
  expect(times.results).toHaveLength(20_000)
  expect(times.figures.get('time.real')?.figure).toMatchObject({ value: 19_999 })
  const surplus = (record: string) => ({ kind: 'many-results', record, most: 20_000 })
  expect(times.reading.problems[0]).toMatchObject({ count: 6, problem: surplus('time record') })

  const line = (i: number) => `BenchmarkA${String(i)}-8   100   ${String(i)} ns/op\n`
  const lines = Array.from({ length: 20_001 }, (_, i) => line(i + 1))
  // What is repeated goes on with its benchmark.
  const bench = await collect([...lines, line(7), line(20_002)].join(''))
  expect(bench.results).toHaveLength(20_000)
  expect(bench.reading.problems[0]).toMatchObject({
    count: 2,
    problem: surplus('benchmark result'),
  })
})
