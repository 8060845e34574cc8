import type { About } from '../../chart.ts'

/** A chart in words: its `<title>` and `<desc>`, and the alt text of its image. */
export interface ChartWords {
  readonly about: About
  readonly alt: string
}
