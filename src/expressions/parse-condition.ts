import { refuse, type Attempt } from '../problems/outcome.ts'
import { formatProblem, type Problem } from '../problems/diagnostics.ts'
import { formatSuggestion } from '../problems/word-lists.ts'
import {
  COMPARATORS,
  listLimits,
  type LimitComparison,
  type Condition,
  type Limit,
} from './condition.ts'
import { parsePastLimit } from './past-limit.ts'
import { parseExpression } from './parse-expression.ts'
import { parseQuantity } from '../quantities/parse-quantity.ts'

/** `between` and `and` must be separate words, so that a run's name may contain them. */
const BETWEEN = /^(?<expression>.*?)(?:^|\s)between\s+(?<low>.+?)\s+and\s+(?<high>.+)$/ds
const COMPARED =
  /^(?<expression>[^<>=\u2264\u2265]*?)(?<operator><=|>=|==|<|>|\u2264|\u2265)(?<limit>[^<>=\u2264\u2265]+)$/ds

const FORMS = 'expected `VALUE < LIMIT` (or `<=`, `>`, `>=`, `==`) or `VALUE between LOW and HIGH`'

/** Parse a condition: `after.time.real / before.time.real between 80 and 100`, `a.rss.peak < 300 MiB`. */
export function parseCondition(text: string): Attempt<Condition> {
  const parts = splitCondition(text)
  if (parts === undefined || parts.expression === '') return refuse(FORMS)
  const parsed = parseExpression(parts.expression)
  if (parsed.kind === 'problem' && !isName(parts.expression)) {
    return refuse(readReason(parsed.problem))
  }
  const comparison = readComparison(parts)
  if (comparison.kind === 'refused') return comparison
  if (listLimits(comparison.value).some((limit) => parsePastLimit(limit.text) !== undefined)) {
    return refuse('`past` stands in budgets only')
  }
  return {
    kind: 'made',
    value: { expression: parts.expression, comparison: comparison.value },
  }
}

/** Parse a comparison without its value: `< 300 MiB`, `between 30 s and 40 s`. */
export function parseComparison(text: string): Attempt<LimitComparison> {
  const parts = splitCondition(text.trim())
  if (parts !== undefined && parts.expression !== '') {
    const limit = text.trim().slice(parts.expression.length).trim()
    return refuse(
      `expected the value before the colon and its limit behind it: \`${parts.expression}: '${limit}'\``,
    )
  }
  if (parts === undefined) {
    return refuse('expected `< LIMIT` (or `<=`, `>`, `>=`, `==`) or `between LOW and HIGH`')
  }
  return readComparison(parts)
}

interface Parts {
  readonly expression: string
  /** `between` or a comparator. */
  readonly operator: string
  readonly limits: readonly string[]
}

function splitCondition(text: string): Parts | undefined {
  const masked = maskQuoted(text)
  const between = BETWEEN.exec(masked)
  if (between !== null) {
    const read = createSlicer(text, between)
    return {
      expression: read('expression').trim(),
      operator: 'between',
      limits: [read('low'), read('high')],
    }
  }
  const compared = COMPARED.exec(masked)
  if (compared === null) return undefined
  const read = createSlicer(text, compared)
  const plain = read('operator').replace('\u2264', '<=').replace('\u2265', '>=')
  return { expression: read('expression').trim(), operator: plain, limits: [read('limit')] }
}

/** Names of benchmarks may have any character: what is quoted compares nothing. */
function maskQuoted(text: string): string {
  return text.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gs, (quoted) =>
    '_'.repeat(quoted.length),
  )
}

/** Read the groups of a match from a text of the same length. */
function createSlicer(text: string, match: RegExpExecArray): (group: string) => string {
  return (group) => text.slice(...(match.indices?.groups?.[group] ?? [0, 0]))
}

function readComparison({ operator, limits }: Parts): Attempt<LimitComparison> {
  const read: Limit[] = []
  for (const text of limits) {
    const limit = readLimit(text.trim())
    if (limit.kind === 'refused') return limit
    read.push(limit.value)
  }
  const [low, high] = read
  const comparator = COMPARATORS.find((known) => known === operator)
  if (low === undefined) return refuse(FORMS)
  if (comparator !== undefined) {
    return { kind: 'made', value: { kind: 'one', operator: comparator, limit: low } }
  }
  if (high === undefined) return refuse(FORMS)
  const [a, b] = [low.quantity, high.quantity]
  if (a !== undefined && b !== undefined && a.value * a.unit.scale > b.value * b.unit.scale) {
    return refuse(`expected the lower limit first, got \`${low.text}\` and \`${high.text}\``)
  }
  return { kind: 'made', value: { kind: 'between', low, high } }
}

/** Units as people write them who do not know ours. */
const UNIT_WORDS: readonly (readonly [words: RegExp, unit: string])[] = [
  [/^secs?$|^seconds?$/i, 's'],
  [/^mins?$|^minutes?$/i, 'min'],
  [/^m(?:illi)?secs?$|^milli(?:second)?s?$/i, 'ms'],
  [/^percent$|^pct$/i, '%'],
  [/^bytes?$/i, 'B'],
  [/^megs?$|^mb$|^megabytes?$/i, 'MB'],
  [/^gigs?$|^gb$|^gigabytes?$/i, 'GB'],
]

function readLimit(text: string): Attempt<Limit> {
  if (parsePastLimit(text) !== undefined)
    return { kind: 'made', value: { text, quantity: undefined } }
  const parsed = parseQuantity(text)
  if (parsed.kind === 'quantity')
    return { kind: 'made', value: { text, quantity: parsed.quantity } }
  if (parsed.kind === 'unknown-unit') {
    const meant = UNIT_WORDS.find(([words]) => words.test(parsed.unit))?.[1]
    const suggestion = formatSuggestion(parsed.unit, parsed.known, meant)
    return refuse(`unexpected unit \`${parsed.unit}\`, ${suggestion}`)
  }
  const expression = parseExpression(text)
  if (expression.kind === 'problem' && !isName(text)) return refuse(readReason(expression.problem))
  return { kind: 'made', value: { text, quantity: undefined } }
}

/** Check for the name of a named value, which may contain hyphens. */
function isName(text: string): boolean {
  return /^[A-Za-z_][\w-]*$/.test(text)
}

function readReason(problem: Problem): string {
  return problem.kind === 'bad-expression' ? problem.reason : formatProblem(problem)
}
