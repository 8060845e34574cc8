import { expect, test } from 'vitest'
import { jmhTextFormat } from '../../../src/records/benchmarks/jmh-text-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// The columns of JMH 1.37 and, with a dot before the names of profilers, 1.21; the numbers are chosen.
test('a score is a time or a rate, and parameters are part of the name', async () => {
  const text = `# Run complete. Total time: 00:01:22

Benchmark                             (n)  (kind)   Mode  Cnt      Score     Error   Units
Codec.parse                            10    fast   avgt    5      2.512 ±   0.101   us/op
Codec.parse:·gc.alloc.rate.norm        10    fast   avgt    5     64.000 ±   0.001    B/op
Codec.parse:·gc.count                  10    fast   avgt    5     12.000            counts
Codec.count                           N/A     N/A  thrpt    5  22738.741 ± 100.954  ops/ms

`
  const results = {
    'Codec.parse(n=10, kind=fast)': { time: 2.512e-6, 'time.mean': 2.512e-6, bytes: 64 },
    'Codec.count': { rate: 22_738_741, 'rate.mean': 22_738_741 },
  }
  expect(await checkFormat(jmhTextFormat, [{ text, results }])).toEqual([])
})

test('sampled times have their median below, one measurement has no error, and a locale has commas', async () => {
  const text = `Benchmark            Mode  Cnt  Score   Error  Units
A.sampled          sample  900  3.000 ± 0.100  ns/op
A.sampled:p0.50    sample       2.000          ns/op
A.sampled:p0.90    sample       9.000          ns/op
A.once                 ss       1.500          ms/op
A.comma              avgt    5  9,862 ± 0,264  ns/op
`
  const results = {
    'A.sampled': { time: 2e-9, 'time.mean': 3e-9 },
    'A.once': { time: 0.0015, 'time.mean': 0.0015 },
    'A.comma': { time: 9.862 / 1e9, 'time.mean': 9.862 / 1e9 },
  }
  expect(await checkFormat(jmhTextFormat, [{ text, results }])).toEqual([])
})

test('a benchmark in two modes is one in each', async () => {
  const text = `Benchmark   Mode  Cnt  Score   Error   Units
A.run      thrpt    5  2.000 ± 0.100  ops/us
A.run       avgt    5  0.500 ± 0.010   us/op
`
  const results = {
    'A.run': { rate: 2e6, 'rate.mean': 2e6 },
    'A.run [avgt]': { time: 5e-7, 'time.mean': 5e-7 },
  }
  expect(await checkFormat(jmhTextFormat, [{ text, results }])).toEqual([])
})

test.each([
  ['≈ 10⁻³', 'us/op', 'time'],
  ['NaN', 'ops/s', 'rate'],
])('a score of %s %s is no number of the %s', async (score, unit, figure) => {
  const row = `A.tiny     avgt    5  ${score}         ${unit}`
  const { results } = await readText(`Benchmark  Mode  Cnt   Score  Error  Units\n${row}\n`)
  expect([...(results?.[0]?.figures ?? [])].map(([, one]) => one.figure)).toEqual([
    { name: figure, missing: `line 2 \`${row}\` cannot be read as one number` },
  ])
})

// Java on Windows writes ± in the code page of the console, whose byte is no UTF-8; the numbers are chosen.
test.each(['\ufffd', '?', 'Â±'])('the sign before the error may be lost: %s', async (sign) => {
  const text = `Benchmark   Mode  Cnt     Score      Error  Units
A.parse    thrpt    5   729.509 ${sign}    5.566  ops/s
`
  const results = { 'A.parse': { rate: 729.509, 'rate.mean': 729.509 } }
  expect(await checkFormat(jmhTextFormat, [{ text, results }])).toEqual([])
})
