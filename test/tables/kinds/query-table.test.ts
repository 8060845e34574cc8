import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { HAS_DUCKDB } from '../../cli/queries/has-duckdb.ts'
import { createProject, type TestProject } from '../../cli/project.ts'

/** Three runs of 35.49 s, 49.54 s and 3.2 s. */
const LOGS = {
  'a.log': 'real 35.49\nuser 30.00\nsys 1.00\n',
  'b.log': 'real 49.54\nuser 31.00\nsys 1.50\n',
  'c.log': 'real 3.2\nuser 1.0\nsys 0.1\n',
}

const RUNS = `runs:
  a: { title: The first, logs: a.log }
  b: { title: The *second*, logs: b.log }
  c: { title: The third, logs: c.log }
`

function createQueryProject(
  table: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): TestProject {
  const lines = table
    .trim()
    .split('\n')
    .map((line) => `    ${line}\n`)
  return createProject({
    'tracedocs.yaml': `pages: page.md\n${RUNS}tables:\n  t:\n    template: query\n${lines.join('')}`,
    'page.md': '<!-- tracedocs: begin table t -->\n<!-- tracedocs: end -->\n',
    ...LOGS,
    ...files,
  })
}

/** The header, the line below it, and the rows, each cell without the blanks around it. */
const readTable = (project: TestProject): readonly string[] =>
  project
    .read('page.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replaceAll('\u00a0', ' ').replaceAll(/ *(?<!\\)\| */g, '|'))

describe.skipIf(!HAS_DUCKDB)('a table of a query', () => {
  test('shows the slowest of the runs, with the units of their metrics', async () => {
    const project = createQueryProject(
      `query: SELECT title AS Run, "time.real" AS real FROM runs ORDER BY real DESC LIMIT 2`,
    )
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    expect(readTable(project)).toEqual([
      '|Run|real|',
      '|:-----------|------:|',
      '|The _second_|49.54 s|',
      '|The first|35.49 s|',
    ])
  })

  test('shows the same with `--frozen`, and where nothing has changed', async () => {
    const project = createQueryProject(
      `query: SELECT run, "time.real" / 2 AS half FROM runs ORDER BY run`,
    )
    await project.run('build')
    const [page, lock] = [project.read('page.md'), project.read('tracedocs.lock.json')]
    for (const argv of [['--check'], ['--check', '--frozen'], ['--frozen'], []]) {
      expect(await project.run('build', ...argv)).toMatchObject({ exit: 0, stderr: '' })
    }
    expect([project.read('page.md'), project.read('tracedocs.lock.json')]).toEqual([page, lock])
  })

  test('gives what it computes no unit unless it says which', async () => {
    const query = `query: SELECT run, "time.real" * 1000 AS x, "time.real" * 1000 AS y, max("time.real") OVER () AS z FROM runs ORDER BY run LIMIT 1
columns:
  - { value: x }
  - { value: y, header: '*y*', unit: ms, format: '{:.0f} ms' }
  - { value: z, unit: s }`
    const project = createQueryProject(query)
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    // 35.49 × 1000 are 35,490 without a unit; 49.54 s is the largest.
    expect(readTable(project)).toEqual([
      '|x|_y_|z|',
      '|-----:|-------:|------:|',
      '|35,490|35490 ms|49.54 s|',
    ])
  })

  test('gives the largest, the mean and the sum of a metric its unit', async () => {
    const project = createQueryProject(
      `query: SELECT max("time.user") AS most, avg("time.user") AS mean, count(*) AS n FROM runs`,
    )
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    // (30 + 31 + 1) / 3 = 20.667
    expect(readTable(project).at(-1)).toBe('|31.00 s|20.67 s|3|')
  })

  test('joins runs with a CSV, and with a packed one', async () => {
    const csv = 'name,price\na,2.5\nb,4\n'
    const query = `query: |
  SELECT title, p.price, q.price * 2 AS twice
  FROM runs JOIN prices p ON p.name = run JOIN packed q ON q.name = run
  ORDER BY title
files: { prices: data/prices.csv, packed: data/packed.csv.gz }`
    const files = { 'data/prices.csv': csv, 'data/packed.csv.gz': gzipSync(csv) }
    const project = createQueryProject(query, files)
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    // 2 × 2.5 and 2 × 4; a title that was not passed on alone is a text like any other.
    expect(readTable(project).slice(2)).toEqual(['|The \\*second\\*|4|8|', '|The first|2.5|5|'])
  })

  test('says which rows lack a value', async () => {
    const project = createQueryProject(
      `query: SELECT run, nullif("time.real", 3.2) AS x FROM runs ORDER BY run`,
    )
    expect(await project.run('build')).toMatchObject({
      exit: 0,
      stderr:
        'tracedocs.yaml:9:12: warning: Cannot find a value for `x`: the query has NULL there, in 1 of its 3 rows; `n/a` stands in its place (missing-value)\n',
    })
    expect(readTable(project).at(-1)).toBe('|c|n/a|')
  })

  test('shows dates, booleans and whole numbers beyond 2^53 as the database writes them', async () => {
    const project = createQueryProject(
      `query: SELECT DATE '2026-01-02' AS d, true AS b, 9007199254740993 AS n, 1234567 AS m, '|x' AS t`,
    )
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    expect(readTable(project).at(-1)).toBe('|2026-01-02|true|9007199254740993|1,234,567|\\|x|')
  })
})

test.skipIf(!HAS_DUCKDB).each([
  [
    'SELEC 1',
    'Cannot run the query: Parser Error: syntax error at or near "SELEC", in line 1 of the query at `SELEC 1`',
  ],
  [
    'SELECT time.real FROM runs',
    'Cannot run the query: Binder Error: Referenced table "time" not found! Candidate tables: "runs" (the name of a metric stands in double quotes: `"time.…"`), in line 1 of the query at `time.real FROM runs`',
  ],
  ['SELECT 1; SELECT 2', 'Cannot run the query: expected a single SELECT'],
  ['-- nothing', 'Cannot run the query: expected a single SELECT'],
  [
    'SELECT run FROM runs',
    'Expected the query to say the order of its 3 rows, got no ORDER BY at its end; add one, in which no two rows are equal',
  ],
  [
    'SELECT run FROM (SELECT * FROM runs ORDER BY run)',
    'Expected the query to say the order of its 3 rows, got no ORDER BY at its end; add one, in which no two rows are equal',
  ],
  [
    'SELECT random()',
    'Cannot use `random` in a query, expected what has the same value in each build; leave it out',
  ],
  [
    'SELECT current_date, now()',
    'Cannot use `current_date`, `now` in a query, expected what has the same value in each build; leave it out',
  ],
  [
    'SELECT * FROM runs TABLESAMPLE 10% ORDER BY run',
    'Cannot use `SAMPLE` in a query, expected what has the same value in each build; leave it out',
  ],
  [
    'SELECT range FROM range(1001) ORDER BY 1',
    'Expected at most 1000 rows of the query, got more; add `LIMIT 1000` or less',
  ],
  [
    'SELECT * FROM run',
    'Unexpected table `run`, did you mean `runs`?; a file is named under `files`, and is a table of that name',
  ],
])('the query %s is told at its place', async (sql, sentence) => {
  const project = createQueryProject(`query: ${JSON.stringify(sql)}`)
  const { exit, stderr } = await project.run('build')
  expect(exit).toBe(2)
  const [first] = stderr.split('\n')
  expect(first?.replace(/ \([a-z-]+\)$/, '')).toBe(`tracedocs.yaml:9:12: error: ${sentence}`)
})
