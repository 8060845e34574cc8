import { expect, test } from 'vitest'
import { libtestFormat } from '../../../src/records/benchmarks/libtest-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// What the test harness of Rust 1.74 and 1.80 (with decimals) prints; the numbers are chosen.
test('times are medians, and a name of two binaries is two benchmarks', async () => {
  const text = `     Running benches/a.rs (target/release/deps/a-0123456789abcdef)

running 2 tests
test parse       ... bench:       1,234 ns/iter (+/- 56) = 800 MB/s
test other       ... bench:       12.50 ns/iter (+/- 0.25)
test skipped     ... ignored

     Running benches/b.rs (target/release/deps/b-0123456789abcdef)
test parse       ... bench:   1,000,000 ns/iter (+/- 5)
`
  const results = {
    'benches/a.rs.parse': { time: 1.234e-6, throughput: 8e8 },
    other: { time: 1.25e-8 },
    'benches/b.rs.parse': { time: 0.001 },
  }
  expect(await checkFormat(libtestFormat, [{ text, results }])).toEqual([])
})

test('what has no time is no result', async () => {
  const text = 'test parse ... ok\ntest parse ... bench: fast\n'
  expect(await checkFormat(libtestFormat, [{ text, results: [] }])).toEqual([])
})

test('a binary that cargo names by its file alone is told from another', async () => {
  const text = `     Running unittests (target/release/deps/first_bench-f36c88332bd25d23)
test parse ... bench:       1,000 ns/iter (+/- 56)
     Running target/release/deps/second_bench-ca13ba7c7c994a3d
test parse ... bench:       2,000 ns/iter (+/- 56)
     Running unittests src\\lib.rs (target\\release\\deps\\third-ca13ba7c7c994a3d.exe)
test parse ... bench:       3,000 ns/iter (+/- 56)
`
  const results = {
    'first_bench.parse': { time: 1e-6 },
    'second_bench.parse': { time: 2e-6 },
    'src\\lib.rs.parse': { time: 3e-6 },
  }
  expect(await checkFormat(libtestFormat, [{ text, results }])).toEqual([])
})
