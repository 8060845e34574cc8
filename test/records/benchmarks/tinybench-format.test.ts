import { expect, test } from 'vitest'
import { tinybenchFormat } from '../../../src/records/benchmarks/tinybench-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

test('tasks of tinybench 2.9 are read, and a task that failed has none', async () => {
  const text = JSON.stringify([
    {
      runs: 3,
      bench: { time: 5 },
      name: 'a',
      opts: {},
      result: { hz: 520, samples: [0.5, 1, 2], mean: 1 },
    },
    { runs: 0, bench: { time: 5 }, name: 'bad', opts: {}, result: { error: {} } },
  ])
  const results = { a: { time: [0.0005, 0.001, 0.002], rate: 520, iterations: 3 } }
  expect(await checkFormat(tinybenchFormat, [{ text, results }])).toEqual([])
})

test('results with latency are read, with and without samples', async () => {
  const latency = { mean: 1.5, p50: 1, min: 0.5, max: 4, sd: 0.25, p99: 3 }
  const text = JSON.stringify({
    results: [
      { name: 'a', latency: { ...latency, samples: [1, 2] }, throughput: { mean: 800 } },
      {
        name: 'b',
        result: { latency: { ...latency, samplesCount: 9 }, throughput: { mean: 700 } },
      },
    ],
  })
  const results = {
    a: { time: [0.001, 0.002], rate: 800, iterations: 2 },
    b: {
      ...{ time: 0.001, 'time.mean': 0.0015, 'time.stddev': 0.00025, 'time.min': 0.0005 },
      ...{ 'time.max': 0.004, 'time.p99': 0.003, rate: 700, iterations: 9 },
    },
  }
  expect(await checkFormat(tinybenchFormat, [{ text, results }])).toEqual([])
})

test('rows of the tables of tinybench 6 and 2.9 are read', async () => {
  const row = { 'Latency avg (ns)': '748862 ± 180.79%', 'Latency med (ns)': '124764 ± 9298.0' }
  const text = JSON.stringify([
    { 'Task name': 'a', ...row, Samples: 13 },
    { 'Task Name': 'b', 'ops/sec': '520', 'Average Time (ns)': 2000000, Samples: 3 },
  ])
  const results = {
    a: { time: 0.000124764, 'time.mean': 0.000748862, iterations: 13 },
    b: { time: 0.002, 'time.mean': 0.002, rate: 520, iterations: 3 },
  }
  expect(await checkFormat(tinybenchFormat, [{ text, results }])).toEqual([])
})

// The row of a task that throws, as tinybench 4 writes it.
test('a row with an error is said', async () => {
  const text = JSON.stringify([
    { 'Task name': 'a', 'Latency avg (ns)': '748862 ± 180.79%', 'Latency med (ns)': '124764 ± 9' },
    { 'Task name': 'b', Error: 'no', Stack: 'Error: no' },
  ])
  const [, failed] = await tinybenchFormat.read(text, { path: 'x.json' })
  expect(failed?.problem).toMatchObject({ reason: expect.stringMatching(/`b`.*: no$/) as string })
})

test('rates in the rows of the table of tinybench 6 are read', async () => {
  const row = {
    ...{
      'Task name': 'a',
      'Latency avg (ns)': '105.23 ± 56.66%',
      'Latency med (ns)': '40.00 ± 0.00',
    },
    ...{ 'Throughput avg (ops/s)': '25401160 ± 0.03%', 'Throughput med (ops/s)': '25000000 ± 0' },
    Samples: 10,
  }
  const time = { time: 4e-8, 'time.mean': 1.0523e-7 }
  const results = { a: { ...time, rate: 25e6, 'rate.mean': 25_401_160, iterations: 10 } }
  expect(await checkFormat(tinybenchFormat, [{ text: JSON.stringify([row]), results }])).toEqual([])
})
