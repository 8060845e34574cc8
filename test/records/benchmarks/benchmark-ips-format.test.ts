import { expect, test } from 'vitest'
import { benchmarkIpsFormat } from '../../../src/records/benchmarks/benchmark-ips-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of benchmark-ips 2.13; the numbers are chosen.
test('a result states iterations a second, and its name may stand in the line before', async () => {
  const text = `ruby 3.3.1 (2024-04-23 revision 0123456789) [x86_64-linux]
Warming up --------------------------------------
               parse     7.636k i/100ms
Codec.parse with a long name
                        57.000 i/100ms
Calculating -------------------------------------
               parse     76.412k (± 3.2%) i/s   (13.09 μs/i) -    381.800k in   5.002530s
Codec.parse with a long name
                        584.608 (± 1.2%) i/s    (1.71 ms/i) -      2.964k in   5.070709s

Comparison:
               parse:    76412.0 i/s
Codec.parse with a long name:      584.6 i/s - 130.71x  slower
`
  const results = {
    parse: { rate: 76_412, time: 1.309e-5, iterations: 381_800 },
    'Codec.parse with a long name': { rate: 584.608, time: 0.00171, iterations: 2964 },
  }
  expect(await checkFormat(benchmarkIpsFormat, [{ text, results }])).toEqual([])
})

// Release 1 wrote plain numbers, and had a rule in place of a second header.
test('the layout of the first releases is read', async () => {
  const text = `Calculating -------------------------------------
                cast     47430 i/100ms
-------------------------------------------------
                cast  2283762.5 (±6.8%) i/s -   11383200 in   5.012934s
`
  const results = { cast: { rate: 2_283_762.5, iterations: 11_383_200 } }
  expect(await checkFormat(benchmarkIpsFormat, [{ text, results }])).toEqual([])
})

test('benchmark-memory states bytes and objects', async () => {
  const text = `Calculating -------------------------------------
               parse     8.040k memsize (     0.000  retained)
                         1.000  objects (     0.000  retained)
                         3.000  strings (     0.000  retained)
`
  const results = { parse: { bytes: 8040, allocs: 1 } }
  expect(await checkFormat(benchmarkIpsFormat, [{ text, results }])).toEqual([])
})

test('without its header, or with a decimal comma, a line is none', async () => {
  const row = '               parse     76.412k (± 3.2%) i/s -    381.800k in   5.002530s\n'
  const head = 'Calculating -------------------------------------\n'
  expect(
    await checkFormat(benchmarkIpsFormat, [
      { text: row, results: [] },
      { text: head + row.replaceAll('.', ','), results: [] },
      { text: `Calculating --- the sum\n${row}`, results: [] },
    ]),
  ).toEqual([])
})
