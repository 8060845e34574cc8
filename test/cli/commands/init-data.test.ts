import { describe, expect, test } from 'vitest'
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
  expect(page).toContain('In the run `load`, latency is at most 50.0 ms.')
  // (25 + 30 + 50) / 3.
  expect(page).toMatch(/\| Latency, mean +\| +35\.0 ms \|/)
})

test('a CSV whose rows have names gets one table of its measures, in the units of its header, and bars', async () => {
  const text =
    'name,size (MB),time (s),stddev (s),files/s\ngzip,11.2,3.1,0.1,80645\nzstd,10.1,0.9,0.2,9\n'
  const { config, page } = await start({ 'sizes.csv': text })
  expect(page).toContain('In the run `sizes`, the size of `gzip` is 11.2 MB.')
  // A quarter above 11.2 MB, to two digits, in the unit that the page shows.
  expect(config).toMatchObject({
    texts: { finding: { holds: ["sizes.data['gzip'].size < 14 MB"] } },
  })
  expect(page).toMatch(/\| Name +\| +Size \| +Time \| +Stddev \| +Files \|/)
  expect(page).toMatch(/\| `gzip` +\| +11\.2 MB \| +3\.1 s \| +100 ms \| +80,645 \/s \|/)
  expect(page).toMatch(/\| `zstd` +\| +10\.1 MB \| +0\.9 s \| +200 ms \| +9 \/s \|/)
  // What scatters around another measure has no chart.
  const images = [...page.matchAll(/images\/([\w-]+)\.svg/g)].map(([, name]) => name)
  expect(images).toEqual(['size-bars', 'time-bars', 'files-bars'])
})

test('results that were noted by the day have a row for each day', async () => {
  const { page } = await start({
    'results.csv':
      'date,branch,time (s),memory (MB)\n2026-11-01,main,12.5,310.2\n2026-11-02,main,12.1,305.0\n2026-11-03,lazy,9.7,201.9\n',
  })
  expect(page).toMatch(/\| Date +\| +Time \| +Memory \|/)
  expect(page).toMatch(/\| `2026-11-03` +\| +9\.7 s \| +201\.9 MB \|/)
  expect(page).toContain(
    '![Memory of results: highest is 2026-11-01 with 310.2 MB, lowest 2026-11-03 with 201.9 MB.]',
  )
})

test('what was measured on more days than a table shows is a course', async () => {
  const rows = Array.from({ length: 51 }, (_, i) => {
    const day = new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)
    return `${day},${String(10 + i)}\n`
  })
  const { page } = await start({ 'results.csv': `date,time (s)\n${rows.join('')}` })
  expect(page).toMatch(/\| Time, highest +\| +60\.00 s \|/)
})

test('the memory of a process in a CSV is shown in the unit of its header throughout, and CPU above 1 is in percent', async () => {
  const { config, page, told } = await start({
    'load.csv': 'time,rss_mb,cpu\n0,120.5,50\n1,512.25,99\n2,400,99\n',
  })
  expect(page).toContain('In the run `load`, rss is at most 512.2 MB.')
  expect(page).toMatch(/\| Rss, highest +\| +512\.2 MB \|/)
  expect(page).toMatch(/\| Cpu, highest +\| +99\.0 % \|/)
  expect(page).toContain('rss peaks at 512.2 MB at 1.00 s and cpu peaks at 99.0 %')
  expect(page).not.toContain('MiB')
  // A quarter above 512.25 MB, to two digits.
  expect(config).toMatchObject({
    texts: { finding: { holds: ['load_run.rss_value.peak < 650 MB'] } },
  })
  expect(told).toContain('takes the column `rss_mb` as MB; if MiB is meant')
  expect(told).toContain('takes the column `cpu` as %; if a number of processors is meant')
})

test('CPU that is never above 1 is a number without a unit', async () => {
  const { page } = await start({ 'load.csv': 'time,RSS_MiB,cpu\n0,120.5,0.5\n1,512.25,0.9\n' })
  expect(page).toMatch(/\| load +\| +1 s \| +512\.2 MiB \|/)
  expect(page).toMatch(/\| Cpu, highest +\| +0\.9 \|/)
})

test('a column that cannot be called as in the file keeps its name in charts', async () => {
  const { page } = await start({ 'n.csv': 'time,build_s\n0,61.5\n1,60.2\n' })
  expect(page).toContain('![build of n: build peaks at 61.50 s')
})

test('init says what a recorder means by MB', async () => {
  const project = createProject({
    'ps.log':
      '# Elapsed time   CPU (%)     Real (MB)   Virtual (MB)\n 0.000 0.000 5.512 15.121\n 1.000 99.000 512.250 612.121\n',
  })
  expect((await project.run('init', 'ps.log')).stderr).toBe(
    'ps.log: info: The `rss` of this log is printed in MB, by which psrecord means MiB: 1,048,576 B each; pages show it in MiB (meant-unit)\n',
  )
})

test('columns that only together tell rows apart are one name, and what is called a time without a unit is told', async () => {
  const text =
    'commit,threads,wall_time,passed\na,1,10.5,yes\na,2,5.6,no\nb,1,9.8,yes\nb,2,5.1,yes\n'
  const { page, told } = await start({ 'm.csv': text })
  expect(page).toMatch(/\| Commit\/threads +\| +Wall time \|/)
  expect(page).toMatch(/\| `a\/2` +\| +5\.6 \|/)
  expect(told).toBe(
    'm.csv:1:1: info: The proposed format takes the column `wall_time` as numbers without a unit; if s, ms or us is meant, change its `unit` in `formats` (doubtful-unit)\n' +
      'm.csv:1:1: info: The proposed format leaves out `passed`, in which nothing is measured and which no row needs for its name; to read one, add it under `fields` in `formats` (unread-columns)\n',
  )
})

test('what several measurements of two columns together have is samples', async () => {
  const rows = ['a,1,2', 'a,1,4', 'a,2,3', 'a,2,5', 'b,1,7', 'b,1,9']
  const { page } = await start({ 'm.csv': `tool,size,seconds\n${rows.join('\n')}\n` })
  // The medians of 2 and 4, 3 and 5, 7 and 9.
  expect(page).toMatch(/\| `a\/1` +\| +3[.0]* ± /)
  expect(page).toMatch(/\| `a\/2` +\| +4[.0]* ± /)
  expect(page).toMatch(/\| `b\/1` +\| +8[.0]* ± /)
})

test('two CSVs with other columns have tables and charts of their own, even of measures that are called alike', async () => {
  const { page } = await start({
    'a.csv': 'tool,time_s\nx,1\ny,2\n',
    'b.csv': 'lang,time_s,rows\nc,1,30\nd,3,400\n',
  })
  expect(page).toMatch(/\| `y` +\| +2 s \|/)
  expect(page).toMatch(/\| `d` +\| +3 s \| +400 \|/)
  const images = [...page.matchAll(/images\/([\w-]+)\.svg/g)].map(([, name]) => name)
  expect(images).toEqual(['data-time-bars', 'data2-time-bars', 'data2-rows-bars'])
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

test.each([
  ['version;parse (ms)\n1.0;12.5\n2.0;7.2\n', 'Version', '1.0', '12.5 ms'],
  ['threads,seconds\n1,4.0\n2,2.5\n', 'Threads', '1', '4.0 s'],
  ['n,seconds\n1000,0.5\n2000,1.5\n', 'N', '1000', '0.5 s'],
])('a first column of %j is what its rows are about', async (text, header, name, value) => {
  const { page } = await start({ 'm.csv': text })
  expect(page).toMatch(new RegExp(`\\| ${header} +\\| +(?:Parse|Seconds) \\|`))
  expect(page).toContain(`| \`${name}\``)
  expect(page).toMatch(new RegExp(`\\| \`${name}\` +\\| +${value}`))
})

test('several measurements of a number of threads are samples of it', async () => {
  const { page } = await start({ 'm.csv': 'threads,seconds\n1,4.0\n1,4.2\n1,4.4\n2,2\n2,3\n2,4\n' })
  // The medians of each three.
  expect(page).toMatch(/\| `1` +\| 4\.2\d? ± [\d.]+ s \|/)
  expect(page).toMatch(/\| `2` +\| +3 ± \S+ s \|/)
})

test('memory of a process stands once on the page: in the table and chart of processes', async () => {
  const { page, config } = await start({
    'load.csv': 't,users,rss_mib\n0,10,20\n1,20,25\n2,20,30\n',
  })
  expect(page).toContain('The run `load` takes 30.00 MiB of memory at its peak.')
  expect(page).not.toMatch(/Rss/)
  expect(config).toMatchObject({
    runs: { load_run: { title: 'load' } },
    charts: { 'load_run-course': { plots: [{ series: 'users' }] } },
  })
})

test('a unit of small letters in a name is read', async () => {
  const { page } = await start({ 'sizes.csv': 'name,peak_mib\na,1.5\nb,3\n' })
  expect(page).toMatch(/\| `a` +\| +1\.50* MiB \|/)
})

test('no ratio is proposed to what is 0', async () => {
  const { page } = await start({
    'old.csv': 'tool,seconds,errors\na,2,0\nb,4,1\n',
    'new.csv': 'tool,seconds,errors\na,1,3\nb,1,1\n',
  })
  expect(page).toMatch(/\| `a` +\| +2 s \| +1 s \| +x0\.5 \|/)
  expect(page).toMatch(/\| `a` +\| +0 \| +3 \|/)
})

test('a column that is called like its unit is shown in it', async () => {
  const { page } = await start({
    'cases.csv': 'case,seconds,bytes,MiB,percent\na,0.005,4194304,2048,3\nb,90,12,1,4\n',
  })
  expect(page).toMatch(/\| Case +\| +Seconds \| +Size \(B\) \| +Size \(MiB\) \| +Percent \|/)
  expect(page).toMatch(/\| `a` +\| +0\.005 s \| +4,194,304 B \| +2,048 MiB \| +3 % \|/)
  expect(page).toMatch(/\| `b` +\| +90 s \| +12 B \| +1 MiB \| +4 % \|/)
})

test('bars are drawn from the one table of a CSV of several measures', async () => {
  const { config, page } = await start({
    'a.csv': 'bench,duration_s,ops_per_s\nparse,1.5,200\nrender,2.5,400\n',
  })
  expect(config).toMatchObject({
    charts: {
      'duration-bars': { template: 'bars', table: 'results', columns: ['Duration'] },
      'ops-bars': { template: 'bars', table: 'results', columns: ['Ops'] },
    },
  })
  expect(Object.keys((config as { tables: object }).tables)).toEqual(['results'])
  expect(page).toContain('Duration of a: highest is render with 2.5 s, lowest parse with 1.5 s.')
})

test('columns that differ in their unit only have headings that say it, and others their own names', async () => {
  const { page } = await start({
    'a.csv': 'bench,duration_s,duration_ms,Size (s),size-s\nx,1.5,1500,1,2\ny,2.5,2400,3,4\n',
  })
  expect(page).toMatch(
    /\| Bench +\| +Duration \(s\) \| +Duration \(ms\) \| +`Size \(s\)` \| +`size-s` \|/,
  )
  expect(page).toMatch(/\| `y` +\| +2\.5 s \| +2,400 ms \|/)
  expect(page).toContain('In the run `a`, the duration of `y` is 2.5 s.')
})

test('a column of numbers with one cell that is none is left out, and told', async () => {
  const { page, told } = await start({
    'a.csv': 'bench,seconds,share,note\nx,1,1,good\ny,2,2,bad\nz,3,50%,7\n',
  })
  expect(page).toMatch(/\| Bench +\| +Seconds \|/)
  expect(told).toBe(
    'a.csv:1:1: info: The proposed format leaves out the column `share`: `50%` in row 3 is no number like those in its other rows; write it like them, remove `tracedocs.yaml` and `docs/performance.md`, and run `init` again (left-out-column)\n' +
      'a.csv:1:1: info: The proposed format leaves out `note`, in which nothing is measured and which no row needs for its name; to read one, add it under `fields` in `formats` (unread-columns)\n',
  )
})

test.each(['name,a,a\nx,1,2\n', 'name;a;b;a\nx;1;2;3\n', 'a\ta\n1\t2\n'])(
  'a table %j whose columns are called alike is told so',
  async (text) => {
    const project = createProject({ 'a.csv': text })
    const { exit, stderr } = await project.run('init', 'a.csv')
    expect(exit).not.toBe(0)
    expect(stderr).toContain(
      'it is a table in which several columns are called `a`; give each a name of its own',
    )
  },
)

describe('a table with one bad row is told with its line and what to do', () => {
  test.each([
    ['short', 'name,time (ms)\na,1.5\nb\nc,3\n', 'a.csv:3:1', 'this row has 1; correct the row'],
    ['long', 'name,time (ms)\na,1.5\nb,2,9\n', 'a.csv:3:1', 'this row has 3; correct the row'],
    [
      'of a word',
      'name,time (ms)\na,1.5\nb,x\nc,3\n',
      'a.csv:3:3',
      '`x` in its column `time (ms)` is no number; write it as one, or leave the cell empty',
    ],
    [
      'that begins with a word',
      '# of today\nname,time (ms)\na,x\nb,3\n',
      'a.csv:3:3',
      '`x` in its column `time (ms)` is no number',
    ],
    [
      'of a duration that may be two',
      'name,real\na,12:30\nb,45.2s\n',
      'a.csv:2:3',
      '`12:30` in its column `real` may be minutes and seconds, or hours and minutes; write `0:12:30` or `12:30:00`',
    ],
    ['with a separator', 'name,hits\na,"1,234"\nb,99\n', 'a.csv:2:1', 'write them without, `1234`'],
    ['of a year', 'name,2025\na,1\nb,2\n', 'a.csv:1:1', '`2025` is no name of a column'],
  ])('%s', async (_, text, place, cause) => {
    const { exit, stderr } = await createProject({ 'a.csv': text }).run('init', 'a.csv')
    expect(exit).toBe(2)
    expect(
      stderr.startsWith(`${place}: error: Cannot find a record in \`a.csv\`: it is a table`),
    ).toBe(true)
    expect(stderr).toContain(cause)
    expect(stderr).toContain('and run `init` again')
    expect(stderr).not.toContain('proposes one')
  })
})

test.each(['b,"5\n', 'b,"5\nc,3\n'])(
  'a row %j, whose quote is never closed, is left out and told',
  async (rows) => {
    const project = createProject({ 'a.csv': `name,time (ms)\na,1.5\n${rows}` })
    const { exit, stderr } = await project.run('init', 'a.csv')
    expect(exit).toBe(0)
    expect(stderr).toContain('a.csv:3')
    expect(stderr).toContain(
      'to close its quotes, got `"5`; add the closing quote, or remove the opening one',
    )
  },
)

test('a text that no field reads may go on in the next line', async () => {
  const project = createProject({
    'a.csv': 'name,time,note\na,1.5,"first\nsecond"\nb,2.5,good\n',
    'tracedocs.yaml':
      "formats: { mine: { csv: 'name,time,note', fields: { name: name, time: { unit: s } } } }\n",
  })
  const { stdout, stderr } = await project.run('show', 'a.csv')
  expect(stdout).toContain("mine['a'].time")
  expect(stderr).not.toContain('close its quotes')
})

test.each(['99', '"2,345"'])(
  'a column of numbers with separators is left out, and told, beside %s',
  async (other) => {
    const { told } = await start({
      'a.csv': `name,time (ms),hits\na,1.5,"1,234"\nc,2.50,${other}\n`,
    })
    expect(told).toBe(
      'a.csv:1:1: info: The proposed format leaves out the column `hits`: `1,234` in row 1 can be read as two numbers; write it without a separator, `1234`, remove `tracedocs.yaml` and `docs/performance.md`, and run `init` again (left-out-column)\n',
    )
  },
)

test('times of several hosts are no one series, but samples of each', async () => {
  const rows = [0, 1, 2].flatMap((second) =>
    ['web', 'db'].map(
      (host, i) => `2026-01-02T03:04:0${String(second)},${host},${String(100 * (i + 1) + second)}`,
    ),
  )
  const project = createProject({ 'a.csv': ['time,host,load', ...rows, ''].join('\n') })
  await project.run('init', 'a.csv')
  expect((await project.run('build')).exit).toBe(0)
  const page = project.read('docs/performance.md').replaceAll('\u00a0', ' ').replaceAll(/ +/g, ' ')
  expect(page).toContain('| `web` | 101 ')
  expect(page).toContain('| `db` | 201 ')
})

test('steps in numbers name the rows, and are measured by nothing', async () => {
  const project = createProject({
    'a.csv': 'step;Memory MB;Dauer s\n1;120,5;1,25\n2;240,25;2,5\n3;180;0,75\n',
  })
  await project.run('init', 'a.csv')
  expect((await project.run('build')).exit).toBe(0)
  const config = project.read('tracedocs.yaml')
  expect(config).toContain('step: name')
  expect(config).not.toContain('value: data.step')
})

test('a number without a unit among others with one is told of', async () => {
  const project = createProject({ 'a.csv': 'name,size\na,10 MB\nb,5\nc,20 MB\n' })
  expect((await project.run('init', 'a.csv')).stderr).toContain(
    'a.csv:1:1: info: The proposed format takes `5` in row 2 of the column `size` as MB, which other rows state; write the unit in each row, or in the header alone (bare-cell)\n',
  )
  const named = createProject({ 'a.csv': 'name,size MB\na,10 MB\nb,5\nc,20 MB\n' })
  expect((await named.run('init', 'a.csv')).stderr).not.toContain('bare-cell')
})

test('a table whose only numbers are times of day is told how to say that they are durations', async () => {
  const project = createProject({
    'a.csv': 'run,build,ok\n1,00:01:12.5,true\n2,00:01:10,true\n',
  })
  const { exit, stderr } = await project.run('init', 'a.csv')
  expect(exit).toBe(2)
  expect(stderr).toContain(
    'a.csv:2:1: error: Cannot find a record in `a.csv`: it is a table, but no column of it has numbers that were measured: `00:01:12.5` in its column `build` is read as a time of day; if it is a duration, call the column `build_duration`, and run `init` again',
  )
})

test('the time may stand behind other columns of numbers', async () => {
  const project = createProject({
    'a.csv': 'rss_mb,load,elapsed_s\n100,50,0\n150,75.5,1\n120,60,2.5\n',
  })
  await project.run('init', 'a.csv')
  expect(project.read('tracedocs.yaml')).toContain('rss_value.peak')
})

test('years name rows, and are measured by nothing', async () => {
  const project = createProject({ 'a.csv': 'year,co2\n1990,5.5\n2000,6.5\n2010,7.5\n' })
  await project.run('init', 'a.csv')
  expect(project.read('tracedocs.yaml')).toMatch(/year: name/)
})

test('numbers of which some can be read in two ways are no names beside names', async () => {
  const rows = ['/a,"1,234",12.5', '/b,"2,300",8.25', '/a,"1,300",14.5']
  const project = createProject({ 'a.csv': `endpoint,requests,ms\n${rows.join('\n')}\n` })
  const { stderr } = await project.run('init', 'a.csv')
  expect(project.read('tracedocs.yaml')).toMatch(/endpoint: name/)
  expect(stderr).toContain(
    'leaves out the column `requests`: `1,234` in row 1 can be read as two numbers',
  )
})
