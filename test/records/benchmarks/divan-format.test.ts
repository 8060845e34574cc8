import { expect, test } from 'vitest'
import { divanFormat } from '../../../src/records/benchmarks/divan-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The tree of divan 0.1; the numbers are chosen.
test('benchmarks are named by their branches, and bytes a second are those of the median', async () => {
  const text = `     Running benches/codec.rs (target/release/deps/codec-dfd3f05c653d84e7)
Timer precision: 22 ns
codec                  fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ derive                            │               │               │               │         │
│  ├─ (1024, 2,  1)    864.6 µs      │ 1.113 ms      │ 887.8 µs      │ 900.7 µs      │ 100     │ 200
│  ╰─ 10               25.76 ms      │ 30.3 ms       │ 26.62 ms      │ 26.77 ms      │ 100     │ 100
│                      31.54 GiB/s   │ 8.141 GiB/s   │ 25.5 GiB/s    │ 24.99 GiB/s   │         │
│                      max alloc:    │               │               │               │         │
│                        2           │ 2             │ 2             │ 2             │         │
├─ ignored (ignored)                 │               │               │               │         │
╰─ salt                40.38 ns      │ 41.16 ns      │ 40.77 ns      │ 40.6 ns       │ 100     │ 25600
                       24.7 Mitem/s  │ 24.3 Mitem/s  │ 24.5 Mitem/s  │ 24.6 Mitem/s  │         │

`
  const results = {
    'derive/(1024, 2, 1)': {
      ...{ time: 8.878e-4, 'time.mean': 9.007e-4, 'time.min': 8.646e-4, 'time.max': 1.113e-3 },
      iterations: 200,
    },
    'derive/10': {
      ...{ time: 0.02662, 'time.mean': 0.02677, 'time.min': 0.02576, 'time.max': 0.0303 },
      ...{ iterations: 100, throughput: 25.5 * 1024 ** 3 },
    },
    salt: {
      ...{ time: 4.077e-8, 'time.mean': 4.06e-8, 'time.min': 4.038e-8, 'time.max': 4.116e-8 },
      ...{ iterations: 25_600, rate: 24.5e6 },
    },
  }
  expect(await checkFormat(divanFormat, [{ text, results }])).toEqual([])
})
