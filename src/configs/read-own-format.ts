import { createCsvFormat, splitHeader } from '../records/own/csv-format.ts'
import { createJsonFileFormat } from '../records/own/json-file-format.ts'
import { createJsonLinesFormat } from '../records/own/json-lines-format.ts'
import { createKeysFormat } from '../records/own/keys-format.ts'
import { createLinesFormat } from '../records/own/lines-format.ts'
import { isNumberRole, isTextRole, type OwnField } from '../records/own/own-field.ts'
import { outlineFormat, type FormatOutline, type OwnFormat } from '../records/own/own-format.ts'
import { readWrittenUnit, resolveUnit } from '../records/own/own-unit.ts'
import type { FieldSpec, OwnFormatSpec } from './own-format-schema.ts'
import { readOwnFields, type NamedField, type Refuse } from './read-own-fields.ts'
import { readPattern, type ReadPattern } from './read-pattern.ts'

/** Make the format that the configuration defines under a name; `undefined` where it refuses something. */
export function readOwnFormat(
  name: string,
  spec: OwnFormatSpec,
  report: Refuse,
): OwnFormat | undefined {
  const problems: unknown[] = []
  const refuse: Refuse = (...problem) => {
    problems.push(problem)
    report(...problem)
  }
  const kind = chooseKind(spec, refuse)
  if (kind === undefined) return undefined
  const patterns = kind === 'lines' ? readPatterns(spec, refuse) : []
  if (patterns === undefined) return undefined
  const named = listFields(spec, patterns, refuse)
  const fields = readOwnFields(named, refuse).map((field) =>
    spec.decimal === undefined ? field : { ...field, decimal: spec.decimal },
  )
  if (problems.length === 0 && !fields.some(({ role }) => isNumberRole(role)))
    refuse({ kind: 'format-without-fields', format: name }, [])
  checkUnits(fields, patterns, refuse)
  if (problems.length > 0) return undefined
  const summary = spec.summary ?? summarise(spec)
  const definition = { ...spec, samples: undefined, summary: undefined }
  const outline = outlineFormat({ name, summary, fields, definition })
  return createFormat({ kind, spec, outline, fields, patterns })
}

const KINDS = ['lines', 'json', 'csv', 'keys'] as const

type Kind = (typeof KINDS)[number]

function chooseKind(spec: OwnFormatSpec, refuse: Refuse): Kind | undefined {
  const chosen = KINDS.filter((kind) => spec[kind] !== undefined)
  const [kind, ...others] = chosen
  if (kind === undefined || others.length > 0) {
    refuse(
      { kind: 'format-forms', forms: KINDS.map((one) => [one]), isBoth: kind !== undefined },
      [],
      'key',
    )
    return undefined
  }
  for (const key of ['each', 'where'] as const) {
    const isFit = kind === 'json' && (key === 'where' || spec.json === 'file')
    if (spec[key] !== undefined && !isFit) {
      const known = [...KINDS, 'fields', 'samples', 'summary']
      refuse(
        { kind: 'unexpected-key', key, within: `a format of \`${kind}\``, known },
        [key],
        'key',
      )
    }
  }
  return kind
}

function readPatterns(spec: OwnFormatSpec, refuse: Refuse): readonly ReadPattern[] | undefined {
  const isList = Array.isArray(spec.lines)
  const read = [spec.lines ?? []].flat().map((pattern, i) =>
    readPattern(pattern, (problem) => {
      refuse(problem, isList ? ['lines', i] : ['lines'])
    }),
  )
  const patterns = read.flatMap((one) => one ?? [])
  return patterns.length < read.length ? undefined : patterns
}

/** The fields of a format: those of its patterns, or those that are named. */
function listFields(
  spec: OwnFormatSpec,
  patterns: readonly ReadPattern[],
  refuse: Refuse,
): readonly NamedField[] {
  const { fields = {}, csv } = spec
  const specified = Object.entries(fields)
  const within = csv === undefined ? 'the pattern' : 'the header'
  const known =
    csv === undefined ? patterns.flatMap(({ names }) => names) : splitHeader(csv).columns
  if (patterns.length > 0 || csv !== undefined) {
    for (const [name, field] of specified) {
      const from = readFrom(name, field)
      const hasFrom = typeof field === 'object' && field.from !== undefined
      // Nobody can tell which of two columns of one name is meant.
      if (csv !== undefined && known.indexOf(from) !== known.lastIndexOf(from))
        refuse({ kind: 'repeated-column', column: from }, ['csv'])
      if (known.includes(from)) continue
      refuse(
        { kind: 'unmatched-field', field: from, within, known },
        hasFrom ? ['fields', name, 'from'] : ['fields', name],
        hasFrom ? 'value' : 'key',
      )
    }
  }
  if (patterns.length === 0) {
    return specified.map(([name, one]) => ({ name, spec: one, at: ['fields', name] }))
  }
  return [...new Set(known)].flatMap((from): readonly NamedField[] => {
    const beside = patterns.flatMap((pattern) => pattern.beside.get(from) ?? [])[0]
    const own = specified.filter(([name, field]) => readFrom(name, field) === from)
    if (own.length === 0) return [{ name: from, spec: undefined, beside, at: ['lines'] }]
    return own.map(([name, one]) => ({ name, spec: one, beside, at: ['fields', name] }))
  })
}

/** The unit that stands beside a field in a pattern; `undefined` for a word that is none. */
function findBeside({ from }: OwnField, { beside }: ReadPattern): string | undefined {
  const word = beside.get(from)
  return word === undefined || resolveUnit(word).kind === 'unknown' ? undefined : word
}

/** Give a field the unit that stands beside it in a pattern: one program may write `1.25s` and `554ms`. */
function placeUnit(field: OwnField, pattern: ReadPattern): OwnField {
  const word = isTextRole(field.role) ? undefined : findBeside(field, pattern)
  const unit = word === undefined ? undefined : readWrittenUnit(word, field.unit)
  return unit === undefined ? field : { ...field, unit }
}

/** Refuse a unit beside a field that measures something else than that in another pattern. */
function checkUnits(
  fields: readonly OwnField[],
  patterns: readonly ReadPattern[],
  refuse: Refuse,
): void {
  for (const field of fields) {
    if (isTextRole(field.role)) continue
    for (const [i, pattern] of patterns.entries()) {
      const word = findBeside(field, pattern)
      if (i === 0 || word === undefined || readWrittenUnit(word, field.unit) !== undefined) continue
      const { name, unit } = field
      refuse({ kind: 'two-units', field: name, first: unit.text, second: word }, ['lines', i])
    }
  }
}

/** What the log calls a field. */
function readFrom(name: string, field: FieldSpec): string {
  return typeof field === 'string' ? name : (field.from ?? name)
}

function summarise({ lines, json, csv, keys, fields = {} }: OwnFormatSpec): string {
  const names = Object.keys(fields).join(', ')
  if (lines !== undefined) return `lines such as ${[lines].flat().join(' and ')}`
  if (csv !== undefined) return `the table ${csv}`
  if (json === undefined) return `keys with \`${keys ?? ':'}\`: ${names}`
  return json === 'lines' ? `lines of JSON with ${names}` : `a JSON file with ${names}`
}

interface FormatParts {
  readonly kind: Kind
  readonly spec: OwnFormatSpec
  readonly outline: FormatOutline
  readonly fields: readonly OwnField[]
  readonly patterns: readonly ReadPattern[]
}

function createFormat({ kind, spec, outline, fields, patterns }: FormatParts): OwnFormat {
  const { where = {} } = spec
  switch (kind) {
    case 'lines':
      return createLinesFormat(
        outline,
        fields,
        patterns.map((pattern) => ({
          pattern: pattern.create(fields),
          fields: fields.map((field) => placeUnit(field, pattern)),
          near: pattern.near,
        })),
      )
    case 'json':
      return spec.json === 'file'
        ? createJsonFileFormat(outline, fields, { each: spec.each, where })
        : createJsonLinesFormat(outline, fields, where)
    case 'csv':
      return createCsvFormat(outline, fields, splitHeader(spec.csv ?? ''))
    case 'keys':
      return createKeysFormat(outline, fields, spec.keys ?? ':')
  }
}
