import type { Expression } from '../../expressions/expression.ts'
import { visitNames } from '../../expressions/expression.ts'
import { formatExpression } from '../../expressions/format-expression.ts'
import { parseExpression } from '../../expressions/parse-expression.ts'
import { formatSubject } from '../../summaries/format-subject.ts'
import type { Run } from '../../summaries/run.ts'
import type { NamedResult } from '../named-results.ts'

/** The figures of the named results of a run, and expressions over them. */
export class ResultFigures {
  /** Figures by the first part of the names of their metrics. */
  readonly #ofSubjects = new Map<string, Set<string>>()
  readonly #all = new Set<string>()
  readonly #parsed = new Map<string, Expression | undefined>()

  constructor({ metrics }: Run, results: readonly NamedResult[]) {
    for (const one of results) this.#ofSubjects.set(spellSubject(one), new Set())
    for (const metric of metrics.keys()) {
      const end = metric.lastIndexOf("'].") + "']".length
      const own = this.#ofSubjects.get(metric.slice(0, end))
      const figure = metric.slice(end + 1)
      own?.add(figure)
      if (own !== undefined) this.#all.add(figure)
    }
  }

  /** All figures that a result has. */
  get names(): readonly string[] {
    return [...this.#all]
  }

  isFigure(path: readonly string[]): boolean {
    return this.#all.has(path.join('.'))
  }

  /** Whether a result has one of some figures. */
  hasOneOf(result: NamedResult, figures: readonly string[]): boolean {
    const own = this.#ofSubjects.get(spellSubject(result))
    return figures.some((figure) => own?.has(figure) === true)
  }

  /** List the figures that an expression is about. */
  listUsed(expression: string): readonly string[] {
    const parsed = this.#parse(expression)
    const used = new Set<string>()
    if (parsed !== undefined) {
      visitNames(parsed, (path) => {
        if (this.isFigure(path)) used.add(path.join('.'))
      })
    }
    return [...used]
  }

  /** List the metrics that an expression needs of a result. */
  listMetrics(expression: string, result: NamedResult): readonly string[] {
    const subject = spellSubject(result)
    return this.listUsed(expression).map((figure) => `${subject}.${figure}`)
  }

  /** Write an expression over figures as one over the metrics of the run. What is no figure stays. */
  spell(expression: string, result: NamedResult): string {
    const parsed = this.#parse(expression)
    if (parsed === undefined) return expression
    const subject = spellSubject(result)
    return formatExpression(parsed, (path) =>
      [...(this.isFigure(path) ? [subject] : []), ...path].join('.'),
    )
  }

  #parse(expression: string): Expression | undefined {
    if (!this.#parsed.has(expression)) {
      const parsed = parseExpression(expression)
      this.#parsed.set(expression, parsed.kind === 'made' ? parsed.value : undefined)
    }
    return this.#parsed.get(expression)
  }
}

function spellSubject({ group, name }: NamedResult): string {
  return formatSubject(group, name)
}
