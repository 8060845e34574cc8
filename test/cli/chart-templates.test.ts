import { describe, expect, test } from 'vitest'
import { chartKinds } from '../../src/charts/kinds/chart-kinds.ts'
import { createLog, createProject, SMALL_LOG, type TestProject } from './project.ts'

/** 5, 6 and 7 MiB; without page faults, as on Linux, and with a label. */
const LINUX_LOG = createLog(
  [5, 6, 7].map((size, i) => ({
    elapsed: i + 1,
    rss: size * 1024 ** 2,
    user: 0.1 * i,
    ...(i === 1 ? { label: 'Half way.' } : {}),
  })),
  'real 3.00\nuser 0.20\nsys 0.10\n',
)

const templates = chartKinds.map(({ template }) => `"${template}"`)

const PLOT = `set title "From a script"
plot "points.dat" using 1:2 with lines title "points"
`

/** A project with two runs, some charts, and a page that shows the chart `it`. */
function createCharts(charts: string, files: Readonly<Record<string, string>> = {}): TestProject {
  return createProject({
    'tracedocs.yaml': `runs:
  a: { title: "Before, \`release\`", logs: a.log }
  b: { logs: b.log }
baseline: a
charts:
${charts}
tables:
  times:
    rows: [a, b]
    columns:
      - { header: Run, value: title }
      - { header: '\`real\` (s)', value: time.real }
      - { header: user, value: time.user }
      - { header: ratio, value: time.real / baseline.time.real }
`,
    'page.md': '<!-- tracedocs: begin chart it -->\n<!-- tracedocs: end -->\n',
    'a.log': SMALL_LOG,
    'b.log': LINUX_LOG,
    'plots/one.plt': PLOT,
    'plots/two.plt': `${PLOT}${PLOT}`,
    'plots/points.dat': '1 10\n2 30\n3 20\n',
    ...files,
  })
}

/** The alt text of the page's image, and where it is. */
function readImage(project: TestProject): readonly string[] {
  const [, alt = '', target = ''] = /!\[(.*)\]\((.*)\)/.exec(project.read('page.md')) ?? []
  return [alt.replaceAll('\u00a0', ' '), target]
}

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

describe('small multiples', () => {
  const repeated = (more: string): string =>
    `  it: { template: multiples, runs: [a, b], chart: { template: series, plots: [{ series: rss }] }${more} }`

  test('repeat a chart for each run, in one picture with shared axes', async () => {
    const project = createCharts(repeated(', title: Both runs'))
    expect(await project.run('build', '--emit', 'dat,plt')).toMatchObject({ exit: 0, stderr: '' })
    const svg = project.read('images/it.svg')
    expect(svg).toContain('viewBox="0 0 1000 700"')
    expect([...svg.matchAll(/<g role="img"/g)]).toHaveLength(2)
    expect(svg).toContain('<title id="td-it-2-title">RSS of b</title>')
    // The first run has 10 to 30 MiB in 1 to 4 s: both panels say so at their axes.
    expect([...svg.matchAll(/>30<\/text>/g)]).toHaveLength(2)
    expect(readImage(project)).toEqual([
      'Both runs. RSS of Before, release: RSS peaks at 30.00 MiB at 2.00 s. RSS of b: RSS peaks at 7.000 MiB at 3.00 s.',
      'images/it.svg',
    ])
  })

  test('keep axes of their own where that is asked for', async () => {
    const project = createCharts(repeated(', shared: false'))
    await project.run('build')
    expect([...project.read('images/it.svg').matchAll(/>30<\/text>/g)]).toHaveLength(1)
  })

  test('show charts by their names, with those of scripts', async () => {
    const project = createCharts(
      '  it: { template: multiples, charts: [p, s], columns: 1, size: [400, 600] }\n  p: { run: a }\n  s: { script: plots/one.plt }',
    )
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    const svg = project.read('images/it.svg')
    expect(svg).toContain('viewBox="0 0 400 600"')
    expect(svg).toContain('From a script</title>')
  })

  test.each([
    [
      '  it: { template: multiples, charts: [it] }',
      '6:39: error: Unexpected chart `it` of the template `multiples`, expected one of another; name its charts instead (nested-multiples)',
    ],
    [
      '  it: { template: multiples, charts: [i] }',
      '6:39: error: Unexpected chart `i`, did you mean `it`? (unknown-name)',
    ],
    [
      '  it: { template: multiples, charts: [x] }\n  x: { template: bars, table: times }',
      '6:39: error: Cannot draw the chart `x` as one of several: it could not be made; correct it first (unmade-panel)',
    ],
    [
      '  it: { template: multiples, runs: [a], chart: { template: series, plots: [{ series: rs }] } }',
      '6:86: error: Unexpected series `rs`, did you mean `rss`? (unknown-name)',
    ],
    [
      '  it: { template: multiples, runs: [a, b], chart: { template: series, plots: [{ series: faults }] } }',
      '6:89: error: Cannot draw `faults` of the run `b`: its log has no such samples; its curve is left out (no-series)',
    ],
    [
      '  it: { template: multiples, runs: [a], chart: { run: a } }',
      '6:50: error: Unexpected key `run` in `charts.it.chart`, expected one of',
    ],
  ])('%s', async (charts, message) => {
    const { exit, stderr } = await createCharts(charts).run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain(`tracedocs.yaml:${message}`)
  })
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
      '6:17: error: Unexpected key `stacked` in `charts.it`, a chart of the template `process`; charts that have it are of `bars` (misplaced-key)',
    ],
    [
      '{ script: plots/one.plt, run: a }',
      '6:32: error: Unexpected key `run` in `charts.it`, a chart of the template `script`; charts that have it are of `process`, `series`, `live`, `sizes`, `clock` (misplaced-key)',
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
      '6:51: error: Unexpected run `c`, did you mean `a`? (unknown-name)',
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
      '6:32: error: Expected the bars to have one unit, got `real (s)` in seconds, `user` in seconds, `ratio` in a plain number; choose some of one unit with `columns` (unlike-units)',
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
      'bad.plt:2:6: error: Cannot find the data file `none.dat`, expected it relative to the script; correct the path or add the file (missing-data)\n',
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

test('a script emits no sources, since it is one', async () => {
  const project = createCharts('  it: { script: plots/one.plt }')
  const { stdout } = await project.run('build', '--emit', 'dat,plt')
  expect(stdout).not.toMatch(/\.dat|images\/.*\.plt/)
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
