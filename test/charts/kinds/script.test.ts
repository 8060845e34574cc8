import { expect, test } from 'vitest'
import { createCharts, readImage } from '../../cli/create-charts.ts'

test.each([
  [
    '{ script: plots/one.plt }',
    'From a script. points: from 10 at 1 to 20 at 3, lowest 10 at 1, highest 30 at 2; 3 points.',
    'images/one.svg',
  ],
  [
    '{ script: plots/two.plt, plot: 2, file: second.svg, alt: The second. }',
    'The second.',
    'images/second.svg',
  ],
])('%s is drawn, and says what it shows', async (chart, alt, file) => {
  const project = createCharts(`  it: ${chart}`)
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(readImage(project)).toEqual([alt, file])
  expect(project.read(file)).toContain('<desc id="td-it-desc">')
  expect(await project.run('build', '--check')).toMatchObject({ exit: 0 })
})

test('a script emits no sources, since it is one', async () => {
  const project = createCharts('  it: { script: plots/one.plt }')
  const { stdout } = await project.run('build', '--emit', 'dat,plt')
  expect(stdout).not.toMatch(/\.dat|images\/.*\.plt/)
})

const VARIABLES = `set title sprintf("%.2f MiB, %.3f, half %.1f", peak / 1024**2, growth, samples / 8)
set label sprintf("%d", exists("none")) at graph 0.5, graph 0.5
plot "points.dat" using 1:2 with lines, peak / 1024**2 title "peak"
`

// 30 MiB are the peak of a, 7 MiB that of b; a has 4 samples, and 4 / 8 of whole numbers would be 0.
test('a script finds numbers of runs in its variables', async () => {
  const variables =
    '{ peak: a.rss.peak, growth: b.rss.peak / a.rss.peak, samples: a.process.samples }'
  const project = createCharts(`  it: { script: plots/own.plt, variables: ${variables} }`, {
    'plots/own.plt': VARIABLES,
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read('images/own.svg')).toContain('30.00 MiB, 0.233, half 0.5')
  expect(await project.run('build', '--check')).toMatchObject({ exit: 0 })
})

test('a variable without a value stays unset, with a warning, or is an error under --strict', async () => {
  const script = 'if (!exists("faults")) faults = 1\nplot "points.dat" using 1:2, faults\n'
  const project = createCharts(
    '  it: { script: plots/own.plt, variables: { faults: b.faults.total } }',
    { 'plots/own.plt': script },
  )
  const { exit, stderr } = await project.run('build')
  expect(exit).toBe(0)
  expect(stderr).toContain("warning: Cannot set the script's variable `faults`: `b.faults.total`")
  expect(await project.run('build', '--strict')).toMatchObject({ exit: 2 })
})

test.each([
  ['{ peak: a.rss.peek }', 'Unexpected metric'],
  ['{ 1st: a.rss.peak }', '1st'],
])('the mistake in %s is told at its place', async (variables, part) => {
  const project = createCharts(`  it: { script: plots/one.plt, variables: ${variables} }`)
  const { exit, stderr } = await project.run('build')
  expect(exit).toBe(2)
  expect(stderr).toMatch(/^tracedocs.yaml:6:/m)
  expect(stderr).toContain(part)
})
