import { expect, test } from 'vitest'
import { processStatusSamplesFormat } from '../../../src/records/recorders/process-status-samples-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

/** The order of lines of Linux 6.1; the numbers are chosen. */
function status(name: string, pid: number, rss: number): string {
  return `Name:\t${name}\nState:\tS (sleeping)\nTgid:\t1\nPid:\t${String(pid)}\nPPid:\t1\nVmPeak:\t   30000 kB\nVmSize:\t   20000 kB\nVmHWM:\t   10240 kB\nVmRSS:\t    ${String(rss)} kB\nThreads:\t3\n`
}

test('a line of date is the time of the copies below it', async () => {
  const text = `2026-11-29T21:54:39\n${status('codec', 4716, 8192)}${status('sh', 12, 1000)}2026-11-29T21:54:44\n${status('codec', 4716, 9216)}`
  const processes = [
    {
      ...{ pid: 4716, elapsed: [0, 5], rss: [8192 * 1024, 9216 * 1024] },
      vms: [20_000 * 1024, 20_000 * 1024],
    },
    { pid: 12, elapsed: [0], rss: [1000 * 1024], vms: [20_000 * 1024] },
  ]
  expect(await checkFormat(processStatusSamplesFormat, [{ text, processes }])).toEqual([])
})

// Threads of the kernel have no memory.
test('a copy without memory is no sample', async () => {
  const text = '1790000000\nName:\tkthreadd\nPid:\t2\nThreads:\t1\n'
  expect(await checkFormat(processStatusSamplesFormat, [{ text, processes: [] }])).toEqual([])
})
