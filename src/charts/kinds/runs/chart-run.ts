import type { SampleReader } from '../../../series/sample-reader.ts'

/** A run as a chart of several runs draws it. */
export interface ChartRun {
  /** Name in the configuration. */
  readonly name: string
  /** Title that readers see, without markup. */
  readonly title: string
  readonly reader: SampleReader
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
