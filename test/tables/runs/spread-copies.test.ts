import { expect, test } from 'vitest'
import { createProject } from '../../cli/project.ts'

const write = (results: readonly (readonly [command: string, seconds: number])[]): string =>
  JSON.stringify({
    results: results.map(([command, seconds]) => ({
      ...{ command, mean: seconds, stddev: 0, median: seconds, user: 0, system: 0 },
      ...{ min: seconds, max: seconds, times: [seconds] },
    })),
  })

const CONFIG = `runs: { before: { logs: before.json }, after: { logs: after.json } }
tables:
  speed: { columns: [before, after], rows: { benchmarks: '*' } }
`
const PAGE = '<!-- tracedocs: begin table speed -->\n<!-- tracedocs: end -->\n'

async function build(before: string, after: string): Promise<string> {
  const files = { 'before.json': before, 'after.json': after }
  const project = createProject({ ...files, 'tracedocs.yaml': CONFIG, 'page.md': PAGE })
  await project.run('build')
  return project.read('page.md').replaceAll('\u00a0', ' ')
}

test('results of one name are rows of their own, by their places', async () => {
  const page = await build(
    write([
      ['a', 1],
      ['a', 2],
      ['b', 3],
    ]),
    write([
      ['a', 5],
      ['a', 6],
      ['b', 7],
    ]),
  )
  expect(page).toContain('| `a` (1 of 2) | 1.00 s | 5.00 s |')
  expect(page).toContain('| `a` (2 of 2) | 2.00 s | 6.00 s |')
  expect(page).toContain('| `b`          | 3.00 s | 7.00 s |')
})

test('where runs have them at other places, they are one row without figures', async () => {
  const page = await build(
    write([
      ['a', 1],
      ['a', 2],
    ]),
    write([
      ['b', 5],
      ['a', 6],
      ['a', 7],
    ]),
  )
  expect(page).toContain('| `a` |    n/a |    n/a |')
})
