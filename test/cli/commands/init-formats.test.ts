import { expect, test } from 'vitest'
import { readExample } from '../../traces/log-samples.ts'
import { createProject } from '../project.ts'

/** What stands in the first column of the table that `init` writes, by the log that is alone in a project. */
const ROWS: readonly (readonly [format: string, rows: readonly string[]])[] = [
  ['iai', ['codec_bench::parse_group::parse short:10']],
  ['googleBenchmarkCsv', ['BM_Parse/8', 'BM_Parse/64']],
  ['mitataMarkdown', ['parse small', 'parse large']],
  ['benchmarkIps', ['parse']],
  ['rubyBenchmark', ['parse', 'sort by']],
  ['benchee', ['parse', 'sort by']],
  ['phpbench', ['CodecBench::benchParse']],
  ['poop', ['./old']],
  ['haskellCriterion', ['parse/small']],
  ['haskellCsv', ['All.Codec.parse', 'All.Codec.sort']],
  ['rMicrobenchmark', ['parse(text)', 'parse2(text)']],
  ['rBench', ['parse(text)', 'slow(text)']],
  ['coreBench', ['parse', 'sort']],
  ['swiftBenchmark', ['Parse a file']],
  ['torchBenchmark', ['Batched dot: mul/sum [1, 1]', 'Batched dot: bmm [64, 64]']],
  ['llamaBenchData', ['llama 7B Q4_0 pp512']],
  ['locustCsv', ['GET /api/items', 'Aggregated']],
  ['locustHistory', ['loadUsers, highest']],
  ['fioTerse', ['load.rate', 'load.duration']],
  ['iperfJson', ['load.duration', 'load.bytes', 'load.transfer']],
  ['artilleryJson', ['load.requests', 'load.rate']],
  ['curl', ['curl.namelookup', 'curl.total']],
  ['cargoBuild', ['build.time']],
  ['maven', ['codec', 'app', 'total']],
  ['bundler', ['dist/index.html', 'dist/assets/index.css', 'dist/assets/index.js']],
  ['webpack', ['main.js', 'styles.css']],
  ['nextBuild', ['/', '/api/items/[id]', '/about']],
  ['size', ['size.text', 'size.total']],
  ['bloaty', ['.text', '.strtab', 'TOTAL']],
  ['pytestDurations', ['tests/test_codec.py::test_large[1 MiB]', 'total']],
  ['goTest', ['TestLoad', 'example.org/las']],
  ['nextest', ['codec parse::tests::small', 'codec::io read::missing', 'total']],
  ['vitestReport', ['test/codec.test.ts > parses a large file', 'total']],
  ['jestReport', ['test/codec.test.js > codec > parses a large file', 'total']],
  ['nvidiaSmi', ['gpuUtilization, highest']],
  ['ffmpegTime', ['log']],
  ['ffmpeg', ['ffmpeg.speed', 'ffmpeg.fps', 'ffmpeg.frames']],
  ['msPrint', ['heap.peak']],
  ['benchmarkDotNetLog', ['Codec.Parse(N: 1000)']],
  ['mysqlslap', ['innodb, 50 clients']],
  ['jmeterCsv', ['GET /a', 'TOTAL']],
  ['jmeterSamples', ['GET /a', 'Home']],
  ['gatlingJson', ['load.requests', 'load.rate']],
  ['bonnie', ['box output per char', 'box input block']],
  ['sevenZip', ['sevenZip.rating', 'sevenZip.compress']],
  ['sizeLimit', ['core', 'all of it']],
  ['sizeLimitJson', ['core', 'all of it']],
  ['stressNg', ['matrix']],
  ['ninjaLog', ['obj/codec.o', 'app']],
  ['ccache', ['ccache.hits']],
  ['siegeJson', ['load.rate', 'load.duration']],
  ['jestJson', ['codec.test.ts > codec > parses', 'codec.test.ts']],
  ['mochaJson', ['codec > parses large', 'total']],
  ['avaReport', ['codec > parses', 'pack > packs']],
  ['tap', ['parse', 'total']],
  ['esbuildMeta', ['dist/app.js']],
  ['webpackStats', ['main.js']],
  ['sadfJson', ['systemCpuUser, mean']],
  ['zstdBench', ['data.bin -3', 'data.bin -4']],
  ['nativeMemory', ['total', 'GC']],
  ['heyCsv', ['load.latency']],
  ['foldedStacks', ["hotspots['parse (codec.py:12)'].share"]],
  ['bundlewatch', ['dist/big.js', 'dist/app.js']],
  ['cargoBloat', ['std', 'codec', 'total']],
  ['memray', ['heap.allocs', 'heap.allocated']],
  ['memrayJson', ['heap.peak']],
  ['processStatus', ['processStatus.rssPeak']],
  ['freeSamples', ['systemMemoryUsed, highest']],
  ['free', ['systemMemory.available', 'systemMemory.swapUsed']],
  ['lighthouse', ['lighthouse.firstContentfulPaint', 'lighthouse.transferred']],
]

test.each(ROWS)(
  'a project with a log of %s alone gets a page with its names',
  async (format, rows) => {
    const project = createProject({ 'log.txt': readExample(format) })
    await project.run('init', 'log.txt')
    const { stderr, exit } = await project.run('build')
    const page = project.read('docs/performance.md')
    const cells = [...page.matchAll(/^\| (?<cell>.*?) +\|/gm)].map(({ groups }) =>
      (groups?.['cell'] ?? '').replaceAll('`', ''),
    )
    expect([stderr, exit, rows.filter((row) => !cells.includes(row))]).toEqual(['', 0, []])
  },
)

test('a build beside tests is no test, and the first sentence is of all tests', async () => {
  const build = '    Finished `test` profile [unoptimized + debuginfo] target(s) in 0.85s\n'
  const project = createProject({ 'log.txt': `${build}${readExample('nextest')}` })
  await project.run('init', 'log.txt')
  const { stderr, exit } = await project.run('build')
  const page = project.read('docs/performance.md')
  expect([stderr, exit, page.includes('| `test` ')]).toEqual(['', 0, false])
  expect(page).toContain('all tests take')
})

test('bars show the table of their results where there are two', async () => {
  const sizes = JSON.stringify([{ name: 'core', passed: true, size: 19_000 }])
  const project = createProject({ 'bloat.txt': readExample('cargoBloat'), 'size.json': sizes })
  await project.run('init', 'bloat.txt', 'size.json')
  const charts = /charts:\n(?<charts>[^]*?)\n\w/.exec(project.read('tracedocs.yaml'))?.groups
  expect(charts?.['charts']?.match(/table: .*/g)).toEqual([
    'table: benchmarks',
    'table: benchmarks-2',
  ])
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
})

test('what a table leaves out is counted by its rows', async () => {
  const head = ' r  b   swpd   free   buff  cache   si   so    bi    bo   in   cs us sy id wa st'
  const row = '16  0      0 15738108 177760 7402012    0    0   335   567  494 2105 69  9 22  0  0'
  const first = 'procs -----------memory---------- ---swap-- -----io---- -system-- ------cpu-----'
  const project = createProject({ 'log.txt': [first, head, row, row, row, ''].join('\n') })
  const { stdout } = await project.run('init', 'log.txt')
  await project.run('build')
  const rows = project.read('docs/performance.md').match(/^\| `/gm)?.length ?? 0
  expect(stdout).toContain(`The table \`figures\` has ${String(rows)} of `)
})

test('the first sentence of what perf stat printed is how long the program took', async () => {
  const project = createProject({ 'log.txt': readExample('perf') })
  await project.run('init', 'log.txt')
  expect(project.read('tracedocs.yaml')).toContain('{log_run.perf.elapsed')
})

test('a log of JSON lines is told how it is read', async () => {
  const lines = [12.5, 14].map((took) => `{"path":"/a","duration_ms":${String(took)}}\n`).join('')
  const { stderr } = await createProject({ 'a.log': lines }).run('init', 'a.log')
  expect(stderr).toContain('it is lines of JSON, which a format of your own reads: `formats: {')
})
