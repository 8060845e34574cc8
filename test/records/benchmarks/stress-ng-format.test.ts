import { expect, test } from 'vitest'
import { stressNgFormat } from '../../../src/records/benchmarks/stress-ng-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// stress-ng 0.15.06 (Debian), `stress-ng --cpu 1 --vm 1 -t 2s --metrics-brief`, and with `--metrics`; some numbers are chosen.
test('a stressor is a result, with the KiB of its RSS where they are printed', async () => {
  const brief = `stress-ng: info:  [13416] setting to a 2 second run per stressor
stress-ng: info:  [13416] dispatching hogs: 1 cpu, 1 vm
stress-ng: metrc: [13416] stressor       bogo ops real time  usr time  sys time   bogo ops/s     bogo ops/s
stress-ng: metrc: [13416]                           (secs)    (secs)    (secs)   (real time) (usr+sys time)
stress-ng: metrc: [13416] cpu                3910      2.00      1.93      0.00      1954.94        2027.90
stress-ng: metrc: [13416] vm-rw            109939      2.00      1.73      0.20     54930.24       56852.25
stress-ng: info:  [13416] successful run completed in 2.00s
`
  const long = `stress-ng: metrc: [20] stressor       bogo ops real time  usr time  sys time   bogo ops/s     bogo ops/s CPU used per       RSS Max
stress-ng: metrc: [20]                           (secs)    (secs)    (secs)   (real time) (usr+sys time) instance (%)          (KB)
stress-ng: metrc: [20] matrix             8286      2.00      1.66      0.00      4141.53        4986.62        83.05          2804
stress-ng: metrc: [20] miscellaneous metrics:
stress-ng: metrc: [20] matrix            308489.00 add matrix ops per sec (geometic mean of 1 instances)
`
  const results = {
    cpu: { rate: 1954.94, iterations: 3910, user: 1.93, system: 0 },
    'vm-rw': { rate: 54_930.24, iterations: 109_939, user: 1.73, system: 0.2 },
  }
  const matrix = { rate: 4141.53, iterations: 8286, user: 1.66, system: 0, memory: 2804 * 1024 }
  expect(
    await checkFormat(stressNgFormat, [
      { text: brief, results },
      { text: long, results: { matrix } },
    ]),
  ).toEqual([])
})
