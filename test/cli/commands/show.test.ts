import { expect, test } from 'vitest'
import { createProject } from '../project.ts'

const LOG = [
  'starting',
  './a --quick  1.00s user 0.50s system 75% cpu 2.000 total',
  '',
  'user 1001 logged in',
  '# Time        UID       PID  minflt/s  majflt/s     VSZ     RSS   %MEM  Command',
  '09:14:10     1000       501      1.00      0.00   40960   20480   0.25  convert',
  '09:14:12     1000       501      1.00      0.00   40960   40960   0.25  convert',
  'done',
  '',
].join('\n')

test('shows formats, metrics with their lines, series, and lines that no format took', async () => {
  const project = createProject({ 'a.log': LOG })
  const { exit, stdout, stderr } = await project.run('show', 'a.log')
  expect([exit, stderr]).toEqual([0, ''])
  expect(stdout).toContain('formats: time (1 record), pidstat (2 records)')
  expect(stdout).toMatch(/time\['\.\/a --quick'\]\.real +2\.00 s +line 2\n/)
  expect(stdout).toMatch(/rss\.peak +40\.00 MiB\n/)
  expect(stdout).toContain('process 501: 2 samples up to 2.00 s; rss, faultRate')
  expect(stdout).toContain('lines that no format took: 3, such as')
  expect(stdout).toContain('    1: starting\n    4: user 1001 logged in\n    8: done\n')
})

test('shows the same as JSON, in base units', async () => {
  const project = createProject({ 'a.log': LOG })
  const { stdout } = await project.run('show', 'a.log', '--json')
  const [shown] = JSON.parse(stdout) as readonly {
    readonly formats: unknown
    readonly untaken: { readonly count: number }
    readonly processes: readonly { readonly metrics: readonly { readonly name: string }[] }[]
  }[]
  expect(shown?.formats).toEqual({ time: 1, pidstat: 2 })
  expect(shown?.untaken.count).toBe(3)
  const peak = shown?.processes[0]?.metrics.find(({ name }) => name === 'rss.peak')
  expect(peak).toMatchObject({ value: 40960 * 1024, unit: 'B', lines: [] })
})

test('a log that is not there is an error, and the others are shown', async () => {
  const project = createProject({ 'a.log': LOG })
  const { exit, stdout, stderr } = await project.run('show', 'b.log', 'a.log')
  expect(exit).toBe(2)
  expect(stderr).toContain('Cannot find the log `b.log`')
  expect(stdout).toContain('time (1 record)')
})

test('a process without a pid among others is shown, and columns without a number are not', async () => {
  const text = 'CMDLINE x\nMEM 1.500000 1790000000.10\nCHLD 7 5.000000 1790000000.10\n'
  const { stdout } = await createProject({ 'm.dat': text }).run('show', 'm.dat')
  expect(stdout).toMatch(/metrics of process none\n[^]*rss\.peak +1\.5[^]*metrics of process 7\n/)
  const sar =
    'Linux 6.1.0 (box) \t03/02/26 \t_x86_64_\t(4 CPU)\n\n09:14:10    kbmemfree kbmemused\n09:14:11     20691744   1584568\n'
  const shown = await createProject({ 'sar.log': sar }).run('show', 'sar.log')
  expect(shown.stdout).toContain('1 sample up to 0.00 s; systemMemoryUsed, systemMemoryFree\n')
})

const JTL = 'timeStamp,elapsed,label,success\n1767323045000,104,A,true\n1767323045010,20,B,true\n'
const TIMED = (command: string): string =>
  `${command}  1.00s user 0.50s system 75% cpu 2.000 total\n`

test.each([
  ['results that have names of their own', JTL, false],
  ['commands that have names of their own', TIMED('./a') + TIMED('./b'), false],
  ['a command that ran twice', TIMED('./a') + TIMED('./a'), true],
  ['results without names', 'real 1.50\nuser 1.25\nsys 0.25\n'.repeat(2), true],
])('figures are repeated where nothing tells them apart: %s', async (_, text, isDoubtful) => {
  const { stderr } = await createProject({ 'a.log': text }).run('show', 'a.log')
  expect(stderr.includes('(repeated-figure)')).toBe(isDoubtful)
})
