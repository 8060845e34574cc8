import { expect, test } from 'vitest'
import { createLog, createProject } from '../project.ts'

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
