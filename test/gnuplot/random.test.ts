import fc from 'fast-check'
import { test } from 'vitest'
import { arbitraryChart } from './arbitrary-chart.ts'
import { expectAsGnuplot } from './compare-chart.ts'
import { findGnuplotVersion } from './run-gnuplot.ts'

const version = findGnuplotVersion()
const isThere = version?.startsWith('gnuplot 5.4') ?? false

test.skipIf(!isThere)(
  `random charts are what gnuplot 5.4 draws (found here: ${version ?? 'no gnuplot'})`,
  async () => {
    await fc.assert(fc.asyncProperty(arbitraryChart, expectAsGnuplot), { numRuns: 100, seed: 5404 })
  },
)
