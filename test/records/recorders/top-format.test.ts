import { expect, test } from 'vitest'
import { topFormat } from '../../../src/records/recorders/top-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of procps 4.0.2 (Debian 12), `top -b -d 1 -p PID`; the numbers are chosen.
const HEADER = '    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND'

test('sizes have units, and the first table states no share of CPU', async () => {
  const text = [
    'top - 23:59:59 up 10:58,  0 user,  load average: 11.78, 12.35, 12.29',
    'Tasks:   1 total,   0 running,   1 sleeping,   0 stopped,   0 zombie',
    '',
    HEADER,
    '  10924 root      20   0  292000  18400   1732 S  33.0   0.0   0:00.01 a b',
    '',
    'top - 00:00:01 up 10:58,  0 user,  load average: 11.78, 12.35, 12.29',
    'MiB Mem :  24105.1 total,  20202.6 free,   1946.4 used,   2356.7 buff/cache',
    '',
    HEADER,
    '  10924 root      20   0    1.5g 512.5m   1732 R  99.5   0.0   0:02.00 a b',
    '',
  ].join('\n')
  const processes = [
    {
      ...{ pid: 10_924, elapsed: [0, 2], rss: [18_400 * 1024, 512.5 * 1024 ** 2] },
      ...{ vms: [292_000 * 1024, 1.5 * 1024 ** 3], cpu: [NaN, 99.5], cpuTime: [0.01, 2] },
    },
  ]
  expect(await checkFormat(topFormat, [{ text, processes }])).toEqual([])
})

test('columns may stand behind the command, whose words are not counted', async () => {
  const text = [
    'top - 11:20:43 up  1:18,  2 users,  load average: 0.00, 0.01, 0.05',
    `${HEADER}                   PPID   UID TTY`,
    '   2225 root      20   0  158.1m   2.5m   1.6m R  12.5   0.1   0:00.02 a b c                  1884  1000 pts/0',
    '',
  ].join('\n')
  const processes = [{ pid: 2225, elapsed: [0], rss: [2.5 * 1024 ** 2], cpuTime: [0.02] }]
  expect(await checkFormat(topFormat, [{ text, processes }])).toEqual([])
})
