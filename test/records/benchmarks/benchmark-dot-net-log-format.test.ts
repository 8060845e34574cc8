import { expect, test } from 'vitest'
import { benchmarkDotNetLogFormat } from '../../../src/records/benchmarks/benchmark-dot-net-log-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readSample } from '../../traces/read-sample.ts'

// The layout of BenchmarkDotNet 0.12 to 0.14, as logs of public repositories have it; the numbers are chosen.
const HEAD = `// Validating benchmarks:
// ***** BenchmarkRunner: Start   *****
// ***** Found 2 benchmark(s) in total *****
`

const FIRST = `// **************************
// Benchmark: Codec.Parse: DefaultJob [N=1000, Text=a]
// *** Execute ***
// Launch: 1 / 1
// BeforeAnythingElse

OverheadJitting  1: 1 op, 152400.00 ns, 152.4000 us/op
WorkloadJitting  1: 1 op, 452600.00 ns, 452.6000 us/op
WorkloadActual   1: 8000 op, 900000000.00 ns, 112.5000 us/op

// AfterActualRun
WorkloadResult   1: 8000 op, 800000000.00 ns, 100.0000 us/op
WorkloadResult   2: 8000 op, 960000000.00 ns, 120.0000 us/op
WorkloadResult   3: 8000 op, 880000000.50 ns, 110.0000 us/op
// GC:  12 0 0 104857600 8000
// Threading:  0 0 8000

// AfterAll
// Benchmark Process 4242 has exited with code 0.

Mean = 110.000 us, StdErr = 5.773 us (5.25%), N = 3, StdDev = 10.000 us
`

const SECOND = `// Benchmark: Codec.Sort: .NET 8.0(Runtime=.NET 8.0)
// Execute: dotnet "a.dll" --anonymousPipes 1 2 --benchmarkName "Las.Codec.Sort(Text: \\"a\\")" --job ".NET 8.0" --benchmarkId 1 in /tmp
WorkloadResult   1: 1 op, 2000000000.00 ns, 2.0000 s/op
`

test('the iterations that count are samples', async () => {
  const text = `${HEAD}${FIRST}${SECOND}// AfterAll\n`
  // 800,000,000 ns / 8,000 are 100 µs.
  const results = {
    'Codec.Parse(N: 1000, Text: a) (DefaultJob)': {
      time: [0.0001, 0.00012, 880000000.5 / 8000 / 1e9],
    },
    'Las.Codec.Sort(Text: "a") (.NET 8.0(Runtime=.NET 8.0))': { time: [2] },
  }
  expect(await checkFormat(benchmarkDotNetLogFormat, [{ text, results }])).toEqual([])
})

test.each([
  ['was not finished', SECOND],
  ['has an iteration that cannot be read', `${SECOND}WorkloadResult   2: 1 op, 20\n// AfterAll\n`],
  ['failed', '// Benchmark: Codec.Sort: DefaultJob\nSystem.Exception: no\n// AfterAll\n'],
])('a benchmark that %s states no time, which is said', async (_, second) => {
  const { reading, results = [] } = await readSample(`${HEAD}${FIRST}${second}`)
  expect(results.map(({ name }) => name)).toEqual(['Codec.Parse(N: 1000, Text: a)'])
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['doubtful-record'])
})

test('a log with the summary has what the summary states', async () => {
  const summary = `// * Summary *

BenchmarkDotNet v0.13.12, Ubuntu 22.04

| Method | N    | Mean     | Error   |
|------- |----- |---------:|--------:|
| Parse  | 1000 | 110.0 us | 9.00 us |
`
  const { reading, results = [] } = await readSample(`${HEAD}${FIRST}${summary}`)
  expect([...reading.counts.keys()]).toEqual(['benchmarkDotNetText'])
  expect(results.map(({ name }) => name)).toEqual(['Parse(N: 1000)'])
})
