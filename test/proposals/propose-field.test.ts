import { expect, test } from 'vitest'
import { proposeField } from '../../src/proposals/propose-field.ts'

test.each([
  [
    'latency_ms',
    ['1.5', '2'],
    { kind: 'number', words: 'latency', unit: 'ms', values: [0.0015, 0.002] },
  ],
  ['latency (ms)', ['1'], { words: 'latency', unit: 'ms' }],
  ['latency [s]', ['1'], { words: 'latency', unit: 's' }],
  ['latencyMs', ['1'], { words: 'latency', unit: 'ms', values: [0.001] }],
  ['users', ['1'], { words: 'users', unit: undefined }],
  ['rows', ['1'], { words: 'rows', unit: undefined }],
  ['latency_min', ['1'], { words: 'latency_min', unit: undefined }],
  ['cpu_percent', ['50'], { words: 'cpu', unit: 'percent', values: [50] }],
  ['seconds', ['3'], { words: 'seconds', unit: 'seconds' }],
  ['took', ['3 ms', '4 ms'], { words: 'took', unit: 'ms', values: [0.003, 0.004] }],
  ['rss_kb', ['3'], { words: 'rss', unit: 'kB', meanings: ['kB', 'KiB'], values: [3000] }],
  ['size', ['3', '', 'n/a'], { words: 'size', unit: undefined, values: [3] }],
  ['size', ['3', 'large'], { kind: 'text', isRepeated: false }],
  ['at', ['2026-03-01T10:00:00Z', '2026-03-01 10:00:01'], { kind: 'clock', form: 'iso' }],
  ['day', ['2026-03-01'], { kind: 'clock', form: '%Y-%m-%d' }],
  ['clock', ['10:00:00'], { kind: 'clock', form: '%H:%M:%S' }],
  // 2023-11-14 in milliseconds.
  ['timestamp', ['1700000000000'], { kind: 'clock', form: 'ms' }],
  ['count', ['1700000000'], { kind: 'number', values: [1700000000] }],
])('the column %s with %j is %j', (name, cells, expected) => {
  expect(proposeField({ name, cells })).toMatchObject(expected)
})
