import { expect, test } from 'vitest'
import { psFormat } from '../../../src/records/recorders/ps-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of procps 4.0.2 (Debian 12); the numbers are chosen.
const SAMPLES = {
  'lines of date': [
    'Fri Nov 27 08:54:58 UTC 2026',
    '    PID   RSS %CPU     TIME     ELAPSED COMMAND',
    '  10924 20480 12.5 00:00:01       00:08 ./convert a b',
    'Fri Nov 27 08:55:00 UTC 2026',
    '    PID   RSS %CPU     TIME     ELAPSED COMMAND',
    '  10924 40960 55.0 00:01:02       00:10 ./convert a b',
  ],
  'seconds before each line, under one header': [
    '  PID %CPU   RSS     TIME COMMAND',
    '1790000000 10924 12.5 20480 00:00:01 ./convert 1 2',
    '1790000002 10924 55.0 40960 00:01:02 ./convert 1 2',
  ],
  'clocks before each line, over midnight': [
    '23:59:59   %CPU   PID   RSS     TIME COMMAND',
    '23:59:59   12.5 10924 20480 00:00:01 ./convert',
    '00:00:01   %CPU   PID   RSS     TIME COMMAND',
    '00:00:01   55.0 10924 40960 00:01:02 ./convert',
  ],
}

test.each(Object.entries(SAMPLES))('%s are its times', async (_, lines) => {
  const processes = [
    {
      ...{ pid: 10_924, elapsed: [0, 2], rss: [20_480 * 1024, 40_960 * 1024], cpu: undefined },
      ...{ pcpu: [12.5, 55], cpuTime: [1, 62] },
    },
  ]
  expect(await checkFormat(psFormat, [{ text: `${lines.join('\n')}\n`, processes }])).toEqual([])
})

test('without stamps, the time since the start of the process is', async () => {
  const text = [
    '  PID   RSS                  STARTED     ELAPSED',
    '10924 20480 Fri Nov 27 08:54:58 2026  1-00:00:08',
    '10925     0 Fri Nov 27 08:54:58 2026  1-00:00:08',
    '',
  ].join('\n')
  const processes = [{ pid: 10_924, elapsed: [86_408], rss: [20_480 * 1024] }]
  expect(await checkFormat(psFormat, [{ text, processes }])).toEqual([])
})

// `ps -o pid,etime,etimes,time,cputimes,rss` of procps 4.0.2 names two pairs of columns alike.
test('columns that state the same in two ways are read once', async () => {
  const text = [
    '    PID     ELAPSED ELAPSED     TIME     TIME   RSS',
    '  10924       01:40     100 00:00:04        4 20480',
    '',
  ].join('\n')
  const processes = [{ pid: 10_924, elapsed: [100], rss: [20_480 * 1024], cpuTime: [4] }]
  expect(await checkFormat(psFormat, [{ text, processes }])).toEqual([])
})

test('a table without any time is none', () => {
  expect(psFormat.matches('  PID   RSS COMMAND\n10924 20480 ./convert\n')).toBe(false)
})
