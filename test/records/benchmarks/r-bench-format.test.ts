import { expect, test } from 'vitest'
import { rBenchFormat } from '../../../src/records/benchmarks/r-bench-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of bench 1.1 with pillar 1.9; the numbers are chosen.
test('a row states times, a rate and memory', async () => {
  const text = `# A tibble: 3 × 6
  expression       min   median \`itr/sec\` mem_alloc \`gc/sec\`
  <bch:expr>  <bch:tm> <bch:tm>     <dbl> <bch:byt>    <dbl>
1 parse(text)    5.1µs   5.25µs  173912.     3.75KB     17.4
2 slow(text)    1.21ms   1.35ms     740.5        0B      0
3 load           1.5s    1.5s         0.667      NA      3.25
`
  const results = {
    'parse(text)': { time: 5.25e-6, 'time.min': 5.1e-6, rate: 173_912, bytes: 3840 },
    'slow(text)': { time: 0.00135, 'time.min': 0.00121, rate: 740.5, bytes: 0 },
    load: { time: 1.5, 'time.min': 1.5, rate: 0.667 },
  }
  expect(await checkFormat(rBenchFormat, [{ text, results }])).toEqual([])
})

// What knitr and reprex put before lines, and a row that was not measured, of pages; the numbers are chosen.
test.each(['#> ', '## ', '  # '])(
  'a table may stand behind the mark of a page: %s',
  async (mark) => {
    const lines = [
      '# A tibble: 10 × 13',
      '   expression      min median `itr/sec` mem_alloc `gc/sec` n_itr  n_gc total_time result memory',
      '   <bch:expr> <bch:t> <bch:>     <dbl> <bch:byt>    <dbl> <int> <dbl>   <bch:tm> <list> <list>',
      ' 1 drop            NA     NA   NA          398MB  NA          2     5         NA <NULL> <Rprof>',
      '10 keep         1.25m  1.50m    0.0118     400B    0.047      1     2      1.42m <NULL> <Rprof>',
      '',
    ]
    const text = lines.map((line) => (line === '' ? '' : mark + line)).join('\n')
    const results = { keep: { time: 90, 'time.min': 75, rate: 0.0118, bytes: 400 } }
    expect(await checkFormat(rBenchFormat, [{ text, results }])).toEqual([])
  },
)
