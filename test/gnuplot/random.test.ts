import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryAxesChart, arbitraryTimeChart } from './arbitrary-axes-chart.ts'
import { arbitraryChart } from './arbitrary-chart.ts'
import { findGnuplotVersion } from './run-gnuplot.ts'
import { expectSameDrawing } from './same-drawing.ts'

const version = findGnuplotVersion()
const isThere = version?.startsWith('gnuplot 5.4') ?? false
const found = `found here: ${version ?? 'no gnuplot'}`

test.skipIf(!isThere)(`random charts are what gnuplot 5.4 draws (${found})`, async () => {
  await fc.assert(fc.asyncProperty(arbitraryChart, expectSameDrawing), { numRuns: 100, seed: 5404 })
  expect.hasAssertions()
})

test.skipIf(!isThere)(`charts with random axes are what gnuplot 5.4 draws (${found})`, async () => {
  const property = fc.asyncProperty(arbitraryAxesChart, expectSameDrawing)
  await fc.assert(property, { numRuns: 150, seed: 5404 })
  expect.hasAssertions()
})

test.skipIf(!isThere)(`charts over time are what gnuplot 5.4 draws (${found})`, async () => {
  const property = fc.asyncProperty(arbitraryTimeChart, expectSameDrawing)
  await fc.assert(property, { numRuns: 100, seed: 5404 })
  expect.hasAssertions()
})
