import type { Problem } from '../problems/diagnostics.ts'
import type { LinePattern } from '../records/own/line-pattern.ts'
import { createLinearRegexp } from '../records/own/linear-regexp.ts'
import { isTextRole, type OwnField } from '../records/own/own-field.ts'
import { resolveUnit } from '../records/own/own-unit.ts'
import { RegexpFault } from '../records/own/parse-regexp.ts'
import {
  createTextPattern,
  splitTextPattern,
  type PatternPart,
} from '../records/own/text-pattern.ts'

/** A pattern whose fields are known by name. */
export interface ReadPattern {
  readonly names: readonly string[]
  /** The words that stand beside fields, which may be their units. */
  readonly beside: ReadonlyMap<string, string>
  /** Create the pattern when it is known which fields are numbers. */
  readonly create: (fields: readonly OwnField[]) => LinePattern
  /** The same with any text in its fields and no unit beside them; `undefined` where it has no unit, or cannot do without. */
  readonly near?: LinePattern | undefined
}

/** Read a pattern: a regular expression between strokes, or text with fields. */
export function readPattern(
  pattern: string,
  refuse: (problem: Problem) => void,
): ReadPattern | undefined {
  const source = /^\/(.+)\/$/s.exec(pattern)?.[1]
  const read = source === undefined ? readText(pattern, refuse) : readRegexp(source, refuse)
  const names = read?.names ?? []
  const repeated = names.find((name, i) => name !== ANY_TEXT && names.indexOf(name) < i)
  if (repeated === undefined) return read
  refuse({ kind: 'repeated-field', field: repeated })
  return undefined
}

/** `{*}` is any text, of which nothing is kept. */
const ANY_TEXT = '*'

function readRegexp(source: string, refuse: (problem: Problem) => void): ReadPattern | undefined {
  try {
    const written = [...source.matchAll(/\(\?<([A-Za-z_]\w*)>/g)].map((match) => match[1] ?? '')
    const pattern = createLinearRegexp(source)
    return { names: written, beside: new Map(), create: () => pattern }
  } catch (error) {
    if (!(error instanceof RegexpFault)) throw error
    refuse({ kind: 'bad-pattern', pattern: `/${source}/`, reason: error.message })
    return undefined
  }
}

function readText(pattern: string, refuse: (problem: Problem) => void): ReadPattern | undefined {
  const parts = splitTextPattern(pattern)
  const brace = parts.findIndex((part) => part.kind === 'text' && /[{}]/.test(part.text))
  if (brace >= 0 && !/\{\{|\}\}/.test(pattern)) {
    const reason = 'a brace has no partner; write `{{` or `}}` for one that the log has'
    refuse({ kind: 'bad-pattern', pattern, reason })
    return undefined
  }
  const pair = parts.findIndex((part, i) => part.kind === 'field' && parts[i + 1]?.kind === 'field')
  if (pair >= 0) {
    const fields = parts
      .slice(pair, pair + 2)
      .map((part) => (part.kind === 'field' ? part.name : ''))
    refuse({ kind: 'adjacent-fields', fields })
    return undefined
  }
  const names = parts.flatMap((part) => (part.kind === 'field' ? [part.name] : []))
  const beside = listBeside(parts)
  return {
    names: names.filter((name) => name !== ANY_TEXT),
    beside,
    create: (fields) =>
      createTextPattern(parts, {
        isNumber: (name) => isNumberField(name, fields),
        findUnit: (name) => (beside.has(name) ? undefined : findFieldUnit(name, fields)),
      }),
    near: createNear(parts, beside),
  }
}

function isNumberField(name: string, fields: readonly OwnField[]): boolean {
  const field = fields.find((one) => one.from === name)
  return field !== undefined && !isTextRole(field.role)
}

function findFieldUnit(name: string, fields: readonly OwnField[]): OwnField['unit'] | undefined {
  const unit = fields.find((one) => one.from === name)?.unit
  return unit?.text === '' ? undefined : unit
}

/** Leave the units of a pattern out, to find lines that have another one there. */
function createNear(
  parts: readonly PatternPart[],
  beside: ReadonlyMap<string, string>,
): LinePattern | undefined {
  const bare = parts.flatMap((part, i): readonly PatternPart[] => {
    const before = parts[i - 1]
    const word = before?.kind === 'field' ? beside.get(before.name) : undefined
    if (part.kind === 'field' || word === undefined || resolveUnit(word).kind === 'unknown')
      return [part]
    const text = part.text.slice(part.text.indexOf(word) + word.length)
    return text === '' ? [] : [{ ...part, text }]
  })
  const isSame = bare.length === parts.length && bare.every((part, i) => part === parts[i])
  // Without a text of its own, any line would be near.
  const texts = bare.map((part) => (part.kind === 'text' ? part.text.trim() : ''))
  const areApart = bare.every((part, i) => part.kind === 'text' || bare[i + 1]?.kind !== 'field')
  return isSame || !areApart || texts.join('').length < SHORTEST_NEAR
    ? undefined
    : createTextPattern(bare, { isNumber: () => false })
}

/** How many characters a line has to have in common with a pattern to be near it. */
const SHORTEST_NEAR = 3

/** A unit as it stands behind a number: `ms`, `%`, `MB/s`, `1/s`, `/min`. */
const BESIDE =
  /^[ \t\u00a0]?(%|[\p{L}\u00b5]+(?:\/\p{L}+)?|(?:(?<=[ \t\u00a0])1)?\/\p{L}+)(?![\p{L}\d_=:])/u

/** The unit behind each field, up to a blank or a bracket. */
function listBeside(parts: readonly PatternPart[]): ReadonlyMap<string, string> {
  const found = parts.flatMap((part, i): readonly (readonly [string, string])[] => {
    const next = parts[i + 1]
    if (part.kind !== 'field' || next?.kind !== 'text') return []
    const word = BESIDE.exec(next.text)?.[1]
    return word === undefined ? [] : [[part.name, word]]
  })
  return new Map(found)
}
