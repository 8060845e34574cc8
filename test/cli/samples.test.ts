import { describe, expect, test } from 'vitest'
import { createLog, createProject } from './project.ts'

const logOf = (seconds: number, size = seconds) =>
  createLog(
    [{ elapsed: seconds, rss: size * 1024 ** 2, user: 0.5 }],
    `real ${seconds.toFixed(2)}\nuser 1.0\nsys 1.0\n`,
  )

const PAGE = '<!-- tracedocs: begin table t -->\n<!-- tracedocs: end -->\n'

const createSamples = (
  rest: string,
  { page = PAGE, ...files }: Readonly<Record<string, string>> = {},
) =>
  createProject({
    'tracedocs.yaml': `pages: page.md
runs:
  baseline: {logs: one.log}
  fast: {title: Fast, samples: logs/run-*/app.log}
${rest}`,
    'page.md': page,
    'one.log': logOf(24),
    // Median 12, quartiles 11 and 13. Of 5 draws, 3 or more are the least with a probability of 5.8 %, so
    // that the interval reaches from the least to the greatest.
    ...Object.fromEntries(
      [13, 10, 12, 20, 11].map((seconds, i) => [`logs/run-${String(i)}/app.log`, logOf(seconds)]),
    ),
    ...files,
  })

const readValue = async (value: string, rest = '') => {
  const page = `A <span data-tracedocs="${value}">?</span>.\n`
  const project = createSamples(rest, { page })
  const { stderr } = await project.run('build')
  const shown = />([^<]*)</.exec(project.read('page.md'))?.[1] ?? ''
  return shown.replaceAll('\u00a0', ' ') + stderr
}

describe('a run of several samples', () => {
  test.each([
    ['fast.time.real', '12.00 s'],
    ['q1(fast.time.real)', '11.00 s'],
    ['q3(fast.time.real)', '13.00 s'],
    ['low(fast.time.real)', '10.00 s'],
    ['high(fast.time.real)', '20.00 s'],
    ['samples(fast.time.real)', '5'],
    ['samples(baseline.time.real)', '1'],
    ['q3(fast.time.real / fast.process.elapsed)', '1'],
    ['baseline.time.real / fast.time.real', '2'],
    ['low(baseline.time.real / fast.time.real)', '1.2'],
    ['high(baseline.time.real / fast.time.real)', '2.4'],
    ['high(fast.time.real) - low(fast.time.real) | {:.1f} s', '10.0 s'],
  ])('%s is %s', async (value, shown) => {
    expect(await readValue(value)).toBe(shown)
  })

  test.each([
    [
      'low(baseline.time.real)',
      'n/apage.md:1:3: warning: Cannot find a value for `baseline.time.real`',
    ],
    ['q1(fast.time.real / other.time.real)', 'expected `q1` to be of one run; of several, only'],
    ['low()', 'expected one value in `low`, such as `low(after.time.real)`'],
  ])('%s is reported', async (value, expected) => {
    const others = '  other: {samples: [logs/run-0/app.log, logs/run-1/app.log]}\n'
    expect(await readValue(value, others)).toContain(expected)
  })

  test('shows how far its values may be off where a table says so; one sample does not', async () => {
    const project = createSamples(`tables:
  t:
    rows: [baseline, fast]
    columns:
      - {header: Real, value: time.real, interval: true}
      - {header: Whole, value: time.real, format: '{:.0f} s', interval: true}
      - {header: Peak, value: rss.peak, interval: true}
      - {header: Ratio, value: time.real / baseline.time.real, format: 'x{:.3}', interval: true}
      - {header: Share, value: time.real / baseline.time.real, format: '{:.1%}', interval: true}
`)
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    const rows = project.read('page.md').replaceAll('\u00a0', ' ').split('\n').slice(4, 6)
    expect(rows.map((row) => row.replaceAll(/ +/g, ' '))).toEqual([
      '| 24.00 s | 24 s | 24.00 MiB | x1.0 | 100.0% |',
      '| 12.00 (10.00 to 20.00) s | 12 (10 to 20) s | 12.00 (10.00 to 20.00) MiB | x0.5 (0.4 to 0.8) | 50.0 (41.7 to 83.3)% |',
    ])
    expect(await project.run('build', '--check')).toMatchObject({ exit: 0, stderr: '' })
  })

  test('has an interval in the ratio of a table of runs as columns', async () => {
    const project = createSamples(`tables:
  t:
    columns: [baseline, fast]
    rows: [{header: Real, value: time.real}]
    ratio: {header: Ratio, of: [baseline, fast], format: '{:.2f}', interval: true}
`)
    await project.run('build')
    expect(project.read('page.md').replaceAll('\u00a0', ' ')).toContain('| 2.00 ± 0.80 |')
  })

  test('is drawn by its sample in the middle, and comes from the lock where its logs are not here', async () => {
    const project = createSamples(
      'charts: {c: {run: fast, file: c.svg}}\nvalues: {v: {value: fast.time.real, interval: true}}\n',
      { page: 'A <span data-tracedocs="v">?</span>.\n' },
    )
    expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
    expect(project.read('images/c.svg')).toContain('12.00')
    expect(project.read('page.md')).toContain('12.00\u00a0(10.00\u00a0to\u00a020.00)\u00a0s')
    expect(await project.run('build', '--check', '--frozen')).toMatchObject({ exit: 0 })
  })
})

describe('samples', () => {
  test('may be folders with several logs each', async () => {
    const rest = '  folders: {samples: {folders: ./logs/run-*/, logs: [app.log, time.txt]}}\n'
    const files = { 'logs/run-0/time.txt': 'Processed 2 files and 3 bytes in 4 s, 1.0 ms/Mb\n' }
    const page = 'A <span data-tracedocs="samples(folders.time.real)">?</span>.\n'
    const project = createSamples(rest, { page, ...files })
    await project.run('build')
    expect(project.read('page.md')).toContain('>5<')
  })

  test.each([
    [
      '{samples: a.log, logs: b.log}',
      'Expected the run to have either `logs` or `samples`, got both',
    ],
    ['{title: A}', 'Expected `runs.x.logs` to be set, got nothing'],
    ["{samples: {folders: 'logs/**', logs: a.log}}", 'expected a pattern without `**`'.slice(9)],
    ['{samples: none-*.log}', 'Cannot find a log that matches `none-*.log`'],
  ])('%s is refused', async (run, expected) => {
    const { exit, stderr } = await createSamples(`  x: ${run}\n`).run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain('tracedocs.yaml:5:')
    expect(stderr).toContain(expected)
  })
})
