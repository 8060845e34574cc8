import type { Unit } from '../../quantities/quantity.ts'
import type { BarSet } from './bars-chart.ts'
import type { BarsSpec } from './bars-spec.ts'
import type { Findings } from './chart-findings.ts'
import { joinWords, showQuantity } from './show-value.ts'

/** What a bar chart is described from. */
export interface BarsFindingsInput {
  readonly spec: BarsSpec
  /** Titles of the runs, without markup. */
  readonly runs: readonly string[]
  readonly sets: readonly BarSet[]
  readonly unit: Unit
  /** Sentences about what the values come from. */
  readonly doubts: readonly string[]
}

/** Say in words which run has the most and which the least of each value. */
export function describeBars({ spec, runs, sets, unit, doubts }: BarsFindingsInput): Findings {
  const title = `${joinWords(sets.map((set) => set.title))} of ${joinWords(runs)}`
  const show = (set: BarSet, run: number): string =>
    `${runs[run] ?? ''} with ${showQuantity({ value: set.values[run] ?? NaN, unit })}`
  const findings = sets.flatMap((set) => {
    const order = [...set.values.keys()]
      .filter((run) => !Number.isNaN(set.values[run]))
      .sort((a, b) => (set.values[a] ?? NaN) - (set.values[b] ?? NaN))
    const [lowest, highest] = [order[0], order.at(-1)]
    if (lowest === undefined || highest === undefined) return []
    if (lowest === highest) return [`${set.title}: ${show(set, lowest)}.`]
    return [`${set.title}: highest is ${show(set, highest)}, lowest ${show(set, lowest)}.`]
  })
  const gaps = sets.flatMap((set) =>
    set.values.flatMap((value, run) =>
      Number.isNaN(value) ? [`${set.title} of ${runs[run] ?? ''} is not available.`] : [],
    ),
  )
  return {
    about: { title: spec.alt ?? title, description: [...findings, ...gaps, ...doubts].join(' ') },
    alt: `${title}. ${findings[0] ?? ''}`.trim(),
  }
}
