import type { Problem } from '../problems/diagnostics.ts'
import type { LinePattern } from '../records/own/line-pattern.ts'
import { createLinearRegexp } from '../records/own/linear-regexp.ts'
import { isTextRole, type OwnField } from '../records/own/own-field.ts'
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
  return {
    names: names.filter((name) => name !== ANY_TEXT),
    beside: listBeside(parts),
    create: (fields) => createTextPattern(parts, (name) => isNumberField(name, fields)),
  }
}

function isNumberField(name: string, fields: readonly OwnField[]): boolean {
  const field = fields.find((one) => one.from === name)
  return field !== undefined && !isTextRole(field.role)
}

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
