import { expect, test } from 'vitest'
import { timeitFormat } from '../../../src/records/benchmarks/timeit-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

test('Python states the best time, named by the code that was called', async () => {
  const text = `$ python3 -m timeit -s 'x=1' 'x+1'
20000000 loops, best of 5: 10.1 nsec per loop
$ python3 -m timeit -n 20000 -u msec "sum(range(1000))"
raw times: 16 msec, 15.9 msec, 15.9 msec, 15.9 msec, 15.9 msec

20000 loops, best of 5: 0.0119 msec per loop
`
  const results = {
    "-s 'x=1' 'x+1'": { time: 1.01e-8, 'time.min': 1.01e-8, iterations: 2e7 },
    'sum(range(1000))': { time: 1.19e-5, 'time.min': 1.19e-5, iterations: 20_000 },
  }
  expect(await checkFormat(timeitFormat, [{ text, results }])).toEqual([])
})

test('IPython states the mean, and the best before release 6', async () => {
  const text = `In [3]: %timeit -n 10 f(x)
1.23 µs ± 4.5 ns per loop (mean ± std. dev. of 7 runs, 1,000,000 loops each)

In [4]: %timeit g(x)
1000 loops, best of 3: 1.5 ms per loop
`
  const results = {
    'f(x)': { time: 1.23e-6, 'time.mean': 1.23e-6, 'time.stddev': 4.5e-9, iterations: 1e6 },
    'g(x)': { time: 0.0015, 'time.min': 0.0015, iterations: 1000 },
  }
  expect(await checkFormat(timeitFormat, [{ text, results }])).toEqual([])
})

test('a result without its call has no name', async () => {
  const text = '1 loop, best of 5: 1.5 sec per loop\n'
  const figures = { time: 1.5, 'time.min': 1.5, iterations: 1 }
  expect(await checkFormat(timeitFormat, [{ text, figures }])).toEqual([])
})

test('sentences about loops are none', async () => {
  const text =
    'we saw 3 errors per loop\nfrom timeit import default_timer\nit takes 5 ms per loop\n'
  expect(await checkFormat(timeitFormat, [{ text, results: [] }])).toEqual([])
})

// IPython 8.12 whose input comes from a file prints the prompts without what was typed.
test('prompts of IPython may stand before a result', async () => {
  const text = `In [1]: 645 ns ± 12.2 ns per loop (mean ± std. dev. of 3 runs, 100 loops each)

In [2]: In [3]: 20000 loops, best of 5: 10.3 µs per loop
`
  const results = [
    { time: 6.45e-7, 'time.mean': 6.45e-7, 'time.stddev': 1.22e-8, iterations: 100 },
    { time: 1.03e-5, 'time.min': 1.03e-5, iterations: 20000 },
  ]
  expect(await checkFormat(timeitFormat, [{ text, results }])).toEqual([])
})
