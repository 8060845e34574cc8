import { describe, expect, test } from 'vitest'
import { chartKinds } from '../../src/charts/kinds/chart-kinds.ts'
import { createCharts, readImage } from './create-charts.ts'

const templates = chartKinds.map(({ template }) => `"${template}"`)

test.each([
  [
    '{ template: compare, series: rss, runs: [a, b] }',
    'RSS of Before, release (baseline); and b. The highest peak is that of Before, release (baseline) with 30.00 MiB, the lowest that of b with 7.000 MiB.',
    'images/it.svg',
  ],
  [
    '{ template: bars, table: times, columns: [real (s)] }',
    'real (s) of Before, release; and b. real (s): highest is Before, release with 4.50 s, lowest b with 3.00 s.',
    'images/it.svg',
  ],
  [
    '{ template: bars, runs: [a, b], values: [{ title: slowness, value: time.real / a.time.real }], file: bars.svg }',
    'slowness of Before, release; and b. slowness: highest is Before, release with 1, lowest b with 0.6667.',
    'images/bars.svg',
  ],
  [
    '{ template: series, run: b, plots: [{ series: rss, with: steps }] }',
    'RSS of b: RSS peaks at 7.000 MiB at 3.00 s.',
    'images/it.svg',
  ],
  [
    '{ template: histogram, series: rss, runs: [a], bin: 10 }',
    'Distribution of RSS of Before, release (baseline). Before, release (baseline): 4 samples, median 20.00 MiB, the fullest bin has 2, from 20.00 MiB to 30.00 MiB.',
    'images/it.svg',
  ],
])('%s is drawn, and says what it shows', async (chart, alt, file) => {
  const project = createCharts(`  it: ${chart}`)
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(readImage(project)).toEqual([alt, file])
  expect(project.read(file)).toContain('<desc id="td-it-desc">')
  expect(await project.run('build', '--check')).toMatchObject({ exit: 0 })
})

describe('a mistake in a chart is reported at its place', () => {
  test.each([
    // Keys and words.
    [
      '{ template: compar, series: rss, runs: [a] }',
      '6:19: error: Unexpected template `compar`, did you mean `compare`? (unknown-name)',
    ],
    [
      '{ template: compare, series: rs, runs: [a] }',
      '6:36: error: Unexpected series `rs`, did you mean `rss`? (unknown-name)',
    ],
    [
      '{ template: compare, series: rss, runs: [a], serie: 1 }',
      '6:52: error: Unexpected key `serie` in `charts.it`, did you mean `series`? (unexpected-key)',
    ],
    [
      '{ run: a, stacked: true }',
      '6:17: error: Unexpected key `stacked` in `charts.it`, a chart of the template `process`; charts that have it are of `bars`, `area` (misplaced-key)',
    ],
    [
      '{ script: plots/one.plt, run: a }',
      '6:32: error: Unexpected key `run` in `charts.it`, a chart of the template `script`; charts that have it are of `process`, `series`, `area`, `live`, `sizes`, `clock` (misplaced-key)',
    ],
    [
      '{ template: series, run: a, plots: [{ series: rss, wiht: lines }] }',
      '6:58: error: Unexpected key `wiht` in `charts.it.plots[0]`, did you mean `with`? (unexpected-key)',
    ],
    [
      '{ template: compare, series: rss, runs: [a], y: { log: 1 } }',
      '6:62: error: Expected `charts.it.y.log` to be `true` or a base above 1, got 1 (bad-setting)',
    ],
    [
      '{ template: 3, run: a }',
      `6:19: error: Expected \`charts.it.template\` to be ${templates.join(' or ')}, got 3 (bad-setting)`,
    ],
    // Names.
    [
      '{ template: compare, series: rss, runs: [a, c] }',
      '6:51: error: Unexpected run `c`, expected one of `a`, `b` (unknown-name)',
    ],
    [
      '{ template: bars, table: time }',
      '6:32: error: Unexpected table `time`, did you mean `times`? (unknown-name)',
    ],
    [
      '{ template: bars, table: times, columns: [reel (s)] }',
      '6:49: error: Unexpected column `reel (s)`, did you mean `real (s)`? (unknown-name)',
    ],
    [
      '{ template: compare, series: rss, runs: [b, a], align: { label: Half way. } }',
      '6:71: error: Cannot find the label `Half way.` in the run `a`, which has none (missing-label)',
    ],
    [
      '{ template: compare, series: rss, runs: [b], align: { label: Half-way } }',
      '6:68: error: Cannot find the label `Half-way` in the run `b`, expected one of `Half way.` (missing-label)',
    ],
    // Forms.
    [
      '{ template: bars, table: times, runs: [a] }',
      '6:3: error: Expected the chart to have either `table` or `runs` with `values`, got both; remove one (chart-forms)',
    ],
    [
      '{ template: bars }',
      '6:3: error: Expected the chart to have either `table` or `runs` with `values`, got neither; add one (chart-forms)',
    ],
    [
      '{ template: bars, runs: [a] }',
      '6:3: error: Expected `values` to be set, got nothing (missing-key)',
    ],
    // Data.
    [
      '{ template: bars, table: times }',
      '6:32: error: Expected all values to have one unit, got `real (s)` in seconds, `user` in seconds, `ratio` in a plain number; choose some of one unit with `columns` (unlike-units)',
    ],
    [
      '{ template: series, run: b, plots: [{ series: faults }] }',
      '6:53: error: Cannot draw `faults` of the run `b`: its log has no such samples; its curve is left out (no-series)',
    ],
    [
      '{ template: histogram, series: rss, runs: [a], bin: 0.001 }',
      '6:59: error: Expected at most 1000 bins, got 20001; enlarge `bin` (many-bins)',
    ],
    // Scripts.
    [
      '{ script: plots/two.plt }',
      '6:17: error: Expected one `plot` in `plots/two.plt`, got 2; choose one with `plot: 1` (several-plots)',
    ],
    [
      '{ script: plots/two.plt, plot: 3 }',
      '6:38: error: Cannot draw plot 3 of `plots/two.plt`, expected one of its 2 (no-such-plot)',
    ],
    [
      '{ script: plots/none.plt }',
      '6:17: error: Cannot find the script `plots/none.plt`, expected a file; correct the path (missing-script)',
    ],
    [
      '{ script: ../one.plt }',
      "6:17: error: Cannot use `../one.plt`: it leads out of the project's root; move it inside (outside-root)",
    ],
  ])('%s', async (chart, message) => {
    const project = createCharts(`  it: ${chart}`)
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr.split('\n')).toContain(`tracedocs.yaml:${message}`)
  })

  test('in the script, when that is where it is wrong', async () => {
    const project = createCharts('  it: { script: bad.plt }', {
      'bad.plt': 'set title "x"\nplot "none.dat" using 1:2\n',
    })
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain(
      'bad.plt:2:6: error: Cannot find the file `none.dat`, expected it relative to the script; correct the path or add the file (missing-data)\n',
    )
  })
})

describe('missing parts of a chart are reported, and the rest is drawn', () => {
  test('a run without the series', async () => {
    const project = createCharts('  it: { template: compare, series: faults, runs: [a, b] }')
    const { exit, stderr } = await project.run('build')
    expect({ exit, stderr }).toEqual({
      exit: 0,
      stderr:
        'tracedocs.yaml:6:54: warning: Cannot draw `faults` of the run `b`: its log has no such samples; its curve is left out (no-series)\n',
    })
  })

  test('a bar, or the whole chart under --strict', async () => {
    const values =
      'values: [{ title: samples, value: process.samples }, { title: faults, value: faults.total / 1 }]'
    const project = createCharts(`  it: { template: bars, runs: [a, b], ${values} }`)
    const message = (severity: string): string =>
      `tracedocs.yaml:6:116: ${severity}: Cannot draw \`faults.total\` of the run \`b\`: `
    const lenient = await project.run('build')
    expect(lenient.exit).toBe(0)
    expect(lenient.stderr).toContain(message('warning'))
    expect(project.read('images/it.svg')).toContain('faults of b is not available.')
    const strict = await project.run('build', '--strict')
    expect(strict.exit).toBe(2)
    expect(strict.stderr).toContain(message('error'))
  })
})

test('list shows the template and the file of each chart', async () => {
  const project = createCharts(
    '  it: { template: compare, series: rss, runs: [a, b] }\n  p: { run: a }\n  gone: { template: bars, table: times }',
  )
  const { stdout } = await project.run('list')
  expect(stdout).toContain(
    'charts\n  it (compare): images/it.svg\n  p (process): images/a.log_42.svg\n  gone (bars): not made\n',
  )
  const { stdout: json } = await project.run('list', '--json')
  expect(JSON.parse(json)).toMatchObject({
    charts: [
      { name: 'it', template: 'compare', file: 'images/it.svg' },
      { name: 'p', template: 'process', file: 'images/a.log_42.svg' },
      { name: 'gone', template: 'bars', file: null },
    ],
  })
})
