import type { About } from '../../chart.ts'

/** What a chart says in words: for its `<title>` and `<desc>`, and for the alt text of its image. */
export interface ChartWords {
  readonly about: About
  readonly alt: string
}
