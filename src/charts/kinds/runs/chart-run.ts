import type { ProcessTable } from '../../../series/tabulate-process.ts'
import type { SeriesDescription } from './series-catalogue.ts'

/** A run as a chart of several draws it. */
export interface ChartRun {
  /** As the configuration calls it. */
  readonly name: string
  /** As a reader sees it, without markup. */
  readonly title: string
  readonly table: ProcessTable
  /** Whether the others are compared with it. */
  readonly isBaseline: boolean
}

/** Name a run in a key or in a sentence. */
export function formatRunTitle({
  title,
  isBaseline,
}: Pick<ChartRun, 'title' | 'isBaseline'>): string {
  return isBaseline ? `${title} (baseline)` : title
}

/** Whether a process has any sample of a series; on Linux it has no page faults. */
export function hasSeries({ read }: SeriesDescription, table: ProcessTable): boolean {
  return read(table).some((value) => !Number.isNaN(value))
}
