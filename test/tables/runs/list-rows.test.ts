import { expect, test } from 'vitest'
import { createProject } from '../../cli/project.ts'

const write = (names: Readonly<Record<string, readonly number[]>>): string =>
  Object.entries(names)
    .flatMap(([name, times]) =>
      times.map((time) => `Benchmark${name}-8 \t 100\t ${String(time)} ns/op\n`),
    )
    .join('')

const FILES = {
  'before.txt': write({ 'Parse/a': [100, 110, 90, 100, 105], 'Parse/b[`x`]': [300], Sort: [7] }),
  'after.txt': write({ 'Parse/a': [50, 55, 45, 50, 52], 'Parse/c': [9] }),
  'page.md': '<!-- tracedocs: begin table speed -->\n<!-- tracedocs: end -->\n',
}

function configure(rows: string): string {
  return `runs: { before: { logs: before.txt }, after: { logs: after.txt } }
tables:
  speed:
    columns: [before, after]
    rows: ${rows}
    ratio: { header: ratio, of: [after, before], format: 'x{:.2}', interval: true }
`
}

test('each benchmark of a pattern is a row, and one that a run lacks is a warning', async () => {
  const project = createProject({
    ...FILES,
    'tracedocs.yaml': configure("{ benchmarks: 'BenchmarkParse/*', interval: true }"),
  })
  const { exit, stderr } = await project.run('build')
  const page = project.read('page.md').replaceAll('\u00a0', ' ')
  expect(page).toContain('| `BenchmarkParse/a`        | 100 ± 10 ns | 50 ± 5 ns | x0.5 ± 0.1 |')
  expect(page).toContain('| ``BenchmarkParse/b[`x`]`` |      300 ns |       n/a |        n/a |')
  expect(page).toContain('| `BenchmarkParse/c`        |         n/a |      9 ns |        n/a |')
  expect(page).not.toContain('Sort')
  expect(stderr).toContain(
    "`after.bench['BenchmarkParse/b[`x`]'].time` and `before.bench['BenchmarkParse/c'].time`: no log of the run states it of that benchmark",
  )
  expect(exit).toBe(0)
  const frozen = await project.run('build', '--check', '--frozen')
  expect(frozen.exit).toBe(0)
})

test('a cell is explained by the lines of its benchmark', async () => {
  const project = createProject({
    ...FILES,
    'tracedocs.yaml': configure("{ benchmarks: 'BenchmarkParse/a' }"),
  })
  await project.run('build')
  const { stdout } = await project.run('explain', 'speed')
  expect(stdout).toContain("bench['BenchmarkParse/a'].time")
  expect(stdout).toContain('the median of 5 samples')
  expect(stdout).toContain('before.txt')
})

test('a pattern without a benchmark is an error with a near name', async () => {
  const project = createProject({
    ...FILES,
    'tracedocs.yaml': configure("{ benchmarks: 'BenchmarkPrse/a' }"),
  })
  const { exit, stderr } = await project.run('build')
  expect(stderr).toContain('tracedocs.yaml:5:25: error: Unexpected benchmark `BenchmarkPrse/a`')
  expect(stderr).toContain('`BenchmarkParse/a`')
  expect(exit).toBe(2)
})

test('what a format of the project names may be rows, too', async () => {
  const project = createProject({
    'a.log': '/b took 3.5 ms\n/a took 2 ms\n',
    'page.md': FILES['page.md'],
    'tracedocs.yaml': `formats: { app: { lines: '{path} took {took} ms', fields: { path: name } } }
runs: { after: { logs: a.log } }
tables: { speed: { header: Path, columns: [after], rows: { benchmarks: '/*', value: took } } }
`,
  })
  await project.run('build')
  const page = project.read('page.md').replaceAll('\u00a0', ' ')
  expect(page).toMatch(/\| `\/b` +\| 3\.5 ms \|\n\| `\/a` +\| +2 ms \|/)
})
