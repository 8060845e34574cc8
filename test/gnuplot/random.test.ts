import fc from 'fast-check'
import { test } from 'vitest'
import { arbitraryAxesChart, arbitraryTimeChart } from './arbitrary-axes-chart.ts'
import { arbitraryChart } from './arbitrary-chart.ts'
import { expectAsGnuplot } from './compare-chart.ts'
import { findGnuplotVersion } from './run-gnuplot.ts'
import { countRuns } from '../count-runs.ts'

const version = findGnuplotVersion()
const isInstalled = version?.startsWith('gnuplot 5.4') ?? false
const found = `found here: ${version ?? 'no gnuplot'}`

test.skipIf(!isInstalled)(`random charts are what gnuplot 5.4 draws (${found})`, async () => {
  await fc.assert(fc.asyncProperty(arbitraryChart, expectAsGnuplot), {
    numRuns: countRuns(100),
    seed: 5404,
  })
})

test.skipIf(!isInstalled)(
  `charts with random axes are what gnuplot 5.4 draws (${found})`,
  async () => {
    const property = fc.asyncProperty(arbitraryAxesChart, expectAsGnuplot)
    await fc.assert(property, { numRuns: countRuns(150), seed: 5404 })
  },
)

test.skipIf(!isInstalled)(`charts over time are what gnuplot 5.4 draws (${found})`, async () => {
  const property = fc.asyncProperty(arbitraryTimeChart, expectAsGnuplot)
  await fc.assert(property, { numRuns: countRuns(100), seed: 5404 })
})
