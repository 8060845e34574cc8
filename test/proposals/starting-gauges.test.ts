import { expect, test } from 'vitest'
import { createQuantity } from '../../src/quantities/quantity.ts'
import type { UnitName } from '../../src/quantities/units.ts'
import { listGaugeCharts, listGauges, tabulateGauges } from '../../src/proposals/starting-gauges.ts'
import type { StartingRun } from '../../src/proposals/starting-run.ts'
import { listStartingTables } from '../../src/proposals/starting-tables.ts'
import { writeStartingText } from '../../src/proposals/starting-text.ts'

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
  // Shares come first, and what is left last.
  expect(listGauges([RUN])).toEqual(['systemCpuUser', 'systemMemoryUsed', 'systemMemoryFree'])
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

test('there is a chart for each unit, where no process is', () => {
  const draw = (...series: readonly string[]) => ({
    ...{ template: 'series', run: 'idle' },
    plots: series.map((one) => ({ series: one })),
  })
  expect(listGaugeCharts([RUN, { ...RUN, name: 'process', hasSamples: true }])).toEqual([
    { name: 'idle-over-time', spec: draw('systemCpuUser') },
    { name: 'idle-over-time-2', spec: draw('systemMemoryUsed', 'systemMemoryFree') },
  ])
})

test('what has samples, but not over time, stands above it: how many, their sum, and the longest', () => {
  const statistics = ['', '.mean', '.max', '.p90', '.p99', '.total', '.count']
  const pauses = statistics.map((end) => ({
    metric: `gc.pause${end}`,
    quantity: createQuantity(1, end === '.count' ? '1' : 's'),
  }))
  const run = { ...RUN, figures: [...pauses, ...state('heapAfter', 'B')] }
  const { spec } = tabulateGauges([run], ['heapAfter'])
  expect(spec).toMatchObject({
    rows: [
      { header: '`gc.pause`, count', value: 'gc.pause.count' },
      { header: '`gc.pause`, total', value: 'gc.pause.total' },
      { header: '`gc.pause`, median', value: 'gc.pause' },
      { header: '`gc.pause`, 99th percentile', value: 'gc.pause.p99' },
      { header: '`gc.pause`, highest', value: 'gc.pause.max' },
      { header: '`heapAfter`, mean', value: 'heapAfter.mean' },
      { header: '`heapAfter`, highest', value: 'heapAfter.peak' },
    ],
  })
})

test('of what is left, the lowest counts', () => {
  const { spec } = tabulateGauges([RUN], ['systemMemoryFree'])
  expect(spec).toMatchObject({
    rows: [
      { header: '`systemMemoryFree`, mean', value: 'systemMemoryFree.mean' },
      { header: '`systemMemoryFree`, lowest', value: 'systemMemoryFree.min' },
    ],
  })
})

test('the first sentence on samples without times states what the table does, their median', () => {
  const figures = ['cpuUser', 'cpuIdle'].map((name) => ({
    metric: `vmstat.${name}`,
    quantity: createQuantity(91, '%'),
  }))
  const run = { ...RUN, name: 'vm', figures }
  expect(writeStartingText([run])?.text).toBe(
    'In the run `vm`, the CPUs spend {vm.vmstat.cpuUser} of the time in user mode, as the median of the samples.',
  )
  expect(listStartingTables([run])[0]?.spec).toMatchObject({
    rows: [{ value: 'vmstat.cpuUser' }, { value: 'vmstat.cpuIdle' }],
  })
})
