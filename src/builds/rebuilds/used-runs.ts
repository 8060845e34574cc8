import type { RunScope } from '../../expressions/find-metric.ts'
import { ObservedMap } from '../observed-map.ts'

/** What is built of runs: a part of the configuration by its kind and name, or an expression of pages. */
export type ProjectPart = `${'budget' | 'chart' | 'named' | 'table' | 'text' | 'value'} ${string}`

/** The runs that each part of a project was built of; `null` where all were looked at, or files besides. */
export type RunsOfParts = Readonly<Record<string, readonly string[] | null>>

/** Notes which runs the parts of a project are built of. */
export class UsedRuns {
  readonly #parts = new Map<ProjectPart, Set<string>>()
  readonly #whole = new Set<ProjectPart>()

  /** The runs as the builder of a part is given them, so that what it asks for is noted. */
  watch(part: ProjectPart, scope: RunScope): RunScope {
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

  /** Note that a part is built of more than runs, so that nobody knows what a change of a log means for it. */
  widen(part: ProjectPart): void {
    this.#parts.set(part, this.#parts.get(part) ?? new Set())
    this.#whole.add(part)
  }

  list(): RunsOfParts {
    return Object.fromEntries(
      [...this.#parts].map(([part, used]) => [part, this.#whole.has(part) ? null : [...used]]),
    )
  }
}
