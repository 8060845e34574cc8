import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { HAS_DUCKDB } from '../cli/queries/has-duckdb.ts'
import { createProject } from '../cli/project.ts'

const PRICES = 'name,price\na,3\nb,4\n'
const SUM = createHash('sha256').update(PRICES).digest('hex')

async function buildProject() {
  const project = createProject({
    'tracedocs.yaml': `pages: page.md
runs:
  a: { title: First, logs: a.log }
  b: { title: Second, logs: b.log }
tables:
  slowest:
    template: query
    query: |
      SELECT title, "time.real" AS real
      FROM runs ORDER BY real DESC
  prices: { template: query, query: SELECT max(price) AS most FROM p, files: { p: prices.csv } }
`,
    'page.md': `<!-- tracedocs: begin table slowest -->
<!-- tracedocs: end -->

<!-- tracedocs: begin table prices -->
<!-- tracedocs: end -->
`,
    'a.log': 'real 1.50\n',
    'b.log': 'before\nreal 2.50\n',
    'prices.csv': PRICES,
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  return project
}

test.skipIf(!HAS_DUCKDB)(
  'explains a row of a query by the query, and by the lines of the one run that it is of',
  async () => {
    const project = await buildProject()
    const { exit, stdout } = await project.run('explain', 'page.md:5')
    expect(exit).toBe(0)
    expect(stdout.replaceAll('\u00a0', ' ')).toBe(`table \`slowest\`, row 1
  shown as title Second, real 2.50 s (2 rows of a query)
  SELECT title, "time.real" AS real
  FROM runs ORDER BY real DESC
  runs: 2 runs, with run, title, time.real

  b.time.real = 2.5 s: elapsed (wall clock) time
    the line that states it
    b.log
      sha256 ${createHash('sha256').update('before\nreal 2.50\n').digest('hex')}
      2:real 2.50
      skipped lines: 0
`)
  },
)

test.skipIf(!HAS_DUCKDB)(
  'explains a figure that is of no single row by the query and the sums of its files',
  async () => {
    const project = await buildProject()
    const { exit, stdout } = await project.run('explain', 'prices')
    expect(exit).toBe(0)
    expect(stdout).toBe(`table \`prices\`
  1 row of a query
  SELECT max(price) AS most FROM p
  p: prices.csv, sha256 ${SUM}
`)
  },
)

test.skipIf(!HAS_DUCKDB)('says that the lock has the rows of another query', async () => {
  const project = await buildProject()
  project.write(
    'tracedocs.yaml',
    project.read('tracedocs.yaml').replace('max(price)', 'min(price)'),
  )
  const { exit, stderr } = await project.run('explain', 'prices')
  expect(exit).toBe(2)
  expect(stderr).toContain('the query is another one there')
})
