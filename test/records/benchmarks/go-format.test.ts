import { expect, test } from 'vitest'
import { formatProblem } from '../../../src/problems/diagnostics.ts'
import { readText } from '../read-text.ts'
import { goFormat } from '../../../src/records/benchmarks/go-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { createProject } from '../../cli/project.ts'

// What Go 1.19.8 (Debian) prints for -count 2 -benchmem with ReportMetric; the numbers are chosen.
const OUTPUT = `goos: linux
goarch: amd64
pkg: example.org/las
cpu: AMD EPYC
BenchmarkLoad-8   \t     100\t  12500000 ns/op\t 200.50 MB/s\t         3.000 p99-ns\t 1048576 B/op\t     640 allocs/op
BenchmarkLoad-8   \t     200\t  12700000 ns/op\t 100.25 MB/s\t         4.500 p99-ns\t 1048576 B/op\t     642 allocs/op
BenchmarkSub/size=10/x_y-3-8         \t 1000000\t         0.2500 ns/op
PASS
ok  \texample.org/las\t4.210s
`

const load = {
  time: [0.0125, 0.0127],
  throughput: [200.5e6, 100.25e6],
  p99_ns: [3, 4.5],
  bytes: [1048576, 1048576],
  allocs: [640, 642],
  iterations: [100, 200],
}

test('results of one name are samples, without the number of CPUs that all have', async () => {
  const results = {
    BenchmarkLoad: load,
    'BenchmarkSub/size=10/x_y-3': { time: 2.5e-10, iterations: 1000000 },
  }
  expect(await checkFormat(goFormat, [{ text: OUTPUT, results }])).toEqual([])
})

test('numbers of CPUs that differ stay in the names', async () => {
  const text = `goos: linux
BenchmarkLoad     \t     100\t       100 ns/op
BenchmarkLoad-2   \t     100\t        50 ns/op
`
  const results = {
    BenchmarkLoad: { time: 1e-7, iterations: 100 },
    'BenchmarkLoad-2': { time: 5e-8, iterations: 100 },
  }
  expect(await checkFormat(goFormat, [{ text, results }])).toEqual([])
})

test('a name of two packages is two benchmarks', async () => {
  const text = `pkg: example.org/a
BenchmarkLoad-2   \t     100\t       100 ns/op
BenchmarkOther-2  \t     100\t       300 ns/op
pkg: example.org/b
BenchmarkLoad-2   \t     100\t        50 ns/op
`
  const results = {
    'example.org/a.BenchmarkLoad': { time: 1e-7, iterations: 100 },
    BenchmarkOther: { time: 3e-7, iterations: 100 },
    'example.org/b.BenchmarkLoad': { time: 5e-8, iterations: 100 },
  }
  expect(await checkFormat(goFormat, [{ text, results }])).toEqual([])
})

test('events of -json are read, whose lines come in pieces', async () => {
  const event = (name: string, output: string): string =>
    JSON.stringify({
      ...{ Time: '2026-01-01T00:00:00.5Z', Action: 'output' },
      ...{ Package: `example.org/${name}`, Output: output },
    })
  const text = [
    event('a', 'pkg: example.org/a\n'),
    event('a', 'BenchmarkLoad\n'),
    event('a', 'BenchmarkLoad-2   \t'),
    event('b', 'BenchmarkLoad-2   \t     100\t       300 ns/op\n'),
    event('a', '     100\t       100 ns/op\n'),
    '',
  ].join('\n')
  const results = {
    'example.org/a.BenchmarkLoad': { time: 1e-7, iterations: 100 },
    'example.org/b.BenchmarkLoad': { time: 3e-7, iterations: 100 },
  }
  expect(await checkFormat(goFormat, [{ text, results }])).toEqual([])
})

test.each([
  'Benchmark 1 2 apples',
  'Benchmarking 100 12 ns/op',
  'BenchmarkLoad-8   \t     100\t  125000',
  'BenchmarkLoad-8   \t     100\t  12500000 ns/op and more',
  'BenchmarkLoad-8   \t     100\t  12 widgets/op',
  '{"Time":"2026-01-01","Action":"output"',
])('`%s` is no result', async (text) => {
  expect(await checkFormat(goFormat, [{ text, results: [] }])).toEqual([])
})

test('samples have an interval, a failed benchmark is a warning, and the same name elsewhere is another', async () => {
  const project = createProject({
    'tracedocs.yaml': 'runs: { a: { logs: a.txt }, two: { logs: [a.txt, b.txt] } }\nbaseline: a\n',
    'a.txt': `${OUTPUT}--- FAIL: BenchmarkSub/fail\n    x_test.go:5: no\n`,
    'b.txt': OUTPUT.replace('example.org/las', 'example.org/other'),
    'page.md': `<span data-tracedocs="a.bench.BenchmarkLoad.time">?</span> <span data-tracedocs="a.bench['BenchmarkLoad'].time">?</span> <span data-tracedocs="two.bench['BenchmarkLoad'].time">?</span>\n`,
  })
  const { stderr } = await project.run('build')
  expect(stderr).toContain(
    'a.txt:10:1: warning: Expected `BenchmarkSub/fail` to succeed, but it failed',
  )
  expect(stderr).toContain('they are not one benchmark; make a run of each log')
})

test('a measurement that stands twice counts twice, which a note says', async () => {
  const line = 'BenchmarkA-8   100  5000 ns/op\n'
  const { reading, results = [] } = await readText(`goos: linux\n${line}${line}`)
  expect(results[0]?.figures.get('time')?.samples?.count).toBe(2)
  expect(reading.problems).toMatchObject([
    { problem: { kind: 'repeated-result' }, places: [{ line: 3 }] },
  ])
})

// What a benchmark writes to the standard error comes between its name and its figures.
test.each([
  ['on a line of its own', 'warming up\n'],
  ['without a line feed', 'warming up'],
])('a result that is torn by other output is said: %s', async (_, output) => {
  const text = `goos: linux
pkg: example.org/las
BenchmarkLoad-8   \t${output}     100\t  12500000 ns/op\t 200.50 MB/s
BenchmarkMany-8   \t${output}100000000\t        12.50 ns/op
BenchmarkOther-8  \t     100\t       300 ns/op
PASS
`
  const { results = [], reading } = await readText(text)
  expect(results.map(({ name }) => name)).toEqual(['BenchmarkOther'])
  expect(reading.problems.map(({ problem }) => formatProblem(problem))).toEqual([
    expect.stringContaining('got other output between them'),
  ])
  const [first, second] = output.endsWith('\n') ? [3, 5] : [3, 4]
  expect(reading.problems[0]?.places.map(({ line }) => line)).toEqual([first, second])
})

// Its last line has no line feed, so that the figures stand behind foreign words.
test.each([
  ['as text', 'goos: linux\nBenchmarkA-8   \tstarting\nhalf done     100\t  12500000 ns/op\n', 2],
  [
    'as events',
    ['BenchmarkA-8   \t', 'starting ', 'up\n', 'half done     100\t  12500000 ns/op\n']
      .map((output) => JSON.stringify({ Action: 'output', Package: 'a', Output: output }) + '\n')
      .join(''),
    3,
  ],
])('a name whose figures are lost is said, %s', async (_, torn, line) => {
  const { results = [], reading } = await readText(torn)
  expect(results).toEqual([])
  expect(reading.problems).toMatchObject([
    { problem: { kind: 'unreadable-record' }, count: 1, places: [{ line }] },
  ])
})

test('a benchmark that fails or is skipped behind its name is not torn', async () => {
  const { reading } = await readText(`goos: linux
BenchmarkA
BenchmarkA-8   \t--- FAIL: BenchmarkA-8
BenchmarkB-8   \t--- SKIP: BenchmarkB-8
BenchmarkC-8   \t     100\t  1250 ns/op
`)
  expect(reading.problems).toMatchObject([{ problem: { kind: 'doubtful-record' }, count: 1 }])
})

test('a word that begins like a name says nothing outside of results', async () => {
  const { reading } = await readText('BenchmarkDotNet v0.15.1, Linux\nBenchmarkLoad is slow\n')
  expect(reading.problems).toEqual([])
})
