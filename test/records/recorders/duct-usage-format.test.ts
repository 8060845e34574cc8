import { expect, test } from 'vitest'
import { ductUsageFormat } from '../../../src/records/recorders/duct-usage-format.ts'
import { SUM_PID } from '../../../src/records/sum-pid.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of con/duct 0.17 (schema 0.2.2); the numbers are chosen.
function report(
  second: string,
  processes: Readonly<Record<string, number>>,
  total: number,
): string {
  const timestamp = `2026-03-02T09:14:${second}.500000-05:00`
  const stats = (rss: number) => ({ pcpu: 99.5, pmem: 0.1, rss, vsz: 2 * rss })
  return JSON.stringify({
    timestamp,
    num_samples: 20,
    processes: Object.fromEntries(
      Object.entries(processes).map(([pid, rss]) => [pid, { ...stats(rss), timestamp, cmd: 'x' }]),
    ),
    totals: stats(total),
    averages: { ...stats(total), num_samples: 20 },
  }).replaceAll('":', '": ')
}

test('the sum that duct states and each process are read, and %CPU of ps is no CPU', async () => {
  const text = `${report('10', { 501: 4096 }, 4096)}\n${report('30', { 501: 8192, 502: 4096 }, 10_000)}\n`
  const processes = [
    {
      ...{ pid: SUM_PID, elapsed: [0, 20], rss: [4096, 10_000], cpu: undefined },
      ...{ vms: [8192, 20_000], pcpu: [99.5, 99.5] },
    },
    { pid: 501, elapsed: [0, 20], rss: [4096, 8192] },
    { pid: 502, elapsed: [20], rss: [4096] },
  ]
  expect(await checkFormat(ductUsageFormat, [{ text, processes, samples: 5 }])).toEqual([])
})

test('other JSON with a time stamp is left alone', async () => {
  const text = '{"timestamp": "2026-03-02T09:14:10Z", "totals": {"rss": 1}, "level": "info"}\n'
  expect(await checkFormat(ductUsageFormat, [{ text, samples: 0 }])).toEqual([])
})
