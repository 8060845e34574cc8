import { expect, test } from 'vitest'
import { collectLog } from '../../src/series/collect-log.ts'
import { logFormats } from '../../src/traces/log-formats.ts'
import { REFERENCE_HEADER, writeTrace } from '../traces/write-trace.ts'

function collect(text: string, { forced, names }: { forced?: boolean; names?: string[] } = {}) {
  const chunks = (async function* () {
    await Promise.resolve()
    yield Buffer.from(text)
  })()
  const formats = logFormats.filter(({ name }) => names?.includes(name) ?? true)
  return collectLog(chunks, { formats, words: false, ...(forced === undefined ? {} : { forced }) })
}

test('of a figure that a log states again and again, the last one counts', async () => {
  const { figures } = await collect('real 1.00\nreal 2.00\nuser 3.00\nreal 4.00\n')
  expect(
    [...figures].map(([name, { figure, count }]) => [
      name,
      'value' in figure && figure.value,
      count,
    ]),
  ).toEqual([
    ['time.real', 4, 3],
    ['time.user', 3, 1],
  ])
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
