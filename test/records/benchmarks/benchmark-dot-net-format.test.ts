import { expect, test } from 'vitest'
import { benchmarkDotNetFormat } from '../../../src/records/benchmarks/benchmark-dot-net-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The keys that BenchmarkDotNet 0.13 writes with JsonExporter.Full; the numbers are chosen.
const write = (Benchmarks: readonly object[]): string =>
  JSON.stringify({ Title: 'Bench-1', HostEnvironmentInfo: { OsVersion: 'x' }, Benchmarks })
const parse = { DisplayInfo: 'Bench.Parse: DefaultJob [N=10]', FullName: 'Ns.Bench.Parse(N: 10)' }

test('iterations are samples, from the statistics or the measurements', async () => {
  const measured = (IterationStage: string, Nanoseconds: number) => ({
    ...{ IterationMode: 'Workload', IterationStage, Operations: 10, Nanoseconds },
  })
  const text = write([
    {
      ...parse,
      Statistics: { OriginalValues: [100, 300, 200], Median: 200 },
      Memory: { BytesAllocatedPerOperation: 64 },
    },
    {
      ...{ DisplayInfo: 'Bench.Other: DefaultJob', FullName: 'Ns.Bench.Other', Statistics: {} },
      Measurements: [measured('Warmup', 9), measured('Result', 2000), measured('Result', 4000)],
    },
  ])
  const results = {
    'Ns.Bench.Parse(N: 10)': { time: [1e-7, 3e-7, 2e-7], bytes: 64 },
    'Ns.Bench.Other': { time: [2e-7, 4e-7] },
  }
  expect(await checkFormat(benchmarkDotNetFormat, [{ text, results }])).toEqual([])
})

test('a benchmark of two jobs is two, and one without statistics failed', async () => {
  const Statistics = { Median: 200, Mean: 250, ConfidenceInterval: { Lower: 240, Upper: 260 } }
  const text = write([
    { ...parse, DisplayInfo: 'Bench.Parse: Job-A(Runtime=.NET 8.0) [N=10]', Statistics },
    { ...parse, DisplayInfo: 'Bench.Parse: Job-B(Runtime=.NET 9.0) [N=10]', Statistics },
    { ...parse, FullName: 'Ns.Bench.Bad', Statistics: null },
  ])
  const figures = {
    ...{ time: 2e-7, 'time.mean': 2.5e-7, 'time.low': 2.4e-7, 'time.high': 2.6e-7 },
  }
  const results = {
    'Ns.Bench.Parse(N: 10) (Job-A(Runtime=.NET 8.0))': figures,
    'Ns.Bench.Parse(N: 10) (Job-B(Runtime=.NET 9.0))': figures,
  }
  expect(await checkFormat(benchmarkDotNetFormat, [{ text, results }])).toEqual([])
})
