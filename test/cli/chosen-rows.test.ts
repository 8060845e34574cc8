import { rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createProject } from './project.ts'

const RUNS = [3, 5, 1].map(
  (seconds, i) => [`n${String(i)}`, `real ${String(seconds)}.00\n`] as const,
)

function createNights(
  rows: string,
  columns = '{ header: Run, value: name }, { header: real, value: time.real }',
) {
  const runs = RUNS.map(([name]) => `  ${name}: { logs: ${name}.log }\n`).join('')
  return createProject({
    ...Object.fromEntries(RUNS.map(([name, log]) => [`${name}.log`, log])),
    'tracedocs.yaml': `pages: ['*.md']\nruns:\n${runs}tables:\n  t:\n    rows: ${rows}\n    columns: [${columns}]\n`,
    'p.md': '<!-- tracedocs: begin table t -->\n<!-- tracedocs: end -->\n',
  })
}

describe('rows for runs by their names', () => {
  test('show the first of them, say so, are explained, and need no log when they are frozen', async () => {
    const project = createNights(`{ runs: 'n*', by: time.real, top: 2 }`)
    expect((await project.run('build')).exit).toBe(0)
    const page = project.read('p.md')
    expect(page.match(/^\| n.*$/gm)).toEqual(['| n1  | 5.00\u00a0s |', '| n0  | 3.00\u00a0s |'])
    expect(page).toContain('_The 2 of 3 runs with the largest time.real._')
    const explained = await project.run('explain', 't')
    expect(explained.stdout).toContain('n1.time.real = 5 s')
    expect(explained.stdout).not.toContain('n2.time.real')
    for (const [name] of RUNS) rmSync(path.join(project.folder, `${name}.log`))
    expect((await project.run('build', '--frozen', '--check')).exit).toBe(0)
  })

  test.each([
    [`{ runs: 'm*' }`, undefined, 'tracedocs.yaml:8:19: error: Unexpected run `m*`'],
    [
      `{ runs: 'n*', top: 2 }`,
      undefined,
      'tracedocs.yaml:8:25: error: Expected `rows.by` to be set',
    ],
    [
      `{ runs: 'n*', by: time.reel }`,
      undefined,
      'tracedocs.yaml:8:29: error: Unexpected metric `time.reel`',
    ],
    [
      `{ runs: 'n*', by: time.real, top: 0 }`,
      undefined,
      'tracedocs.yaml:8:45: error: Expected `tables.t.rows.top` to be a whole number above 0, got 0',
    ],
    [
      `{ runs: 'n*' }`,
      '{ header: a, value: name }, n1',
      'tracedocs.yaml:8:5: error: Expected the table `t` to have runs as rows',
    ],
    [
      `[n1, { header: a, value: name }]`,
      'n0, n1',
      'tracedocs.yaml:8:5: error: Expected the table `t` to have runs as rows',
    ],
  ])('%s is an error at its place where it cannot be', async (rows, columns, expected) => {
    const ran = await createNights(rows, columns).run('build')
    expect(ran.exit).toBe(2)
    expect(ran.stderr).toContain(expected)
  })
})

describe('rows for benchmarks by their names', () => {
  const TIMES = { before: { A: 100, B: 300, C: 200 }, after: { A: 50, B: 330, D: 10 } }
  const writeBench = (times: Readonly<Record<string, number>>): string =>
    `goos: linux\npkg: parse\n${Object.entries(times)
      .map(([name, time]) => `Benchmark${name}-8 \t 1000 \t ${String(time)} ns/op\n`)
      .join('')}PASS\n`

  function createBenches(rows: string) {
    return createProject({
      'before.txt': writeBench(TIMES.before),
      'after.txt': writeBench(TIMES.after),
      'tracedocs.yaml': `pages: ['*.md']
runs:
  before: { logs: before.txt }
  after: { title: After, logs: after.txt }
tables:
  t:
    columns: [before, after]
    rows: ${rows}
    ratio: { header: after / before, of: [after, before], format: '{:.2f}' }
`,
      'p.md': '<!-- tracedocs: begin table t -->\n<!-- tracedocs: end -->\n',
    })
  }

  test.each([
    ['', ['A', 'B', 'C', 'D'], undefined],
    [', by: before', ['B', 'C', 'A', 'D'], undefined],
    [', by: after, order: ascending', ['D', 'A', 'B', 'C'], undefined],
    [
      ', by: ratio, top: 1',
      ['B'],
      '_The 1 of 4 benchmarks with the largest after / before; 2 have none._',
    ],
    [
      ', by: after, top: 2',
      ['B', 'A'],
      '_The 2 of 4 benchmarks with the largest time of After; 1 has none._',
    ],
  ])('are in the order of a column: %s', async (order, expected, note) => {
    const project = createBenches(`{ benchmarks: '*'${order} }`)
    expect((await project.run('build')).exit).toBe(0)
    const page = project.read('p.md')
    expect(Array.from(page.matchAll(/^\| `Benchmark(\w)/gm), ([, name]) => name)).toEqual(expected)
    expect(/^_.*_$/m.exec(page)?.[0]).toBe(note)
  })

  test('are in the order of no other column', async () => {
    const ran = await createBenches(`{ benchmarks: '*', by: speed }`).run('build')
    expect(ran.exit).toBe(2)
    expect(ran.stderr).toContain(
      'tracedocs.yaml:8:34: error: Unexpected column `speed`, expected one of `before`, `after`, `ratio`',
    )
  })
})
