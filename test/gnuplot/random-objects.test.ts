import fc from 'fast-check'
import { test } from 'vitest'
import { arbitraryObjects, arbitraryTexts } from './arbitrary-objects.ts'
import { expectAsGnuplot } from './compare-chart.ts'
import { findGnuplotVersion } from './run-gnuplot.ts'
import { countRuns } from '../count-runs.ts'

const isInstalled = findGnuplotVersion()?.startsWith('gnuplot 5.4') ?? false

test.skipIf(!isInstalled)(
  'random arrows and labels in any coordinates, with and without markup, are what gnuplot 5.4 draws',
  async () => {
    await fc.assert(fc.asyncProperty(arbitraryObjects, expectAsGnuplot), {
      numRuns: Number(process.env['RUNS'] ?? countRuns(40)),
      seed: 5404,
      endOnFailure: process.env['RUNS'] !== undefined,
    })
  },
  600_000,
)

test.skipIf(!isInstalled)(
  'random titles, labels and keys in any colour, with markup, are what gnuplot 5.4 draws',
  async () => {
    await fc.assert(fc.asyncProperty(arbitraryTexts, expectAsGnuplot), {
      numRuns: Number(process.env['RUNS'] ?? countRuns(40)),
      seed: 5404,
      endOnFailure: process.env['RUNS'] !== undefined,
    })
  },
  600_000,
)
