import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createNodeEffects } from '../../../src/cli/node-effects.ts'
import { runCli } from '../../../src/cli/run-cli.ts'
import { createLog, createProject, SMALL_LOG } from '../project.ts'

/** Two samples of 1 and 2 MiB at 1 and 2 s. */
const LOG = createLog(
  [1, 2].map((step) => ({ elapsed: step, rss: step * 1024 ** 2, user: 0.5 * step })),
)

test('extract prints a row for each sample of a process, under the names of the columns', async () => {
  const { exit, stdout } = await createProject({ 'a.log': LOG }).run('extract', 'a.log')
  expect(exit).toBe(0)
  const rows = stdout.trimEnd().split('\n')
  expect(
    rows.filter((row) => !row.startsWith('#')).map((row) => row.trim().split(/\s+/)[0]),
  ).toEqual(['1.0', '2.0'])
})

test('extract writes CSV into a file', async () => {
  const project = createProject({ 'a.log': LOG })
  const { exit } = await project.run('extract', 'a.log', '--format', 'csv', '-o', 'a.csv')
  expect(exit).toBe(0)
  const [header = '', ...rows] = project.read('a.csv').trimEnd().split('\n')
  const at = header.split(',').indexOf('rss_bytes')
  expect(rows.map((row) => Number(row.split(',')[at]))).toEqual([1048576, 2097152])
})

test('extract says that a log has nothing that it knows', async () => {
  const { exit, stderr } = await createProject({ 'a.log': 'hello\n' }).run('extract', 'a.log')
  expect(exit).toBe(2)
  expect(stderr).toContain('a.log')
})

// vmstat of procps 4.0.2: what its first row states of CPU is no sample.
const VMSTAT = `procs -----------memory---------- ---swap-- -----io---- -system-- ------cpu----- -----timestamp-----
 r  b   swpd   free   buff  cache   si   so    bi    bo   in   cs us sy id wa st                 UTC
 8  0      0 20770620  91296 2183276    0    0   221   196  397 1281 64  7 29  0  0 2026-11-27 08:54:49
15  0      0 20770000  91296 2183276    0    0   788    64 1537 5695 83 16  1  0  0 2026-11-27 08:54:51
`

test('extract writes what only some formats have, and no columns of a process that are blank', async () => {
  const project = createProject({ 'a.log': VMSTAT })
  const table = (await project.run('extract', 'a.log')).stdout.trimEnd().split('\n')
  const [header = [], first = [], second = []] = table.map((row) => row.trim().split(/ +/))
  expect(header.slice(0, 4)).toEqual([
    '#t(s)',
    'systemMemoryFree_bytes',
    'systemMemoryCached_bytes',
    'systemCpuUser_percent',
  ])
  // 20,770,620 KiB are 21,269,114,880 B; 2,183,276 KiB are 2,235,674,624 B.
  expect(first.slice(0, 4)).toEqual(['0', '21269114880', '2235674624', 'NaN'])
  expect([second[0], second[3]]).toEqual(['2', '83'])
  const csv = (await project.run('extract', 'a.log', '--format', 'csv')).stdout.split('\n')
  const at = csv[0]?.split(',').indexOf('systemCpuUser_percent') ?? -1
  expect(csv.slice(1, 3).map((row) => row.split(',')[at])).toEqual(['', '83'])
})

/** 20,000 samples, whose table is more than 2 MB. */
const LONG_LOG = createLog(
  Array.from({ length: 20_000 }, (_, i) => ({ elapsed: i + 1, rss: 4096 * i, user: i / 2 })),
)

test.each(['table', 'dat', 'csv', 'json'])(
  'extract writes a long %s in pieces, and stops when its reader has gone',
  async (format) => {
    const project = createProject({ 'a.log': LONG_LOG })
    const pieces: number[] = []
    const run = (wait: () => Promise<void>) =>
      runCli(['extract', 'a.log', '--format', format], {
        folder: project.folder,
        loadEffects: () => Promise.resolve(createNodeEffects()),
        style: { github: false, colour: false },
        print: (text) => pieces.push(text.length),
        complain: () => undefined,
        waitForReader: wait,
      })
    await run(() => Promise.resolve())
    expect(Math.max(...pieces)).toBeLessThan(80_000)
    expect(pieces.length).toBeGreaterThan(10)
    pieces.length = 0
    await expect(run(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
    expect(pieces).toHaveLength(1)
  },
)

test('extract writes the JSON that JSON.stringify indents', async () => {
  const log = createLog([
    { elapsed: 1, rss: 1, user: 0, label: 'a\n"b"' },
    { elapsed: 2, rss: 2, user: 1, pid: 43 },
  ])
  const project = createProject({ 'a.log': log })
  const { stdout } = await project.run('extract', 'a.log', '--format', 'json')
  expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`)
  expect(JSON.parse(stdout)).toHaveLength(2)
})

describe('extract --format parquet', () => {
  test.each([
    ['samples', 'a.log', createLog([{ elapsed: 1, rss: 1e6, user: 1 }])],
    ['figures', 'b.log', 'real 4.50\n'],
  ])('writes %s to a file', async (_, name, log) => {
    const project = createProject({ [name]: log })
    const ran = await project.run('extract', '--format', 'parquet', '-o', 'out.parquet', name)
    expect(ran).toMatchObject({ exit: 0, stdout: '', stderr: '' })
    const bytes = readFileSync(path.join(project.folder, 'out.parquet'))
    expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual([
      'PAR1',
      'PAR1',
    ])
  })

  test('writes nothing to standard output', async () => {
    const ran = await createProject({ 'a.log': SMALL_LOG }).run(
      'extract',
      '--format',
      'parquet',
      'a.log',
    )
    expect(ran).toMatchObject({ exit: 2, stdout: '' })
    expect(ran.stderr).toContain('a.log: error: Cannot write Parquet to standard output')
  })
})
