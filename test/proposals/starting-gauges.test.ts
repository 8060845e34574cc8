import { expect, test } from 'vitest'
import { createQuantity } from '../../src/quantities/quantity.ts'
import type { UnitName } from '../../src/quantities/units.ts'
import { listGaugeCharts, listGauges, tabulateGauges } from '../../src/proposals/starting-gauges.ts'
import type { StartingRun } from '../../src/proposals/starting-run.ts'

const RUN: StartingRun = {
  ...{ name: 'idle', log: 'idle.log', pid: undefined, chartFile: undefined, hasSamples: false },
  figures: [
    ...state('systemMemoryUsed', 'B'),
    ...state('systemCpuUser', '%'),
    ...state('systemMemoryFree', 'B'),
    // No gauge has a peak alone.
    { metric: 'heap.peak', quantity: createQuantity(1, 'B') },
  ],
}

function state(name: string, unit: UnitName): StartingRun['figures'] {
  return ['peak', 'mean', 'first', 'last'].map((statistic) => ({
    metric: `${name}.${statistic}`,
    quantity: createQuantity(1, unit),
  }))
}

test('what logs state over time is a table of means and peaks', () => {
  const other = { ...RUN, name: 'busy', figures: state('systemMemoryUsed', 'B') }
  expect(listGauges([RUN])).toEqual(['systemMemoryUsed', 'systemCpuUser', 'systemMemoryFree'])
  expect(listGauges([RUN, other])).toEqual(['systemMemoryUsed'])
  expect(tabulateGauges([RUN, other], ['systemMemoryUsed'])).toEqual({
    name: 'figures',
    figures: 2,
    spec: {
      header: 'Measured',
      columns: ['idle', 'busy'],
      rows: [
        { header: '`systemMemoryUsed`, mean', value: 'systemMemoryUsed.mean' },
        { header: '`systemMemoryUsed`, highest', value: 'systemMemoryUsed.peak' },
      ],
    },
  })
})

test('what has the unit of the first of them is drawn, where no process is', () => {
  const plots = [{ series: 'systemMemoryUsed' }, { series: 'systemMemoryFree' }]
  expect(listGaugeCharts([RUN, { ...RUN, name: 'process', hasSamples: true }])).toEqual([
    { name: 'idle-over-time', spec: { template: 'series', run: 'idle', plots } },
  ])
})
