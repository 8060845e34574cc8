import { PART_LENGTH } from '../quantities/long-column.ts'
import type { CollectedSeries } from './finish-series.ts'
import { PackedColumn } from './packed-column.ts'

/** Put samples that stand from the last to the first into the order of time. */
export function turnSamples(collected: CollectedSeries): CollectedSeries {
  const { columns, gauges, labels, length } = collected
  return {
    ...collected,
    columns: {
      elapsed: turn(columns.elapsed, true),
      rss: turn(columns.rss),
      user: turn(columns.user),
      system: turn(columns.system),
      faults: turn(columns.faults),
      timestamp: turn(columns.timestamp, true),
      cpu: turn(columns.cpu),
      faultRate: turn(columns.faultRate),
    },
    gauges: gauges.map(({ gauge, column }) => ({ gauge, column: turn(column) })),
    labels: labels.map((label) => ({ ...label, index: length - 1 - label.index })).reverse(),
  }
}

/** Count elapsed times from another moment, `start` on the clock of before; they are exact to 1 µs. */
export function countFrom(start: number, collected: CollectedSeries): CollectedSeries {
  const count = (elapsed: number): number => Math.round((elapsed - start) * 1e6) / 1e6
  const { columns, labels } = collected
  const elapsed = new PackedColumn(true)
  for (let part = 0; part < columns.elapsed.parts; part++)
    for (const value of columns.elapsed.readPart(part)) elapsed.push(count(value))
  return {
    ...collected,
    columns: { ...columns, elapsed },
    labels: labels.map((label) => ({ ...label, elapsed: count(label.elapsed) })),
  }
}

/** Copy a column that may be packed for numbers that ascend to one that may not. */
export function copyColumn(column: PackedColumn): PackedColumn {
  const copy = new PackedColumn()
  for (let i = 0; i < column.length; i++) copy.push(column.at(i))
  return copy
}

function turn(column: PackedColumn, ascends = false): PackedColumn {
  const turned = new PackedColumn(ascends)
  const memory = new Float64Array(PART_LENGTH)
  for (let part = column.parts - 1; part >= 0; part--) {
    const values = column.hasNumbers ? column.readPart(part) : undefined
    const length = Math.min(PART_LENGTH, column.length - part * PART_LENGTH)
    if (values !== undefined) memory.set(values)
    memory.subarray(0, length).reverse()
    turned.appendAll(values && memory, 0, length)
  }
  return turned
}
