import { expect, test } from 'vitest'
import { mitataTextFormat } from '../../../src/records/benchmarks/mitata-text-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// What mitata 1.0 prints without colours; the histograms are left out.
test('the mean stands behind the name, and the extremes in the line below', async () => {
  const text = `benchmark                   avg (min … max) p75 / p99    (min … top 1%)
------------------------------------------- -------------------------------
parse small                  122.12 ns/iter 118.60 ns █                    
                    (110.63 ns … 563.70 ns) 264.10 ns █                    
                    ( 24.21  b … 154.18  b)  64.36  b █▅▃▁▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁

• g
------------------------------------------- -------------------------------
a b                           32.57 µs/iter  29.07 µs █                    
                      (28.21 µs … 404.13 µs)  89.58 µs █                    
`
  const results = {
    'parse small': {
      ...{ time: 1.2212e-7, 'time.mean': 1.2212e-7 },
      ...{ 'time.min': 1.1063e-7, 'time.max': 5.637e-7 },
    },
    'a b': {
      ...{ time: 3.257e-5, 'time.mean': 3.257e-5 },
      ...{ 'time.min': 2.821e-5, 'time.max': 4.0413e-4 },
    },
  }
  expect(await checkFormat(mitataTextFormat, [{ text, results }])).toEqual([])
})

// Columns of Deno 2.0 and 2.7; the numbers are chosen.
test.each([
  `benchmark                     time/iter (avg)        iter/s      (min … max)           p75      p99     p995
----------------------------- ----------------------------- --------------------- --------------------------

group timing
URL parsing                          345.6 ns     2,893,000 (333.3 ns …   1.3 µs) 346.6 ns 423.3 ns 423.3 ns
`,
  `| benchmark          | time/iter (avg) |        iter/s |      (min … max)      |      p75 |      p99 |     p995 |
| ------------------ | --------------- | ------------- | --------------------- | -------- | -------- | -------- |
| URL parsing        |        345.6 ns |     2,893,000 | (333.3 ns …   1.3 µs) | 346.6 ns | 423.3 ns | 423.3 ns |
`,
])('deno bench has the rate, too', async (text) => {
  const results = {
    'URL parsing': {
      ...{ time: 3.456e-7, 'time.mean': 3.456e-7, rate: 2_893_000 },
      ...{ 'time.min': 3.333e-7, 'time.max': 1.3e-6 },
    },
  }
  expect(await checkFormat(mitataTextFormat, [{ text, results }])).toEqual([])
})

test('a benchmark that threw is told of, and two of one name have their groups before it', async () => {
  const { reading, results } =
    await readText(`benchmark      time (avg)             (min … max)       p75       p99      p995
• a
parse      1'234.5 ns/iter      (1.1 µs … 2.27 µs)   1.2 µs  1.68 µs  2.27 µs
• b
parse        81.2 ps/iter      (40.69 ps … 30.6 ns)  81.38 ps 101.73 ps 183.11 ps
boom                         error: no
`)
  expect(results?.map(({ name }) => name)).toEqual(['a.parse', 'b.parse'])
  expect(reading.problems[0]?.problem).toEqual({
    kind: 'doubtful-record',
    reason: 'Expected the benchmark `boom` to have a result, but it failed or was skipped: no',
  })
})

test('a name may have a bar in it where the table has none', async () => {
  const text = `benchmark                   avg (min … max) p75 / p99    (min … top 1%)
------------------------------------------- -------------------------------
• one | two
------------------------------------------- -------------------------------
a | b                        122.12 ns/iter 118.60 ns █
                    (110.63 ns … 563.70 ns) 264.10 ns █
`
  const mean = { time: 1.2212e-7, 'time.mean': 1.2212e-7 }
  const results = { 'a | b': { ...mean, 'time.min': 1.1063e-7, 'time.max': 5.637e-7 } }
  expect(await checkFormat(mitataTextFormat, [{ text, results }])).toEqual([])
})
