import { SUM_PID } from '../records/sum-pid.ts'
import { createTable } from '../series/sample-reader.ts'
import { sumSeries } from '../series/sum-series.ts'
import type { RunProcess } from './run.ts'

/** Add up the processes of a run; `undefined` if there is no time at which all that run then have samples. */
export function sumProcesses(processes: readonly RunProcess[]): RunProcess | undefined {
  const [first] = processes
  if (first === undefined) return undefined
  const tables = processes.flatMap(({ reader }) => reader.table() ?? [])
  const sum = tables.length < processes.length ? undefined : sumSeries(tables)
  if (sum === undefined) return undefined
  const { length, labels } = sum
  const reader = { pid: SUM_PID, length, labels, isLong: false, table: createTable(() => sum) }
  return { reader, log: first.log }
}
