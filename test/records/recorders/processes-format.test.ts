import { expect, test } from 'vitest'
import { processesFormat } from '../../../src/records/recorders/processes-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layouts of procps 4.0.2 (Debian); the numbers are chosen. ps counts in KiB.
test('ps aux and ps -ef name processes by their commands', async () => {
  const aux = `USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND
root           1  0.5  0.2   4096  2048 ?        Ss   Nov29   1:15 /sbin/init  quiet
root           2  0.0  0.0      0     0 ?        S    Nov29   0:00 [kthreadd]
app           31 12.5 10.0  20480 10240 pts/0    Sl+  09:14 123:05  \\_ ./codec a
app           32  0.0  1.0  10240  1024 pts/0    Sl+  09:14   0:00  \\_ ./codec a
`
  const ef = `UID          PID    PPID  C STIME TTY          TIME CMD
root           1       0  0 Nov29 ?        1-00:01:15 /sbin/init
`
  expect(
    await checkFormat(processesFormat, [
      {
        text: aux,
        results: {
          '/sbin/init  quiet': {
            ...{ rss: 2_097_152, vms: 4_194_304, pcpu: 0.5, memoryShare: 0.2, cpuTime: 75 },
          },
          // A thread of the kernel has no memory of its own.
          '[kthreadd]': { pcpu: 0, cpuTime: 0 },
          '31../codec a': {
            ...{ rss: 10_485_760, vms: 20_971_520, pcpu: 12.5, memoryShare: 10, cpuTime: 7385 },
          },
          '32../codec a': {
            ...{ rss: 1_048_576, vms: 10_485_760, pcpu: 0, memoryShare: 1, cpuTime: 0 },
          },
        },
      },
      { text: ef, results: { '/sbin/init': { cpuTime: 86_475 } } },
    ]),
  ).toEqual([])
})

// The layout of macOS 10.14, known from published logs.
test('ps of macOS counts CPU time in hundredths', async () => {
  const text = `USER               PID  %CPU %MEM      VSZ    RSS   TT  STAT STARTED      TIME COMMAND
app               1046   3.7  3.0    40960  20480   ??  S    12:10PM   7:53.61 /Applications/My App.app -v
`
  const figures = { rss: 20_971_520, vms: 41_943_040, pcpu: 3.7, memoryShare: 3, cpuTime: 473.61 }
  const results = { '/Applications/My App.app -v': figures }
  expect(await checkFormat(processesFormat, [{ text, results }])).toEqual([])
})

test('several tables are samples of each process', async () => {
  const table = (rss: number): string =>
    `    PID   RSS COMMAND\n     31 ${String(rss)} ./codec a\n     40  1024 sh\n`
  const results = {
    './codec a': { rss: [1_048_576, 3_145_728] },
    sh: { rss: [1_048_576, 1_048_576] },
  }
  const text = `${table(1024)}\n${table(3072)}`
  expect(await checkFormat(processesFormat, [{ text, results }])).toEqual([])
})

test('tables of threads and of other programs are none', async () => {
  const texts = [
    'UID          PID    PPID     LWP  C NLWP STIME TTY          TIME CMD\nroot 1 0 1 0 2 Nov29 ? 00:00:01 init\n',
    '    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND\n      1 root      20   0    4096   2048   1024 S   0.0   0.1   0:01.00 init\n',
    'PID   TIME COMMAND\nthe time of the command\n',
  ]
  const samples = texts.map((text) => ({ text, results: [] }))
  expect(await checkFormat(processesFormat, samples)).toEqual([])
})
