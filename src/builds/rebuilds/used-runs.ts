import type { RunScope } from '../../expressions/find-metric.ts'
import { ObservedMap } from '../observed-map.ts'

/** What is built of runs: a part of the configuration by its kind and name, or an expression of pages. */
export type Part = `${'budget' | 'chart' | 'named' | 'table' | 'text' | 'value'} ${string}`

/** The runs that each part of a project was built of; `null` where all were looked at. */
export type RunsOfParts = Readonly<Record<string, readonly string[] | null>>

/** Notes which runs the parts of a project are built of. */
export class UsedRuns {
  readonly #parts = new Map<Part, Set<string>>()
  readonly #whole = new Set<Part>()

  /** The runs as the builder of a part is given them, so that what it asks for is noted. */
  watch(part: Part, scope: RunScope): RunScope {
    const used = this.#parts.get(part) ?? new Set<string>()
    this.#parts.set(part, used)
    const runs = new ObservedMap(
      scope.runs,
      (name) => {
        // A name that is no run may be that of a metric; which runs there are changes with the configuration alone.
        if (scope.runs.has(name)) used.add(name)
      },
      () => {
        this.#whole.add(part)
      },
    )
    return { ...scope, runs }
  }

  list(): RunsOfParts {
    return Object.fromEntries(
      [...this.#parts].map(([part, used]) => [part, this.#whole.has(part) ? null : [...used]]),
    )
  }
}
