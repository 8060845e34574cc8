import { expect, test } from 'vitest'
import { benchstatFormat } from '../../../src/records/benchmarks/benchstat-format.ts'
import { goFormat } from '../../../src/records/benchmarks/go-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// The layout of benchstat of June 2026, with footnotes and a benchmark that is in one file only; the numbers are chosen.
const TABLES = `             │   old.txt    │               new.txt               │
             │    sec/op    │    sec/op     vs base               │
Load/size=1k   115.00n ± ∞ ¹   78.80n ± ∞ ¹  -31.48% (p=0.008 n=5)
Load/x-8        1.701µ ± 7%    1.776m ± 5%        ~ (p=1.000 n=6) ²
Gone             10.00 ± 0%
Added                          20.00µ ± 0%
geomean         1.000µ         1.000µ        +0.00%               ³
¹ need >= 6 samples for confidence interval at level 0.95
² all samples are equal

             │   old.txt    │               new.txt               │
             │     B/s      │     B/s       vs base               │
Load/x-8       2.000Ki ± 2%   12245.5Mi ± 2%  +42.34% (p=0.000 n=10)

             │   old.txt    │               new.txt               │
             │  widgets/op  │  widgets/op   vs base               │
Load/x-8        2.500k ± 2%     3.000 ± 2%  -99.88% (p=0.000 n=10)
`

test('each file is a benchmark; bytes a second have powers of 1,024', async () => {
  const results = {
    'old.txt.Load/size=1k': { time: 1.15e-7 },
    'new.txt.Load/size=1k': { time: 7.88e-8 },
    'old.txt.Load/x-8': { time: 1.701e-6, throughput: 2048, widgets_op: 2500 },
    'new.txt.Load/x-8': { time: 0.001776, throughput: 12245.5 * 2 ** 20, widgets_op: 3 },
    Gone: { time: 10 },
    Added: { time: 2e-5 },
  }
  expect(await checkFormat(benchstatFormat, [{ text: TABLES, results }])).toEqual([])
})

test('behind the lines of Go about the machine it is read, too, and Go behind it', async () => {
  const go = 'pkg: example.org/a\nBenchmarkOwn-8   100   2000 ns/op\n'
  const { results = [] } = await readText(`goos: linux\npkg: example.org/a\n${TABLES}\n${go}`)
  const times = results.map(({ name, figures }) => {
    const one = figures.get('time')?.figure
    return [name, one !== undefined && 'value' in one ? one.value : undefined]
  })
  expect(times).toContainEqual(['old.txt.Load/x-8', 1.701e-6])
  expect(times).toContainEqual(['new.txt.Load/x-8', 0.001776])
  expect(times.some(([name, time]) => String(name).includes('Own') && time === 2e-6)).toBe(true)
})

test('a row whose figures do not stand below the columns is told of, and states none', async () => {
  const text = `    │   sec/op    │
    │   sec/op    │
A  115.0n ± 0%
`
  const { reading } = await readText(text)
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['unreadable-record'])
  expect(reading.counts.size).toBe(0)
})

test('one file alone', async () => {
  const text = `        │ before.txt  │
        │   sec/op    │
A         100.0n ± 0%
B         10.00µ ± 0%
`
  const results = { A: { time: 1e-7 }, B: { time: 1e-5 } }
  expect(await checkFormat(benchstatFormat, [{ text, results }])).toEqual([])
})

// The layout until 2023, which has means and sizes in powers of 1,000.
test('the older layout, of two files, one, and more', async () => {
  const two = `name        old time/op    new time/op    delta
GobEncode     13.6ms ± 1%    11.8ms ±11%  -13.31%  (p=0.016 n=4+5)
JSONEncode     120ns ± 1%      31s ± 1%     ~     (p=0.286 n=4+5)
[Geo mean]    13.6ms         11.8ms       -0.41%

name        old alloc/op   new alloc/op   delta
GobEncode     5.00B ± 0%    1.25kB ± 0%  +24.00%  (p=0.008 n=5+5)

name        old allocs/op  new allocs/op  delta
GobEncode      0.00           10.0k ± 0%     ~     (all equal)

name        old speed      new speed      delta
GobEncode   56.4MB/s ± 1%  1.50GB/s ± 1%  +15.36%  (p=0.016 n=4+5)
`
  const results = {
    'old.GobEncode': { time: 0.0136, bytes: 5, allocs: 0, throughput: 56.4e6 },
    'new.GobEncode': { time: 0.0118, bytes: 1250, allocs: 10_000, throughput: 1.5e9 },
    'old.JSONEncode': { time: 1.2e-7 },
    'new.JSONEncode': { time: 31 },
  }
  const one = 'name  time/op\nA      2.50µs ± 1%\n'
  const more =
    'name \\ time/op  a.txt        b.txt        c.txt\nA             1.00ms ± 1%  2.00ms ± 1%  3.00ms ± 1%\n'
  const ofMore = {
    'a.txt.A': { time: 0.001 },
    'b.txt.A': { time: 0.002 },
    'c.txt.A': { time: 0.003 },
  }
  const samples = [
    { text: two, results },
    { text: one, results: { A: { time: 2.5e-6 } } },
    { text: more, results: ofMore },
  ]
  expect(await checkFormat(benchstatFormat, samples)).toEqual([])
})

test('other tables with bars, and sentences that begin with a name, are none', async () => {
  const text = `name of the benchmark
name  time/op is what counts
  │ Stat │ Avg │
  ├──────┼─────┤
  │ a    │ 5   │
name  5.0ms ± 1%
`
  expect(await checkFormat(benchstatFormat, [{ text, results: [] }])).toEqual([])
})

// What golang.org/x/perf/cmd/benchstat of 2026 writes with -format csv; the numbers are chosen.
const CSV = `goos: linux
pkg: example.com/m
,old.txt,,new.txt,,,
,sec/op,CI,sec/op,CI,vs base,P
Load/size=1k-8,1.001e-06,1%,1.301e-06,1%,+29.97%,p=0.002 n=6
OnlyInNew-8,,,1e-06,∞
Gone-8,2e-06,0%
geomean,1.4152741783838232e-06,,1.613474821619476e-06,,+14.00%,

,old.txt,,new.txt,,,
,B/s,CI,B/s,CI,vs base,P
Load/size=1k-8,5.46e+10,1%,128,0%,~,p=1.000 n=6

,old.txt,
,widgets/op,CI
"a,b-8",2500,0%
`

test.each(['alone', 'behind the lines of Go'])('the CSV is read %s', async (where) => {
  const text = where === 'alone' ? CSV.split('\n').slice(2).join('\n') : CSV
  const results = {
    'old.txt.Load/size=1k-8': { time: 1.001e-6, throughput: 5.46e10 },
    'new.txt.Load/size=1k-8': { time: 1.301e-6, throughput: 128 },
    'OnlyInNew-8': { time: 1e-6 },
    'Gone-8': { time: 2e-6 },
    'a,b-8': { widgets_op: 2500 },
  }
  const format = where === 'alone' ? benchstatFormat : goFormat
  expect(await checkFormat(format, [{ text, results }])).toEqual([])
})

test('a row of the CSV that is cut short states no part of a number', async () => {
  const { reading, results = [] } = await readText(CSV.split('e-06,1%')[0] ?? '')
  expect([results, reading.problems.map(({ problem }) => problem.kind)]).toEqual([
    [],
    ['unreadable-record'],
  ])
})
