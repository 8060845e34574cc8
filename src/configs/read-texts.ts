import type { Attempt } from '../problems/outcome.ts'
import type { Problem } from '../problems/problem.ts'
import { parseBand } from '../expressions/band.ts'
import { parseComparison, parseCondition } from '../expressions/parse-condition.ts'
import { parseTextTemplate } from '../expressions/text-template.ts'
import type { SpecIssue, SpecPath } from '../specs/spec-issue.ts'
import type { BudgetSpec, PlacedCondition, TextConfig, TextSpec, Wording } from './text-spec.ts'

/** Texts and budgets whose parts have been read, and what is wrong with others. */
export interface ReadTexts {
  readonly texts: ReadonlyMap<string, TextConfig>
  readonly budgets: readonly PlacedCondition[]
  readonly issues: readonly SpecIssue[]
}

/** Read the templates, bands and conditions of texts, and the limits of budgets. */
export function readTexts(
  texts: Readonly<Record<string, TextSpec>>,
  budgets: Readonly<Record<string, BudgetSpec>>,
): ReadTexts {
  const reader = new TextReader()
  return {
    texts: new Map(
      Object.entries(texts).map(([name, spec]) => [name, reader.readText(name, spec)]),
    ),
    budgets: Object.entries(budgets).flatMap(([expression, limits]) =>
      reader.readBudget(expression, limits),
    ),
    issues: reader.issues,
  }
}

class TextReader {
  readonly issues: SpecIssue[] = []

  readText(name: string, spec: TextSpec): TextConfig {
    const at = ['texts', name]
    if (typeof spec === 'string') {
      return { value: undefined, wordings: this.#readWording(spec, at), holds: [] }
    }
    const { text, value, bands, holds = [] } = spec
    if ((text === undefined) === (bands === undefined)) {
      const forms = [['text'], ['value', 'bands']]
      this.#refuse({ kind: 'text-forms', forms, isBoth: text !== undefined }, at)
    }
    if (bands !== undefined && value === undefined) {
      this.#refuse({ kind: 'missing-key', key: `texts.${name}.value` }, at)
    }
    return {
      value,
      wordings: [
        ...(text === undefined ? [] : this.#readWording(text, [...at, 'text'])),
        ...Object.entries(bands ?? {}).flatMap(([band, words]) =>
          this.#readBand(band, words, [...at, 'bands', band]),
        ),
      ],
      holds: [holds].flat().flatMap((condition, i) => {
        const place = [...at, 'holds', ...(Array.isArray(holds) ? [i] : [])]
        const read = this.#read(parseCondition(condition), condition, place)
        return read === undefined ? [] : [{ condition: read, at: place }]
      }),
    }
  }

  readBudget(expression: string, limits: BudgetSpec): readonly PlacedCondition[] {
    return [limits].flat().flatMap((limit, i) => {
      const at = ['budgets', expression, ...(Array.isArray(limits) ? [i] : [])]
      const comparison = this.#read(parseComparison(limit), limit, at)
      return comparison === undefined ? [] : [{ condition: { expression, comparison }, at }]
    })
  }

  #readBand(band: string, text: string, at: SpecPath): readonly Wording[] {
    const read = this.#read(parseBand(band), band, at, 'key')
    return this.#readWording(text, at).map((wording) => ({ ...wording, band: read }))
  }

  #readWording(text: string, at: SpecPath): readonly Wording[] {
    const template = parseTextTemplate(text)
    if (template.kind === 'refused') {
      this.#refuse({ kind: 'bad-text', text: shorten(text), reason: template.reason }, at)
      return []
    }
    return [{ band: undefined, text, template: template.value, at }]
  }

  #read<T>(
    reading: Attempt<T>,
    text: string,
    at: SpecPath,
    part: SpecIssue['part'] = 'value',
  ): T | undefined {
    if (reading.kind === 'made') return reading.value
    this.#refuse(
      { kind: 'bad-condition', condition: shorten(text), reason: reading.reason },
      at,
      part,
    )
    return undefined
  }

  #refuse(problem: Problem, at: SpecPath, part: SpecIssue['part'] = 'value'): void {
    this.issues.push({ problem, at, part })
  }
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
