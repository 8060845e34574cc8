import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parsePatch } from 'diff'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { createLog, createProject } from '../project.ts'

const root = new URL('../../../', import.meta.url)
const log = createLog([
  { elapsed: 1, rss: 10, user: 1 },
  { elapsed: 2, rss: 20, user: 2 },
])

/** The path of the schema in the package, from a configuration's first line. */
function readSchemaPath(config: string): string | undefined {
  return /^# yaml-language-server: \$schema=node_modules\/tracedocs\/(\S+)\n/.exec(config)?.[1]
}

/** Whether a file is in the package that users install as `tracedocs`. */
function isShipped(file: string): boolean {
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  expect(manifest).toMatchObject({ name: 'tracedocs' })
  expect(manifest).toHaveProperty('files', expect.arrayContaining(['schema']))
  return file.startsWith('schema/') && existsSync(new URL(file, root))
}

test('init begins the configuration with the schema that editors complete it from', async () => {
  const project = createProject({ 'app.log': log })
  await project.run('init', 'app.log')
  expect(isShipped(readSchemaPath(project.read('tracedocs.yaml')) ?? '')).toBe(true)
})

test('init --from proposes a configuration that begins with the schema', async () => {
  const project = createProject({ 'app.log': log, 'page.md': 'It took 2.0 s.\n' })
  const { stdout } = await project.run('init', '--from', 'page.md', 'app.log')
  const [config] = parsePatch(stdout)
  const lines = config?.hunks.flatMap((hunk) => hunk.lines.map((line) => line.slice(1)))
  expect(isShipped(readSchemaPath(lines?.join('\n') ?? '') ?? '')).toBe(true)
})

test('the example names the schema of the working tree', () => {
  const file = new URL('example-docs/tracedocs.yaml', root)
  const config = readFileSync(file, 'utf8')
  const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(config) ?? []
  expect(parse(readFileSync(new URL(schema, file), 'utf8'))).toMatchObject({
    title: 'tracedocs.yaml',
  })
})

test('init asks for nothing that the log does not state', async () => {
  const mprof = 'CMDLINE x\nMEM 10.500000 1790000000.1\nMEM 20.500000 1790000001.1\n'
  const project = createProject({ 'm.dat': mprof })
  await project.run('init', 'm.dat')
  expect(project.read('tracedocs.yaml')).not.toContain('cpu.mean')
  const { stderr, exit } = await project.run('build')
  expect([stderr, exit]).toEqual(['', 0])
})

test('init says how many figures it leaves out, and which way a log of its own kind is read', async () => {
  const time = `\tCommand being timed: "x"\n${['User time (seconds): 1.0', 'System time (seconds): 1.0', 'Swaps: 0', 'Signals delivered: 0', 'Page size (bytes): 4096', 'Exit status: 0', 'File system inputs: 0', 'File system outputs: 0', 'Voluntary context switches: 1'].map((line) => `\t${line}\n`).join('')}`
  const { stdout } = await createProject({ 't.log': time }).run('init', 't.log')
  expect(stdout).toContain('The table `figures` has 8 of 9 figures')
  const { stderr } = await createProject({ 'a.log': 'hello\n' }).run('init', 'a.log')
  expect(stderr).toContain('by `match` or `formats`')
})

test('a trace with memory has figures, since it is no process', async () => {
  // As cpymemtrace 0.1 writes it, shortened.
  const project = createProject({
    'a.log': `      Event dEvent  Clock        What     File    #line Function     RSS         dRSS
NEXT: 0     +0      0.100000     CALL     demo.py #   9 make     9101312      9101312
NEXT: 1     +1      0.150000     RETURN   demo.py #  10 make    10153984      1052672
`,
  })
  expect((await project.run('init', 'a.log')).exit).toBe(0)
  expect(project.read('tracedocs.yaml')).toContain('value: trace.rss.last')
  expect((await project.run('build')).exit).toBe(0)
  expect((await project.run('build', '--check')).exit).toBe(0)
})

const hyperfine = (seconds: number): string =>
  JSON.stringify({
    results: ['./a', './b c'].map((command) => ({
      ...{ command, median: seconds + 0.01, times: [seconds, seconds + 0.02] },
      ...{ mean: seconds + 0.01, stddev: 0.01, user: seconds, system: 0, min: 0, max: 0 },
    })),
  })

test('a table of benchmarks has all of them, and the ratio of two runs', async () => {
  const project = createProject({ 'old.json': hyperfine(0.4), 'new.json': hyperfine(0.2) })
  await project.run('init', 'old.json', 'new.json')
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const page = project.read('docs/performance.md').replaceAll('\u00a0', ' ')
  // Times 0.40 and 0.42, and 0.20 and 0.22; the quotient of the means is 0.21 / 0.41.
  expect(page).toMatch(/\| Benchmark \| +old \| +new \| new \/ old \|/)
  expect(page).toMatch(/\| `\.\/b c` +\| 410 [^|]+ms \| 210 [^|]+ms \| +x0\.512 \|/)
})

test('logs of several kinds get a table for each kind', async () => {
  const project = createProject({
    'old.json': hyperfine(0.4),
    'old.time': 'real 2.50\nuser 2.00\nsys 0.25\n',
    'new.time': 'real 1.25\nuser 1.00\nsys 0.25\n',
    'app.log': log,
    'unit.log': 'x.service: Consumed 1.500s CPU time.\n',
  })
  await project.run('init', 'old.json', 'new.time', 'old.time', 'app.log', 'unit.log')
  const config: unknown = parse(project.read('tracedocs.yaml'))
  expect(config).toMatchObject({
    texts: { finding: { holds: ['old_time.time.real < 3.2 s'] } },
    tables: {
      memory: { rows: ['app'] },
      benchmarks: { columns: ['old_json'] },
      times: { rows: ['old_time', 'new'] },
      figures: { columns: ['unit'] },
    },
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read('docs/performance.md').replaceAll('\u00a0', ' ')).toMatch(
    /\| new +\| +1\.25 s \| +1\.00 s \| 250 ms \| +x0\.5 \|/,
  )
})

const timed = (rss: number): string =>
  createLog(
    [
      { elapsed: 1, rss: rss / 2, user: 1 },
      { elapsed: 2, rss, user: 2 },
    ],
    'real 2.50\nuser 2.00\nsys 0.25\n',
  )

test('init names runs after their files, and makes a page that builds, with a claim that holds', async () => {
  const project = createProject({
    'logs/list_17708.log': timed(100 * 1024 ** 2),
    'logs/gen_17709.log': timed(40 * 1024 ** 2),
  })
  await project.run('init', 'logs/list_17708.log', 'logs/gen_17709.log')
  const config: unknown = parse(project.read('tracedocs.yaml'))
  expect(config).toMatchObject({
    baseline: 'list',
    runs: { list: { title: 'list' }, gen: { title: 'gen' } },
    // A quarter above 100 MiB, to two digits.
    texts: { finding: { holds: ['list.rss.peak < 130 MiB'] } },
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const page = project.read('docs/performance.md')
  expect(page).toContain('The run `list` takes 100.0\u00a0MiB of memory at its peak.')
  expect(page).toMatch(
    /\| Run +\| +`real` \| +`user` \| +`sys` \| +Peak RSS \| Mean CPU \| Peak RSS ratio \|/,
  )
  expect(page.replaceAll('\u00a0', ' ')).toMatch(
    /\| gen +\| +2\.50 s \| +2\.00 s \| +250 ms \| +40\.0\d* MiB \| +\S+ % \| +x0\.4 \|/,
  )
  project.write('logs/list_17708.log', timed(140 * 1024 ** 2))
  const { exit, stderr } = await project.run('build')
  expect(exit).toBe(1)
  expect(stderr).toMatch(
    /Expected `list\.rss\.peak` to be < 130.MiB, as the text `finding` says, got 140\.0.MiB/,
  )
})

test.each([
  ['extensions = []\n', 'performance.rst', '.. tracedocs: begin table memory'],
  ["extensions = ['myst_parser']\n", 'performance.md', '<!-- tracedocs: begin table memory -->'],
])('init writes the page that a Sphinx project with %j reads', async (conf, page, region) => {
  const project = createProject({ 'docs/conf.py': conf, 'app.log': timed(1e8) })
  const { stdout } = await project.run('init', 'app.log')
  expect(stdout).toContain(`wrote docs/${page}`)
  expect(project.read(`docs/${page}`)).toContain(region)
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read(`docs/${page}`)).toContain('95.37\u00a0MiB')
})

test.each([
  ['real 479.75\nuser 1\nsys 1\n', '600 s'],
  ['real 0.0123\nuser 0.01\nsys 0.01\n', '16 ms'],
  ['real 0.00\nuser 0.00\nsys 0.00\n', undefined],
])('the claim of %j is below %s', async (log, limit) => {
  const project = createProject({ 'app.log': log })
  await project.run('init', 'app.log')
  const config = project.read('tracedocs.yaml')
  if (limit === undefined) expect(config).not.toContain('holds')
  else expect(config).toContain(`app.time.real < ${limit}`)
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
})

test('init without arguments takes the logs that are here, by what is in them', async () => {
  const project = createProject({
    'bench/new.txt': 'Mean +- std dev: 37.0 us +- 1.5 us\n',
    // A packed log is one, too.
    'bench/old.txt.gz': gzipSync('Mean +- std dev: 74.0 us +- 1.5 us\n'),
    'bench/notes.txt': 'It took 37 us.\n',
    'package.json': '{"name": "x", "version": "1.0.0"}\n',
    'requirements.txt': 'numpy==1.26\n',
  })
  const { stdout, stderr, exit } = await project.run('init')
  expect([stderr, exit]).toEqual(['', 0])
  expect(stdout).toContain('the logs that were found: `bench/old.txt.gz`, `bench/new.txt`.')
  const config: unknown = parse(project.read('tracedocs.yaml'))
  expect(config).toMatchObject({
    runs: { old: { logs: 'bench/old.txt.gz' }, new: { logs: 'bench/new.txt' } },
  })
  expect((await project.run('build')).exit).toBe(0)
})

test('init without arguments and without logs says that the configuration is an example', async () => {
  const { stdout, exit } = await createProject({ 'notes.txt': 'It took 37 us.\n' }).run('init')
  expect(exit).toBe(0)
  expect(stdout).toContain('No log was found here or in folders such as `logs` and `bench`')
})

test('init without arguments takes twelve logs at most, and says so', async () => {
  const files = Array.from({ length: 13 }, (_, i) => [
    `logs/${String(i).padStart(2, '0')}.txt`,
    `Mean +- std dev: ${String(i + 1)}.0 us +- 0.5 us\n`,
  ])
  const project = createProject(Object.fromEntries(files) as Readonly<Record<string, string>>)
  const { stdout } = await project.run('init')
  expect(stdout).toContain('`logs/11.txt`. There may be more.')
  expect(stdout).not.toContain('logs/12.txt')
})

test('init without arguments names the tables that it leaves out beside logs', async () => {
  const project = createProject({
    'a.log': 'real 6.82\nuser 6.14\nsys 0.34\n',
    'd.csv': 'name,size\none,1.5\ntwo,2.5\n',
  })
  const { stdout } = await project.run('init')
  expect(stdout).toContain(
    'the logs that were found: `a.log`. Tables, which may be of anything, are left out: `d.csv`.',
  )
})

test('a first page of benchmarks has a sentence, a claim and bars', async () => {
  const project = createProject({ 'old.json': hyperfine(0.4), 'new.json': hyperfine(0.2) })
  await project.run('init', 'old.json', 'new.json')
  const config: unknown = parse(project.read('tracedocs.yaml'))
  expect(config).toMatchObject({
    charts: { 'benchmarks-bars': { template: 'bars', table: 'benchmarks' } },
  })
  expect(project.read('tracedocs.yaml')).toMatch(/holds:\n +- old\.bench\['\.\/a'\]\.time < \d+ ms/)
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  const page = project.read('docs/performance.md').replaceAll('\u00a0', ' ')
  expect(page).toMatch(/In the run `old`, `\.\/a` takes 4\d\d ms\./)
  expect(page).toContain('images/benchmarks-bars.svg')
})

test('a first page of timed runs has bars, and no ratio to a time of 0', async () => {
  const project = createProject({
    'old.time': 'real 0.00\nuser 0.00\nsys 0.00\n',
    'new.time': 'real 1.25\nuser 1.00\nsys 0.25\n',
  })
  await project.run('init', 'old.time', 'new.time')
  expect(project.read('tracedocs.yaml')).not.toMatch(/header: .*ratio/)
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read('docs/performance.md')).toContain('images/times-bars.svg')
})

test.each([
  ['Benchmark', 'parse x 63,563,098 ops/sec ±2.46% (93 runs sampled)\n', '`parse`', '63.56 M/s'],
  [
    'Load test',
    'transaction type: a\ntps = 10.5 (without initial connection time)\ntransaction type: b\ntps = 20.5 (without initial connection time)\n',
    '`b`',
    '20.5 /s',
  ],
])('a first page has the rates of a %s that states no times', async (header, log, name, rate) => {
  const project = createProject({ 'a.txt': log })
  await project.run('init', 'a.txt')
  expect((await project.run('build')).exit).toBe(0)
  const page = project.read('docs/performance.md').replaceAll('\u00a0', ' ').replaceAll(/ +/g, ' ')
  expect(page).toContain(`| ${header} | a |`)
  expect(page).toContain(`| ${name} | ${rate} |`)
})

test('a first page of one load test says its rate', async () => {
  const log = 'transaction type: a\ntps = 10.5 (without initial connection time)\n'
  const project = createProject({ 'a.txt': log })
  await project.run('init', 'a.txt')
  await project.run('build')
  expect(project.read('docs/performance.md').replaceAll('\u00a0', ' ')).toContain(
    'In the run `a`, the rate is 10.5 /s.',
  )
})

test('a first page has the sum and the largest of many processes', async () => {
  const pids = [...Array(40).keys()]
  const sample = (second: number): readonly string[] => [
    `Fri Nov 27 08:54:5${String(second)} UTC 2026`,
    '    PID   RSS %CPU     TIME COMMAND',
    ...pids.map((i) => `${String(1000 + i)} ${String(20_480 + 4 * i)} 12.5 00:00:01 ./convert`),
  ]
  const log = [...sample(1), ...sample(2), ''].join('\n')
  const project = createProject({ 'a.log': log })
  const { stdout, stderr } = await project.run('init', 'a.log')
  expect(stdout + stderr).toContain('The page has 8 of the ')
  const config = project.read('tracedocs.yaml')
  expect(config).toContain('pid: 1039')
  expect(config).not.toContain('pid: 1000')
  expect((await project.run('build')).exit).toBe(0)
})
