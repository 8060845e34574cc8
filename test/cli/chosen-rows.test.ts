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
