import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import type * as program from '../../src/cli/queries/answer-queries.ts'
import { formatLock } from '../../src/locks/format-lock.ts'
import { parseLock } from '../../src/locks/parse-lock.ts'
import { HAS_DUCKDB } from '../cli/queries/has-duckdb.ts'
import { createProject, type TestProject } from '../cli/project.ts'

const machine = vi.hoisted(() => {
  // Other files of this worker may have loaded what is replaced here.
  vi.resetModules()
  return { lacksPackage: false }
})

afterAll(() => {
  vi.resetModules()
})

afterEach(() => {
  machine.lacksPackage = false
})

vi.mock('../../src/cli/queries/answer-queries.ts', async (importOriginal) => {
  const { answerQueries } = await importOriginal<typeof program>()
  return {
    answerQueries: (async (root, queries, most) =>
      machine.lacksPackage
        ? queries.map(() => ({ kind: 'unloaded', name: '@duckdb/node-api', reason: undefined }))
        : answerQueries(root, queries, most)) satisfies typeof answerQueries,
  }
})

const PAGE = '<!-- tracedocs: begin table t -->\n<!-- tracedocs: end -->\n'

const CONFIG = `pages: page.md
runs:
  a: { title: First, logs: a.log }
  b: { title: Second, logs: b.log }
tables:
  t:
    template: query
    query: SELECT title, price, "time.real" FROM runs JOIN prices ON name = run ORDER BY title
    files: { prices: data/prices.csv }
`

function createJoined(config = CONFIG): TestProject {
  return createProject({
    'tracedocs.yaml': config,
    'page.md': PAGE,
    'a.log': 'real 1.50\nuser 1.00\nsys 0.10\n',
    'b.log': 'real 2.50\nuser 1.00\nsys 0.10\n',
    'data/prices.csv': 'name,price\na,3\nb,4\n',
  })
}

async function build(...argv: string[]): Promise<TestProject> {
  const project = createJoined()
  await project.run('build', ...argv)
  return project
}

const change = (project: TestProject, from: string, to: string): void => {
  project.write('tracedocs.yaml', project.read('tracedocs.yaml').replace(from, to))
}

describe.skipIf(!HAS_DUCKDB)('without the package, rows', () => {
  test('cannot be had at first', async () => {
    machine.lacksPackage = true
    const project = createJoined()
    expect(await project.run('build')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining(
        'tracedocs.yaml:8:12: error: Cannot answer queries without the package `@duckdb/node-api`; run `npm install @duckdb/node-api` (missing-package)\n',
      ) as string,
    })
  })

  test('are those of the lock where query, files and runs are as there', async () => {
    const project = await build()
    machine.lacksPackage = true
    const stderr =
      'tracedocs.yaml:8:12: info: Took the rows of the query from the lock, since the package `@duckdb/node-api` is not installed; all that can be compared is as the lock has it (kept-query)\n'
    for (const argv of [['--check'], []]) {
      expect(await project.run('build', ...argv)).toMatchObject({ exit: 0, stderr })
    }
    expect(await project.run('build', '--check', '--frozen')).toMatchObject({ exit: 0, stderr: '' })
  })

  test.each([
    [
      'the query',
      (project: TestProject) => {
        change(project, 'ORDER BY title', 'ORDER BY price')
      },
    ],
    [
      'a file',
      (project: TestProject) => {
        project.write('data/prices.csv', 'name,price\na,9\nb,4\n')
      },
    ],
    [
      'a log',
      (project: TestProject) => {
        project.write('a.log', 'real 1.75\n')
      },
    ],
    [
      'a title',
      (project: TestProject) => {
        change(project, 'First', 'Erst')
      },
    ],
  ])('cannot be had where %s is another one', async (_, alter) => {
    const project = await build()
    machine.lacksPackage = true
    alter(project)
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain('(missing-package)')
  })
})

describe.skipIf(!HAS_DUCKDB)('with `--frozen`, rows', () => {
  test('are those of the lock, and no file is opened', async () => {
    const project = await build()
    project.write('data/prices.csv', 'nonsense')
    expect(await project.run('build', '--check', '--frozen')).toMatchObject({ exit: 0, stderr: '' })
  })

  test('may be shown in another way', async () => {
    const project = await build()
    change(
      project,
      '    files:',
      "    columns: [{ value: time.real, header: Time, unit: s, format: '{:.0f} s' }]\n    files:",
    )
    expect(await project.run('build', '--frozen')).toMatchObject({ exit: 0, stderr: '' })
    // 1.50 and 2.50, ties to even as in Python
    expect(project.read('page.md')).toContain('|  2 s |\n|  2 s |')
  })

  test.each([
    ['ORDER BY title', 'ORDER BY price', 'the query is another one there'],
    ['title: First', 'title: Erst', 'the runs are others there'],
    ['data/prices.csv', 'data/other.csv', 'it has other files there'],
    ['  t:', '  u: { template: query, query: SELECT 1 }\n  t:', 'the lock does not have them'],
  ])('are refused where the configuration has %s changed', async (from, to, reason) => {
    const project = await build()
    change(project, from, to)
    const { exit, stderr } = await project.run('build', '--frozen')
    expect(exit).toBe(2)
    expect(stderr).toContain(
      `Cannot take the rows of the query from the lock: ${reason}; run \`npx tracedocs build\` where its files and logs are (unlocked-query)`,
    )
  })
})

describe.skipIf(!HAS_DUCKDB)('a file of a query', () => {
  test('that changes puts the page out of date', async () => {
    const project = await build()
    project.write('data/prices.csv', 'name,price\na,3\nb,5\n')
    const checked = await project.run('build', '--check')
    expect(checked.exit).toBe(1)
    expect(checked.stdout).toContain('t: the file of the query `data/prices.csv` changed')
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    expect(project.read('page.md')).toContain('| Second |     5 |')
  })

  test('that is not here leaves its rows in the lock, but for a check', async () => {
    const project = await build()
    unlinkSync(path.join(project.folder, 'data/prices.csv'))
    expect(await project.run('build')).toMatchObject({
      exit: 0,
      stderr:
        'tracedocs.yaml:8:12: info: Took the rows of the query from the lock, since `data/prices.csv` is not here; all that can be compared is as the lock has it (kept-query)\n',
    })
    const checked = await project.run('build', '--check')
    expect(checked.exit).toBe(2)
    expect(checked.stderr).toContain(
      'tracedocs.yaml:9:22: error: Cannot find the file `data/prices.csv`; correct the path or add the file (missing-query-file)',
    )
  })

  test('lies in the project, even after links are followed', async () => {
    const project = createJoined(CONFIG.replace('data/prices.csv', 'data/link.csv'))
    symlinkSync('/etc/passwd', path.join(project.folder, 'data/link.csv'))
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain(
      'tracedocs.yaml:9:22: error: Cannot use `data/link.csv`: it leads out of the project',
    )
  })

  test.each([
    ['../prices.csv', 'it leads out of the project'],
    ['.git/prices.csv', 'nothing is written into'],
    ['/etc/passwd', 'a path in the folder of the configuration'],
    ['https://example.com/a.csv', 'a path in the folder of the configuration'],
    ['C:/a.csv', 'a path in the folder of the configuration'],
    ['~/a.csv', 'a path in the folder of the configuration'],
    ['data/*.csv', 'the path of one file, without characters of patterns'],
    ['a.log', 'a file `.csv`, `.tsv`, `.csv.gz` or `.parquet`'],
  ])('is not %s', async (file, reason) => {
    const project = createJoined(CONFIG.replace('data/prices.csv', `'${file}'`))
    mkdirSync(path.join(project.folder, '.git'))
    writeFileSync(path.join(project.folder, '.git/prices.csv'), 'name,price\n')
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain('tracedocs.yaml:9:22: error: ')
    expect(stderr).toContain(reason)
  })

  test('that DuckDB cannot read is told in its words', async () => {
    const project = createJoined(CONFIG.replace('prices.csv', 'prices.parquet'))
    project.write('data/prices.parquet', 'no parquet')
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toMatch(/tracedocs\.yaml:8:12: error: Cannot run the query: .*parquet/i)
  })
})

test.skipIf(!HAS_DUCKDB)(
  'rows that somebody wrote into the lock are found by a check',
  async () => {
    const project = await build()
    const parsed = parseLock(project.read('tracedocs.lock.json'))
    if (parsed.kind !== 'lock') throw new Error('Expected a lock')
    const queries = new Map(
      [...parsed.lock.queries].map(([name, query]) => [
        name,
        { ...query, rows: query.rows.map(([title, , ...rest]) => [title ?? null, 99, ...rest]) },
      ]),
    )
    project.write('tracedocs.lock.json', formatLock({ ...parsed.lock, queries }))
    await project.run('build', '--frozen')
    expect(project.read('page.md')).toContain('99')
    expect(await project.run('build', '--check')).toMatchObject({ exit: 1 })
  },
)

test.skipIf(!HAS_DUCKDB)('a project without runs has a lock for its queries', async () => {
  const project = createProject({
    'tracedocs.yaml':
      'pages: page.md\ntables:\n  t: { template: query, query: SELECT a + 1 AS b FROM d, files: { d: d.csv } }\n',
    'page.md': PAGE,
    'd.csv': 'a\n1\n',
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read('page.md')).toContain('|   2 |')
  expect(await project.run('build', '--check', '--frozen')).toMatchObject({ exit: 0, stderr: '' })
})

test.skipIf(!HAS_DUCKDB)(
  'more queries than a build may ask are refused at the first too many',
  async () => {
    const tables = Array.from(
      { length: 101 },
      (_, i) => `  t${String(i)}: { template: query, query: SELECT 1 AS a }\n`,
    )
    const project = createProject({
      'tracedocs.yaml': `pages: page.md\ntables:\n${tables.join('')}`,
      'page.md': '',
    })
    machine.lacksPackage = true
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain(
      'tracedocs.yaml:103:35: error: Expected `query` to be in at most 100 tables, got 101 of them',
    )
    expect(stderr.match(/missing-package/g)).toHaveLength(1)
  },
)

test.skipIf(!HAS_DUCKDB)('the lock that is made of parts has the rows of queries', async () => {
  const project = await build()
  const whole = project.read('tracedocs.lock.json')
  unlinkSync(path.join(project.folder, 'tracedocs.lock.json'))
  await project.run('extract', '--part', 'one.part')
  expect(await project.run('lock', 'merge', 'one.part')).toMatchObject({ exit: 0 })
  expect(project.read('tracedocs.lock.json')).toBe(whole)
})
