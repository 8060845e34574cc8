import { rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { createProject } from '../project.ts'

/** Start a project with a table, build it strictly, and give its page, its format, and what was told. */
async function start(text: string) {
  const project = createProject({ 'a.csv': text })
  const init = await project.run('init', 'a.csv')
  expect(init.exit).toBe(0)
  const build = await project.run('build', '--strict')
  expect([build.stderr, build.exit]).toEqual(['', 0])
  const page = project.read('docs/performance.md').replaceAll('\u00a0', ' ').replaceAll(/ +/g, ' ')
  const { formats } = parse(project.read('tracedocs.yaml')) as {
    formats: { data: { fields: object } }
  }
  return { page, format: formats.data, told: init.stderr }
}

/** What `init` says of the table, without the place. */
function say(text: string): string {
  return `a.csv:1:1: info: The proposed format ${text}\n`
}

// 1 min 2.5 s are 62.5 s, 2 min 3 s 123 s, 1 h 3 min 3780 s.
test.each([
  ['1m2.5s', '2m3s'],
  ['1:02.5', '2:03.0'],
  ['00:01:02.5', '00:02:03'],
  ['1 min 2.5 s', '2 min 3 s'],
  ['0 days, 0:01:02.5', '123 s'],
])('durations such as %s and %s are read, whatever their style', async (one, other) => {
  const { page, told } = await start(`tool,took\na,"${one}"\nb,"${other}"\n`)
  expect(page).toMatch(/\| `a` \| 62\.5 s \|/)
  expect(page).toMatch(/\| `b` \| 123(?:\.0)? s \|/)
  expect(told).toBe('')
})

test('a duration that may be two is left out, and told with both', async () => {
  const { told } = await start('tool,took,size\na,12:30,1\nb,1:05,2\n')
  expect(told).toBe(
    say(
      'leaves out the column `took`: `12:30` in row 1 may be minutes and seconds, or hours and minutes; write `0:12:30` or `12:30:00`, remove `tracedocs.yaml` and `docs/performance.md`, and run `init` again (left-out-column)',
    ),
  )
})

test('numbers that show that commas part thousands say so for the others of their file', async () => {
  const { page, format } = await start('tool,count,size\na,"1,234","1,234.5"\nb,950,12\n')
  expect(format).toMatchObject({ decimal: '.' })
  expect(page).toContain('| `a` | 1,234 | 1,234 |')
})

test('thousands are parted by raised commas in Switzerland', async () => {
  const { page } = await start('tool,rows\na,1’234\nb,12’345.5\n')
  expect(page).toContain('| `a` | 1,234 |')
})

test('a point before decimals beside a comma is told as such', async () => {
  const { told } = await start('tool;time_s;speed\na;1.5;1,5\nb;2.5;3,25\n')
  expect(told).toBe(
    say(
      'leaves out the column `time_s`: `1.5` in row 1 has a point before its decimals, and other numbers of the file have a comma; write all of them in one way, remove `tracedocs.yaml` and `docs/performance.md`, and run `init` again (left-out-column)',
    ),
  )
})

test('numbers of which one cannot be read are names where nothing else is, but not without a word', async () => {
  const { told } = await start('size,files\n"1,234",5\n950,7\n')
  expect(told).toBe(
    say(
      'takes the column `size` for names of the rows, and measures nothing in it: `1,234` in row 1 can be read as two numbers; write it without a separator, `1234`, remove `tracedocs.yaml` and `docs/performance.md`, and run `init` again (left-out-column)',
    ),
  )
  // Versions are names.
  expect((await start('version,files\n1.2,5\n1.2.3,7\n')).told).toBe('')
})

test('a column of units is that of the numbers where all rows have one', async () => {
  const { page, told } = await start('name,value,unit\na,12.5,ms\nb,1.2,ms\n')
  expect(page).toContain('| `a` | 12.5 ms |')
  expect(told).toContain(
    'takes the column `value` as ms, which the column `unit` states in each row',
  )
})

test('a column of several units is part of what the rows are called, and told', async () => {
  const { page, told } = await start('metric,value,unit\nlatency,12.5,ms\nmemory,120,MiB\n')
  expect(page).toContain('| `memory/MiB` | 120 |')
  expect(told).toBe(
    say(
      'takes no unit from the column `unit`, which states `ms` and `MiB`; write each unit behind its number, as in `12.5 ms`, and what measures something else into a column of its own (units-column)',
    ),
  )
})

test('the times of several hosts are measured by nothing, and told to be left out', async () => {
  const rows = ['0,a,10', '0,b,20', '1,a,11', '1,b,21', '2,a,12', '2,b,25']
  const { page, told } = await start(`time,host,load\n${rows.join('\n')}\n`)
  expect(page).not.toContain('Time')
  expect(told).toBe(
    say(
      'leaves out the times in the column `time`, each of which has several rows, one for each `host`: the numbers of a `host` are samples; for their course over time, write the rows of each `host` into a file of its own (left-out-time)',
    ),
  )
})

test('columns in which nothing is measured are told', async () => {
  const { told } = await start('id,name,branch,rows\n1,a,main,5\n2,b,main,7\n')
  expect(told).toBe(
    say(
      'leaves out `id` and `branch`, in which nothing is measured and which no row needs for its name; to read one, add it under `fields` in `formats` (unread-columns)',
    ),
  )
})

test.each([
  ['ns', '12 ns'],
  ['us', '12 µs'],
  ['ms', '12 ms'],
  ['pct', '12 %'],
  ['MB', '12 MB'],
  ['KB', '12 kB'],
  ['MiB', '12 MiB'],
])('a header that is only %s says the unit', async (unit, cell) => {
  expect((await start(`tool,${unit}\na,12\nb,14\n`)).page).toContain(`| \`a\` | ${cell} |`)
})

test('a kilobyte in a cell is 1000 bytes, as in a header, and the doubt is told', async () => {
  const { page, told } = await start('tool,peak\na,512 KB\nb,2 MB\n')
  expect(page).toMatch(/\| `a` \| 512 kB \|\n\| `b` \| 2,000 kB \|/)
  expect(told).toBe(
    say(
      'takes the column `peak` as kB; if KiB is meant, change its `unit` in `formats` (doubtful-unit)',
    ),
  )
})

test('a column without a name is no matter where it is empty or counts the rows', async () => {
  expect((await start(',tool,took_s\n0,a,1.5\n1,b,2.5\n')).page).toContain('| `a` | 1.5 s |')
  expect((await start('tool,took_s,\na,1.5,\nb,2.5,\n')).page).toContain('| `a` | 1.5 s |')
  expect((await start('\ttool\ttook_s\n0\ta\t1.5\n1\tb\t2.5\n')).page).toContain('| `a` | 1.5 s |')
})

test('a column with numbers and without a name is told by its place', async () => {
  const project = createProject({ 'a.csv': 'tool,took_s,\na,1.5,2\nb,2.5,3\n' })
  expect((await project.run('init', 'a.csv')).stderr).toContain(
    'a.csv:1:1: error: Cannot find a record in `a.csv`: it is a table whose column 3 has no name; give it one, and run `init` again',
  )
})

test.each([
  'tool,took,took\na,1\n',
  'tool;took;took\na;1,5;2,5\n',
  'tool,took,took \na,1,2\n',
  'tool,took,took,\na,1,2,\n',
])('the table %j is not proposed as a format that its header does not make', async (text) => {
  const project = createProject({ 'a.csv': text })
  const { stderr } = await project.run('init', 'a.csv')
  expect(stderr).toContain('several columns are called `took`; give each a name of its own')
  expect(stderr).not.toContain('formats: {')
})

test('bars that are all alike have no highest and no lowest', async () => {
  const { page } = await start('tool,took_s\na,1.5\nb,1.5\n')
  expect(page).toContain('![Took of a: all have 1.5 s.](')
})

test('names of rows may hold bars', async () => {
  const { page } = await start('endpoint,p50 (µs)\n/a,120\n/a|b,1500\n')
  expect(page).toContain('the p50 of <code>/a&#124;b</code> is 1.50 ms.')
})

// 0:01:05 are 65 s, 0:00:59 are 59 s, 0:01:10 are 70 s.
test.each([
  ['CPU time (h:mm:ss)', ['0:01:05', '0:00:59', '0:01:10']],
  ['build', ['00:01:05', '00:00:59', '00:01:10']],
  // They rise by chance, but not evenly.
  ['build', ['0:00:59', '0:01:05', '0:01:10']],
])('a column %s of durations beside names is measured', async (name, [a, b, c]) => {
  const { page } = await start(
    `run,peak MB,${name}\nv1,12,${String(a)}\nv2,14,${String(b)}\nv3,11,${String(c)}\n`,
  )
  expect(page).toMatch(/\| `v1` \| 12 MB \| (?:65|59) s \|/)
  expect(page).not.toContain('mm:ss')
  expect(page).toMatch(/\| `v3` \| 11 MB \| 70 s \|/)
})

test.each([
  // Rising evenly.
  'event,at,load\na,10:00:00,1\nb,10:00:10,2\nc,10:00:20,3\nd,10:00:30,4\n',
  // Called so, and rising.
  'time,event,load\n10:00:00,a,1\n10:00:10,b,2\n10:05:20,c,3\n',
  // Nothing else names the rows.
  'build,load\n00:01:05,1\n00:01:09,2\n00:02:10,3\n',
])('the clock of samples in %j is no duration', async (text) => {
  const project = createProject({ 'a.csv': text })
  await project.run('init', 'a.csv')
  expect(project.read('tracedocs.yaml')).toMatch(/as: time|time %H:%M:%S/)
})

test('a ratio such as 1.02x is a number', async () => {
  const { page, told } = await start('run,speedup,gain\nv1,1.00x,1×\nv2,1.02x,1.25×\n')
  expect(page).toMatch(/\| `v2` \| 1\.02 \| 1\.25 \|/)
  expect(told).toBe('')
})

test.each([
  ['$1.20', '$1.10', '$', '1.20'],
  ['1,20 €', '0,90 €', '€', '1,20'],
  ['12 pages', '9 pages', 'pages', '12'],
  ['~5', '~7', '~', '5'],
])(
  'numbers such as %s are left out for what stands beside them',
  async (one, other, mark, number) => {
    const { told } = await start(`run;peak MB;cost\nv1;12;${one}\nv2;14;${other}\n`)
    expect(told).toContain(
      say(
        `leaves out the column \`cost\`: \`${one}\` in row 1 has \`${mark}\` beside its number, which is no unit that can be read; write \`${number}\`, remove \`tracedocs.yaml\` and \`docs/performance.md\`, and run \`init\` again (left-out-column)`,
      ),
    )
    expect(told).not.toContain('unread-columns')
  },
)

test('what a message asks to do before `init` is run again makes it write anew', async () => {
  const project = createProject({ 'a.csv': 'tool,took_s,size\na,1.5,"1,234"\nb,2.5,99\n' })
  const { stderr } = await project.run('init', 'a.csv')
  expect(stderr).toContain('remove `tracedocs.yaml` and `docs/performance.md`, and run')
  project.write('a.csv', 'tool,took_s,size\na,1.5,1234\nb,2.5,99\n')
  for (const file of ['tracedocs.yaml', 'docs/performance.md'])
    rmSync(path.join(project.folder, file))
  const { exit } = await project.run('init', 'a.csv')
  expect(exit).toBe(0)
})

test('how many were measured is a number, where it does not number the rows', async () => {
  const { page, told } = await start('name,took_s,n\na,1.5,10\nb,2.5,10\nc,2.7,5\n')
  expect(page).toContain('| `c` | 2.7 s | 5 |')
  expect(told).toBe('')
  const numbered = await start('n,name,took_s\n1,a,1.5\n2,b,2.5\n')
  expect(numbered.told).toContain('leaves out `n`')
})

test('rates in hours and minutes are shown as such', async () => {
  const { page } = await start('name,jobs/h,faults/min\na,60,90\nb,62,91\n')
  expect(page).toContain('| `a` | 60 /h | 90 /min |')
  expect(page).toContain('| `b` | 62 /h | 91 /min |')
})

test.each(['net Gbit/s', 'net (Gbit/s)', 'net bits/s', 'net megabits/s'])(
  'the rate of bits %j is shown without a unit, and told',
  async (header) => {
    const { page, told } = await start(`name,${header}\na,1.25\nb,1.5\n`)
    expect(page).toContain('| `a` | 1.25 |')
    expect(page).toContain('| Name | Net |')
    expect(told).toContain('is no unit that it can read them in')
  },
)

// Nothing takes these for the unit of the numbers.
test.each([
  ['net Gbps', 'Net Gbps'],
  ['net_mbps', 'Net mbps'],
  ['net_kbit_per_s', 'Net kbit per s'],
])('the heading of %s says what its rate is', async (header, heading) => {
  const { page } = await start(`name,${header}\na,1.25\nb,1.5\n`)
  expect(page).toContain(`| Name | ${heading} |`)
  expect(page).toContain('| `a` | 1.25 |')
})

test.each([
  ['cpu_seconds_total', '12 s', 'Cpu total'],
  ['latency_ms_p99', '12 ms', 'Latency p99'],
  ['rss_bytes_max', '12 B', 'Rss max'],
  ['wait us mean', '12 µs', 'Wait mean'],
])('the unit in the middle of %s is read', async (header, cell, heading) => {
  const { page } = await start(`name,${header}\na,12\nb,13\n`)
  expect(page).toContain(`| \`a\` | ${cell} |`)
  expect(page).toContain(`| Name | ${heading} |`)
})

test('minutes behind a duration may be a minimum, and are told', async () => {
  const { page, told } = await start('name,build time min\na,3\nb,4\n')
  expect(page).toContain('| Name | Build time min |')
  expect(told).toBe(
    say(
      'takes the column `build time min` as numbers without a unit; if s, ms, us or min is meant, change its `unit` in `formats` (doubtful-unit)',
    ),
  )
})
