import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { createProject } from '../project.ts'

async function start(files: Readonly<Record<string, string>>) {
  const project = createProject(files)
  const init = await project.run('init', ...Object.keys(files))
  expect(init.exit).toBe(0)
  const build = await project.run('build')
  expect([build.stderr, build.exit]).toEqual(['', 0])
  expect((await project.run('build', '--check', '--strict')).exit).toBe(0)
  const page = project.read('docs/performance.md').replaceAll('\u00a0', ' ')
  return { config: parse(project.read('tracedocs.yaml')) as unknown, page, told: init.stderr }
}

test('init proposes a format, a table, a claim and charts for a CSV over time', async () => {
  const { config, page } = await start({
    'load.csv':
      'timestamp,users,latency_ms,error_rate\n2026-03-01T10:00:00Z,10,25,0\n2026-03-01T10:00:01Z,20,30,0.01\n2026-03-01T10:00:02Z,30,50,0.02\n',
  })
  expect(config).toMatchObject({
    formats: {
      data: {
        csv: 'timestamp,users,latency_ms,error_rate',
        fields: { timestamp: 'time', latency: { from: 'latency_ms', unit: 'ms' } },
      },
    },
    // Users and milliseconds have an axis each; a rate of 0.02 would lie at the bottom of that of 30 users.
    charts: {
      'load_run-course': { plots: [{ series: 'users' }, { series: 'latency', axes: 'x1y2' }] },
      'load_run-course-2': { plots: [{ series: 'error_rate' }] },
    },
    // A quarter above 50 ms, to two digits.
    texts: { finding: { holds: ['load_run.latency.peak < 63 ms'] } },
  })
  expect(page).toContain('In load run, latency is at most 50.0 ms.')
  // (25 + 30 + 50) / 3.
  expect(page).toMatch(/\| Latency, mean +\| +35\.0 ms \|/)
})

test('a CSV whose rows have names gets a table for each measure, in the unit of its header, and bars', async () => {
  const text = 'name,size (MB),time (s)\ngzip,11.2,3.1\nzstd,10.1,0.9\n'
  const { page } = await start({ 'sizes.csv': text })
  expect(page).toMatch(/\| `gzip` +\| +11\.2 MB \|/)
  expect(page).toMatch(/\| `zstd` +\| +900 ms \|/)
  expect(page).toContain('images/size-bars.svg')
})

test('two CSVs with the same columns share a format, and are compared', async () => {
  const rows = (seconds: number): string => `tool\tseconds\na\t${String(seconds)}\nb\t4\n`
  const { config, page } = await start({ 'old.tsv': rows(2), 'new.tsv': rows(1) })
  expect(Object.keys((config as { formats: object }).formats)).toEqual(['data'])
  expect(page).toMatch(/\| `a` +\| +2 s \| +1 s \| +x0\.5 \|/)
})

test('rows with neither names nor a time are samples of the same', async () => {
  const { page } = await start({ 'runs.csv': 'run,seconds\n1,2.0\n2,2.2\n3,2.1\n' })
  // The median of 2.0, 2.1 and 2.2.
  expect(page).toMatch(/\| Seconds, median +\| +2\.1\d? ± \d\.\d+ s \|/)
})

test('a file of columns that blanks separate is read by its names, and the unit that is doubtful is told', async () => {
  const { page, told } = await start({
    'm.dat': '# t users rss_kb\n0 10 2048\n1 20 4096\n2 20 4096\n',
  })
  expect(page).toMatch(/\| Users, highest +\| +20 \|/)
  expect(told).toBe(
    'm.dat:1:1: info: The proposed format takes the column `rss_kb` as kB; if KiB is meant, change its `unit` in `formats` (doubtful-unit)\n',
  )
})
