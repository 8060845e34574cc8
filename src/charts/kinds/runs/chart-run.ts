import type { ProcessTable } from '../../../series/tabulate-process.ts'
import type { SeriesDescription } from './series-catalogue.ts'

/** A run as a chart of several runs draws it. */
export interface ChartRun {
  /** Name in the configuration. */
  readonly name: string
  /** Title that readers see, without markup. */
  readonly title: string
  readonly table: ProcessTable
  /** Whether the other runs are compared with it. */
  readonly isBaseline: boolean
}

/** Format the title of a run for a key or a sentence. */
export function formatRunTitle({
  title,
  isBaseline,
}: Pick<ChartRun, 'title' | 'isBaseline'>): string {
  return isBaseline ? `${title} (baseline)` : title
}

/** Whether a process has any sample of a series; on Linux there are none of page faults. */
export function hasSeries({ read }: SeriesDescription, table: ProcessTable): boolean {
  return read(table).some((value) => !Number.isNaN(value))
}
