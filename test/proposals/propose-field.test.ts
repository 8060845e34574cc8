import { describe, expect, test } from 'vitest'
import { proposeField } from '../../src/proposals/propose-field.ts'

test.each([
  [
    'latency_ms',
    ['1.5', '2'],
    { kind: 'number', words: 'latency', unit: 'ms', values: [0.0015, 0.002] },
  ],
  ['latency (ms)', ['1'], { words: 'latency', unit: 'ms' }],
  // Kelvin, metres, grams and tonnes are no thousands, and no bytes.
  ['temp (K)', ['293'], { words: 'temp', unit: undefined, foreign: 'K', values: [293] }],
  ['dist (m)', ['100'], { words: 'dist (m)', unit: undefined, values: [100] }],
  ['len [g]', ['3'], { unit: undefined, values: [3] }],
  ['took (s)', ['3'], { words: 'took', unit: 's' }],
  ['Speicher in MiB', ['1'], { words: 'Speicher', unit: 'MiB', values: [2 ** 20] }],
  ['latency [s]', ['1'], { words: 'latency', unit: 's' }],
  ['latencyMs', ['1'], { words: 'latency', unit: 'ms', values: [0.001] }],
  ['users', ['1'], { words: 'users', unit: undefined }],
  ['rows', ['1'], { words: 'rows', unit: undefined }],
  ['latency_min', ['1'], { words: 'latency_min', unit: undefined }],
  ['cpu_percent', ['50'], { words: 'cpu', unit: 'percent', values: [50] }],
  ['hours', ['3'], { words: 'duration', unit: 'hours', values: [10_800] }],
  ['seconds', ['3'], { words: 'seconds', unit: 'seconds' }],
  ['MiB', ['3'], { words: 'size', unit: 'MiB', values: [3 * 2 ** 20] }],
  ['percent', ['3'], { words: 'percent', unit: 'percent', values: [3] }],
  ['took', ['3 ms', '4 ms'], { words: 'took', unit: 'ms', values: [0.003, 0.004] }],
  ['rss_kb', ['3'], { words: 'rss', unit: 'kB', meanings: ['kB', 'KiB'], values: [3000] }],
  // What is counted in a time is a rate, and no time.
  ['Requests/s', ['12'], { words: 'Requests', unit: '/s', values: [12] }],
  ['ops_per_sec', ['12'], { words: 'ops', unit: '/s', values: [12] }],
  ['opsPerSecond', ['12'], { words: 'ops', unit: '/s' }],
  ['ops/ms', ['12'], { words: 'ops', unit: '/ms', values: [12000] }],
  ['latency/ms', ['12'], { words: 'latency', unit: 'ms', values: [0.012] }],
  ['p99/s', ['12'], { words: 'p99', unit: 's' }],
  ['MiB/s', ['2'], { words: 'rate', unit: 'MiB/s', values: [2 * 2 ** 20] }],
  ['bytes/s', ['2'], { words: 'rate', unit: 'B/s', values: [2] }],
  ['read_mb_per_s', ['2'], { words: 'read', unit: 'MB/s', values: [2e6] }],
  ['read_kb_per_s', ['2'], { words: 'read', unit: 'kB/s', meanings: ['kB/s', 'KiB/s'] }],
  ['ns/op', ['2'], { unit: 'ns', values: [2e-9] }],
  ['mem (B/op)', ['2'], { words: 'mem', unit: 'B', values: [2] }],
  ['allocs/op', ['2'], { words: 'allocs/op', unit: undefined, values: [2] }],
  ['net (KB/s)', ['2'], { words: 'net', unit: 'kB/s', meanings: ['kB/s', 'KiB/s'] }],
  ['net (Mb/s)', ['2'], { words: 'net', unit: undefined, foreign: 'Mb/s', values: [2] }],
  ['net Mb/s', ['2'], { words: 'net', unit: undefined, foreign: 'Mb/s' }],
  ['real (in kB)', ['2'], { words: 'real', unit: 'kB', values: [2000] }],
  ['run_minutes', ['2'], { words: 'run', unit: 'minutes', values: [120] }],
  ['% slower', ['2'], { words: 'slower', unit: '%', values: [2] }],
  ['files in million', ['2'], { words: 'files', unit: 'M', values: [2e6] }],
  ['size', ['3', '', 'n/a'], { words: 'size', unit: undefined, values: [3] }],
  ['size', ['3', 'large'], { kind: 'text', column: 'size' }],
  ['at', ['2026-03-01T10:00:00Z', '2026-03-01 10:00:01'], { kind: 'clock', form: 'iso' }],
  ['day', ['2026-03-01'], { kind: 'clock', form: '%Y-%m-%d' }],
  ['clock', ['10:00:00'], { kind: 'clock', form: '%H:%M:%S' }],
  // 2023-11-14 in milliseconds.
  ['timestamp', ['1700000000000'], { kind: 'clock', form: 'ms' }],
  ['count', ['1700000000'], { kind: 'number', values: [1700000000] }],
])('the column %s with %j is %j', (name, cells, expected) => {
  expect(proposeField({ name, cells }, { decimal: undefined, separator: undefined })).toMatchObject(
    expected,
  )
})

describe('thousands that points part', () => {
  test.each([
    [',', ';', ['950', '1.020', '1.100,5'], [950, 1020, 1100.5]],
    ['.', ',', ['950', '1.020'], [950, 1.02]],
    [undefined, ';', ['0.950', '1.020'], [0.95, 1.02]],
    // As `%.3f` writes them.
    [undefined, '\t', ['1.020', '1.100'], [1.02, 1.1]],
    // Nobody can tell.
    [undefined, ';', ['1.020', '1.100'], undefined],
    [undefined, '\t', ['950', '1.020'], undefined],
  ] as const)(
    'by the decimal mark %s and the separator %j, %j are %j',
    (decimal, separator, cells, values) => {
      const field = proposeField({ name: 'requests', cells }, { decimal, separator })
      const odd = { cell: '1.020', row: cells.indexOf('1.020') + 1 }
      expect(field).toMatchObject(
        values === undefined ? { kind: 'text', odd } : { kind: 'number', values },
      )
    },
  )
})

test('numbers that are written in another way than the others of their file are told of', () => {
  const marks = { decimal: ',', separator: ';' } as const
  expect(proposeField({ name: 'b', cells: ['1.5', '2.5'] }, marks)).toMatchObject({
    kind: 'text',
    odd: { cell: '1.5', row: 1 },
  })
})

test('versions are names, and no numbers', () => {
  const field = proposeField(
    { name: 'version', cells: ['1.2.3', '1.10.0'] },
    { decimal: ',', separator: ';' },
  )
  expect(field).toEqual({ kind: 'text', column: 'version' })
})
