import type { ProcessTable } from '../../../series/tabulate-process.ts'

/** Whether a log counts page faults; logs from Linux do not. */
export function hasFaults(table: ProcessTable): boolean {
  return table.faults.some((rate) => !Number.isNaN(rate))
}
