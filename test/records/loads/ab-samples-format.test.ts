import { expect, test } from 'vitest'
import { abSamplesFormat } from '../../../src/records/loads/ab-samples-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of ab 2.3, in milliseconds; the numbers are chosen.
test('of ab, the total time of a request is its latency', async () => {
  const text = `starttime\tseconds\tctime\tdtime\tttime\twait
Mon Nov 30 08:28:58 2026\t1796027338\t0\t2\t2\t1
Mon Nov 30 08:28:58 2026\t1796027338\t1\t3\t4\t3
`
  expect(
    await checkFormat(abSamplesFormat, [{ text, figures: { latency: [0.002, 0.004] } }]),
  ).toEqual([])
})
