import { expect, test } from 'vitest'
import { pidstatFormat } from '../../../src/records/recorders/pidstat-format.ts'
import { formatProblem } from '../../../src/problems/diagnostics.ts'
import { readText } from '../read-text.ts'
import { createProject } from '../../cli/project.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of sysstat 12.6.1 (Debian 12.6.1-1), `pidstat -h -r -u -p PID 1`; the numbers are chosen.
const HEADER =
  '# Time        UID       PID    %usr %system  %guest   %wait    %CPU   CPU  minflt/s  majflt/s     VSZ     RSS   %MEM  Command'

test('samples of two processes are told apart, over midnight and behind repeated headers', async () => {
  const text = [
    'Linux 6.1.0 (box) \t03/02/26 \t_x86_64_\t(4 CPU)',
    '',
    HEADER,
    '23:59:59     1000       501   90.00    5.00    0.00    0.00   95.00     1   1200.00      0.00   40960   20480   0.25  convert',
    '23:59:59     1000       502    1.00    0.00    0.00    0.00    1.00     0      0.00      0.00    4096    1024   0.01  a b c',
    '',
    HEADER,
    '00:00:01     1000       501   99.00    1.00    0.00    0.00  100.00     1    300.00      2.00   81920   61440   0.75  convert',
    '',
  ].join('\n')
  const convert = { pid: 501, elapsed: [0, 2], rss: [20480 * 1024, 61440 * 1024] }
  const processes = [
    { ...convert, cpu: [95, 100], faultRate: [1200, 302], faults: [NaN, NaN] },
    { pid: 502, elapsed: [0], rss: [1024 * 1024], cpu: [1], faultRate: [0] },
  ]
  expect(await checkFormat(pidstatFormat, [{ text, processes }])).toEqual([])
})

test('without -u there is no share of CPU, and a decimal comma is one', async () => {
  const text = [
    '# Time        UID       PID  minflt/s  majflt/s     VSZ     RSS   %MEM  Command',
    '09:14:10     1000       501   1200,50      0,00   40960   20480   0,25  convert',
    '',
  ].join('\n')
  const processes = [{ pid: 501, rss: [20480 * 1024], faultRate: [1200.5], cpu: undefined }]
  expect(await checkFormat(pidstatFormat, [{ text, processes }])).toEqual([])
})

test('a clock of half days, which shifts the fields, is left out with its reason', async () => {
  const text = [
    '# Time        UID       PID  minflt/s  majflt/s     VSZ     RSS   %MEM  Command',
    '09:14:10 AM     1000       501      1.00      0.00   40960   20480   0.25  convert',
    '',
  ].join('\n')
  const project = createProject({ 'a.log': text })
  const { stderr } = await project.run('show', 'a.log')
  expect(stderr).toContain(
    'a.log:2:1: warning: Expected the fields that the header of pidstat names',
  )
})

// The layout of sysstat 12.6.1 with `-t`: a line of the process, and one of each thread.
test('with -t, the lines of the process are its samples', async () => {
  const text = [
    HEADER.replace('      PID', '     TGID       TID'),
    '09:14:10     1000       501         -   90.00    5.00    0.00    0.00   95.00     1   1200.00      0.00   40960   20480   0.25  convert',
    '09:14:10     1000         -       501   60.00    5.00    0.00    0.00   65.00     1   1200.00      0.00   40960   20480   0.25  |__convert',
    '09:14:10     1000         -       502   30.00    0.00    0.00    0.00   30.00     1      0.00      0.00   40960   20480   0.25  |__convert',
    '',
  ].join('\n')
  const processes = [{ pid: 501, elapsed: [0], rss: [20480 * 1024], cpu: [95] }]
  expect(await checkFormat(pidstatFormat, [{ text, processes }])).toEqual([])
})

test('rounded numbers with units are left out, with the option to use', async () => {
  const row =
    '09:14:10     1000       501   90.0%    5.0%    0.0%    0.0%   95.0%     1   1200.00      0.00   40.0M   20.0M   0.3%  convert'
  const banner = 'Linux 6.1.0 (box) \t03/02/26 \t_x86_64_\t(4 CPU)\n\n'
  const { processes, reading } = await readText(`${banner}${HEADER}\n${row}\n`)
  expect(processes).toEqual([])
  expect(reading.problems.map(({ problem }) => formatProblem(problem)).join()).toContain(
    'record without `--human`',
  )
})
