import type { Config } from '../configs/config.ts'
import type { Problem, Severity } from '../problems/diagnostics.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import type { TextTemplate } from '../expressions/text-template.ts'
import { parseInline } from '../tables/inline.ts'
import type { Inline } from '../tables/table.ts'
import { explainAround } from '../quantities/explain-around.ts'
import { evaluateReference } from './evaluate-reference.ts'

/** The sources of the values of a text. */
export interface TextSources {
  readonly config: Config
  readonly scope: RunScope
  /** The meaning of `value` in the text, if it has one. */
  readonly value: string | undefined
}

/** A text with its values filled in, and the messages about them. */
export interface FilledText {
  readonly paragraphs: readonly Inline[]
  readonly problems: readonly { readonly problem: Problem; readonly severity: Severity }[]
}

/** Placeholders that occur in no text, so that markup is parsed before values, which have no markup, are inserted. */
const [OPEN, CLOSE] = ['\ufdd0', '\ufdd1']

/** Fill values into a text after parsing its markup. Blank lines separate paragraphs. */
export function fillInText(template: TextTemplate, sources: TextSources): FilledText {
  const values: string[] = []
  const problems: { problem: Problem; severity: Severity }[] = []
  const marked = template.map((part, i) => {
    if (part.kind === 'text') return part.text.replaceAll(/[\ufdd0\ufdd1]/g, '')
    const expression =
      part.expression === 'value' ? (sources.value ?? part.expression) : part.expression
    const { config, scope } = sources
    const value = evaluateReference({ expression, format: part.format }, config, scope)
    if (value.kind !== 'text') {
      const isError = value.kind === 'problem' || config.strict
      problems.push({ problem: value.problem, severity: isError ? 'error' : 'warning' })
    }
    const [previous, next] = [template[i - 1], template[i + 1]]
    const around = {
      before: previous?.kind === 'text' ? previous.text : (values.at(-1) ?? ''),
      after: next?.kind === 'text' ? next.text : '',
    }
    const problem =
      value.kind === 'text' ? explainAround({ ...value, expression }, around) : undefined
    if (problem !== undefined) problems.push({ problem, severity: 'error' })
    values.push(value.kind === 'text' ? value.text : 'n/a')
    return `${OPEN}${String(values.length - 1)}${CLOSE}`
  })
  const paragraphs = marked
    .join('')
    .split(/\n[ \t]*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
  const put = (text: string): string =>
    text.replaceAll(/\ufdd0(\d+)\ufdd1/g, (_, index: string) => values.at(Number(index)) ?? '')
  return {
    paragraphs: paragraphs.map((paragraph) =>
      parseInline(paragraph.replaceAll('\n', ' ')).map(({ kind, text }) => ({
        kind,
        text: put(text),
      })),
    ),
    problems,
  }
}
