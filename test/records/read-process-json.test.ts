import fc from 'fast-check'
import { expect, test } from 'vitest'
import { processFormat } from '../../src/records/process-format.ts'
import { readProcessJson } from '../../src/records/read-process-json.ts'

const number = fc.oneof(
  fc.nat(),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  fc.double({ min: 0, max: 1e7, noNaN: true }).map((n) => n + 0),
  fc.double({ min: 0, max: 1e300, noNaN: true }).map((n) => n + 0),
  fc.nat().map((n) => n / 1e6),
)
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constant('Writing "Indexes."'),
)
const odd = fc.oneof(text, fc.constant(null), fc.boolean(), fc.constant([1]), fc.constant(-1))
const member = fc.oneof({ weight: 30, arbitrary: number }, { weight: 1, arbitrary: odd })
const object = (names: readonly string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, member])), { requiredKeys: [] })

const record = fc.record(
  {
    timestamp: fc.oneof(fc.constant('2025-08-26 11:38:16.865842'), text),
    memory_info: object(['rss', 'vms', 'pfaults', 'pageins', 'num_page_faults', 'user']),
    cpu_times: object(['user', 'system', 'children_user', 'rss']),
    io_counters: object(['rss', 'read_count']),
    elapsed_time: member,
    pid: fc.oneof(fc.nat(), member),
    label: fc.oneof(text, member),
  },
  { requiredKeys: ['memory_info', 'cpu_times', 'elapsed_time'] },
)

function readLine(line: string) {
  const bytes = Buffer.from(line)
  return processFormat.parseLine({ bytes, lineStart: 0, start: 0, end: bytes.length })
}

// The oracle: with an escape in a key that nobody asks for, a line goes to JSON.parse.
test('reading bytes gives what JSON.parse gives, or leaves the line to it', () => {
  fc.assert(
    fc.property(record, fc.constantFrom(undefined, 1), (json, space) => {
      const plain = JSON.stringify(json, undefined, space).replaceAll('\n', '')
      const slow = plain.replace('{', '{"\\u0078": 0, ')
      const bytes = Buffer.from(plain)
      const fast = readProcessJson({ bytes, lineStart: 0, start: 0, end: bytes.length })
      const expected = readLine(`ProcessLoggingThread-JSON ${slow}`)
      if (fast !== undefined) expect(expected).toEqual({ record: fast })
      expect(readLine(`ProcessLoggingThread-JSON ${plain}`)).toEqual(expected)
    }),
    { numRuns: 2000, seed: 77077 },
  )
})

const WHOLE =
  '{"timestamp": "2020-11-12 10:00:00.800000", "memory_info": {"rss": 43331584, "pfaults": 11441}, "cpu_times": {"user": 0.568664564, "system": 0.039806519}, "elapsed_time": 0.8, "pid": 77077, "label": "a"}'

test('a record of psutil is read without JSON.parse', () => {
  const bytes = Buffer.from(WHOLE)
  expect(readProcessJson({ bytes, lineStart: 0, start: 0, end: bytes.length })).toEqual({
    kind: 'process-sample',
    pid: 77077,
    elapsed: 0.8,
    rss: 43331584,
    user: 0.568664564,
    system: 0.039806519,
    faults: 11441,
    timestamp: Date.UTC(2020, 10, 12, 10, 0, 0, 800) * 1000,
    label: 'a',
  })
})

test('a record cut short anywhere is never read as a record', () => {
  for (let length = 0; length < WHOLE.length; length++) {
    expect(readLine(`ProcessLoggingThread-JSON ${WHOLE.slice(0, length)}`)?.record).toBeUndefined()
  }
})
