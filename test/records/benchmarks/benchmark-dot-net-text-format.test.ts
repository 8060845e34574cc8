import { expect, test } from 'vitest'
import { benchmarkDotNetTextFormat } from '../../../src/records/benchmarks/benchmark-dot-net-text-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// A report of BenchmarkDotNet 0.13; the numbers are chosen.
const REPORT = `// * Summary *

BenchmarkDotNet v0.13.12, Ubuntu 22.04.3 LTS (Jammy Jellyfish)
AMD EPYC 7763, 1 CPU, 4 logical and 2 physical cores
  [Host]   : .NET 8.0.1 (8.0.123.58001), X64 RyuJIT AVX2

| Method         | Number | Mean      | Error    | StdDev   | Ratio | Gen0   | Allocated |
|--------------- |------- |----------:|---------:|---------:|------:|-------:|----------:|
| **TaskDelay**  | **1**  | **11.97 ms** | **0.324 ms** | **0.018 ms** | **1.00** | **-** | **352 B** |
| &#39;Value Task&#39; | 10 | 1,190.14 us |  0.198 us | 0.010 us |  0.85 | 0.12 |   1.5 KB |
| Failing | 10 | NA |  NA | NA |  NA | NA |   NA |
| Cut | 10 | 1.5 ms |

// * Legends *
| Method | Mean |
`

test('rows below the version are benchmarks, and parameters part of their names', async () => {
  const results = {
    'TaskDelay(Number: 1)': {
      ...{ time: 11.97 / 1e3, 'time.mean': 11.97 / 1e3, 'time.stddev': 0.018 / 1e3, bytes: 352 },
    },
    'Value Task(Number: 10)': {
      ...{
        time: 1190.14 / 1e6,
        'time.mean': 1190.14 / 1e6,
        'time.stddev': 0.01 / 1e6,
        bytes: 1536,
      },
    },
  }
  expect(await checkFormat(benchmarkDotNetTextFormat, [{ text: REPORT, results }])).toEqual([])
})

test('a benchmark without a result, and a row that is cut, are told of', async () => {
  const { reading } = await readText(REPORT)
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual([
    'doubtful-record',
    'unreadable-record',
  ])
})

test('releases before 0.11 have no bar before the first column', async () => {
  const text = `BenchmarkDotNet=v0.10.13, OS=ubuntu 17.10
  [Host]     : .NET Core 2.0.5 (CoreCLR 4.6.0.0, CoreFX 4.6.26018.01), 64bit RyuJIT

 Method |     Mean |     Error |    StdDev | Rank |  Gen 0 | Allocated |
------- |---------:|----------:|----------:|-----:|-------:|----------:|
  Parse | 11.50 us | 0.0500 us | 0.0250 us |    1 | 1.2500 |   1.25 KB |

`
  const time = 11.5 / 1e6
  const results = {
    Parse: { time, 'time.mean': time, 'time.stddev': 0.025 / 1e6, bytes: 1280 },
  }
  expect(await checkFormat(benchmarkDotNetTextFormat, [{ text, results }])).toEqual([])
})
