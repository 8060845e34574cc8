import { expect, test } from 'vitest'
import { mprofFormat } from '../../../src/records/recorders/mprof-format.ts'
import { createExecutionPid } from '../../../src/records/sum-pid.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of memory_profiler 0.61 (Debian 0.61-1), `mprof run`; the numbers are chosen.
const MIB = 1024 ** 2

test('the process and each child are read, a child that has ended and functions are not', async () => {
  const text = [
    'FUNC __main__.main 21.7812 1790000000.6508 21.7930 1790000001.1876 0',
    "CMDLINE /usr/bin/python3 -c 'x=1'",
    'MEM 4.500000 1790000000.0000',
    'MEM 55.714844 1790000000.2500',
    'CHLD 9085 12.906250 1790000000.2500',
    'MEM 8.000000 1790000000.5000',
    'CHLD 9085 0.000000 1790000000.5000',
    '',
  ].join('\n')
  const processes = [
    // 55.714844 MiB are 58,421,248.26 B; 14,263 pages of 4 KiB are 58,421,248 B.
    { pid: undefined, elapsed: [0, 0.25, 0.5], rss: [4.5 * MIB, 58_421_248, 8 * MIB] },
    { pid: 9085, elapsed: [0.25], rss: [12.90625 * MIB] },
  ]
  expect(await checkFormat(mprofFormat, [{ text, processes }])).toEqual([])
})

// `mprof run -o` appends to a file that is there. 10 MiB and 20 MiB, then 30 MiB and 40 MiB.
test('executions that stand one after the other are never joined', async () => {
  const execution = (sizes: readonly number[], seconds: string): string =>
    [
      'CMDLINE python3 m.py',
      ...sizes.map((size, i) => `MEM ${String(size)}.000000 ${seconds}.${String(i + 1)}000`),
      `CHLD 7 1.000000 ${seconds}.1000`,
      `FUNC __main__.f 1.0 ${seconds}.1000 2.0 ${seconds}.2000 0\n`,
    ].join('\n')
  const [first, second] = [execution([10, 20], '1790000000'), execution([30, 40], '1790000100')]
  const processes = [
    { pid: undefined, elapsed: [0, 0.1], rss: [10 * MIB, 20 * MIB] },
    { pid: 7, elapsed: [0], rss: [MIB] },
    { pid: createExecutionPid(undefined, 2), elapsed: [0, 0.1], rss: [30 * MIB, 40 * MIB] },
    { pid: createExecutionPid(7, 2), elapsed: [0], rss: [MIB] },
  ]
  const memory = { memoryBefore: MIB, memoryAfter: 2 * MIB }
  const results = {
    'execution 1.__main__.f': { time: 0.1, ...memory },
    'execution 2.__main__.f': { time: 0.1, ...memory },
  }
  const samples = [
    { text: first + second, processes, results },
    // Its beginning is missing.
    { text: first.replace(/^.*\n/, '') + second, processes, results },
    // A program that mprof could not run has no samples, and is no execution.
    { text: `CMDLINE x\n${first}CMDLINE x\n${second}`, processes, results },
  ]
  expect(await checkFormat(mprofFormat, samples)).toEqual([])
})

test('lines of other programs, and one that was cut, are left alone', async () => {
  const text = 'MEM 12.5 used\nMEM usage: 12.5 MB\nCHLD 1 exited\nMEM 55.7148'
  expect(await checkFormat(mprofFormat, [{ text, samples: 0 }])).toEqual([])
})

// A line of mprof 0.61 (Debian 12), and one like it: 309.1280 - 308.7706 = 0.3574; 21.6836 MiB and 36.9453 MiB.
test('a call of a function is a sample of it', async () => {
  const text =
    'FUNC __main__.f 21.6836 1795782308.7706 36.9453 1795782309.1280 0\n' +
    'FUNC __main__.f 21.6836 1795782310.0000 36.9453 1795782310.5000 0\n'
  const results = {
    '__main__.f': {
      time: [0.3574, 0.5],
      memoryBefore: [22_736_903, 22_736_903],
      memoryAfter: [38_739_955, 38_739_955],
    },
  }
  expect(await checkFormat(mprofFormat, [{ text, results }])).toEqual([])
})
