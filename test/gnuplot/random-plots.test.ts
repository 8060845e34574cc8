import fc from 'fast-check'
import { test } from 'vitest'
import type { Plot } from '../../src/charts/chart.ts'
import { arbitraryPlots } from './arbitrary-plot.ts'
import { expectAsGnuplot } from './compare-chart.ts'
import { findGnuplotVersion } from './run-gnuplot.ts'
import { countRuns } from '../count-runs.ts'

const isInstalled = findGnuplotVersion()?.startsWith('gnuplot 5.4') ?? false
const runs = Number(process.env['RUNS'] ?? countRuns(20))

test
  .skipIf(!isInstalled)
  .each<Plot['style']>([
    'lines',
    'points',
    'linespoints',
    'dots',
    'impulses',
    'steps',
    'fsteps',
    'histeps',
    'boxes',
    'histograms',
  ])(
  'random %s in any colour, width and dash are what gnuplot 5.4 draws',
  async (style) => {
    await fc.assert(fc.asyncProperty(arbitraryPlots(style), expectAsGnuplot), {
      numRuns: runs,
      seed: 5404,
      endOnFailure: process.env['RUNS'] !== undefined,
    })
  },
  600_000,
)
