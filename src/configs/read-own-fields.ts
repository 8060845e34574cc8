import type { Problem } from '../problems/diagnostics.ts'
import { findNearestName } from '../problems/word-lists.ts'
import { CLOCK_WORDS, createClock } from '../records/own/own-clock.ts'
import {
  COLUMN_UNITS,
  FIELD_ROLES,
  isColumnRole,
  isSeriesRole,
  isTextRole,
  type FieldRole,
  type OwnField,
} from '../records/own/own-field.ts'
import {
  findLikelyUnit,
  KNOWN_UNITS,
  NO_UNIT,
  readWrittenUnit,
  resolveUnit,
  type OwnUnit,
} from '../records/own/own-unit.ts'
import type { SpecIssue, SpecPath } from '../specs/spec-issue.ts'
import type { FieldSpec } from './own-format-schema.ts'

/** A field as the configuration names it, and the unit that stands beside it in a pattern. */
export interface NamedField {
  readonly name: string
  readonly spec: FieldSpec | undefined
  readonly beside?: string | undefined
  /** Where it is named; messages point there. */
  readonly at: SpecPath
}

/** Told of what is wrong with a field. */
export type Refuse = (problem: Problem, at: SpecPath, part?: SpecIssue['part']) => void

/** A field whose role is known, with its other words. */
interface SortedField extends NamedField {
  readonly role: FieldRole | undefined
  readonly unit: string | undefined
  readonly form: string | undefined
  readonly object: Exclude<FieldSpec, string>
}

/** Complete the fields of a format: what each is, and in which unit. */
export function readOwnFields(named: readonly NamedField[], refuse: Refuse): readonly OwnField[] {
  const unsorted: string[] = []
  const sorted = named.map((field) =>
    sortField(field, (...problem) => {
      unsorted.push(field.name)
      refuse(...problem)
    }),
  )
  const isSeries = sorted.some(({ role }) => role !== undefined && isSeriesRole(role))
  const fields = sorted.map((field) => completeField(field, { isSeries, refuse }))
  // What a misspelt field is nobody knows, so that nothing else is missed.
  if (unsorted.length === 0) checkRoles(fields, sorted, refuse)
  return fields
}

/** Take a field's word apart: `rss KiB`, `ms`, `time %H:%M:%S`. */
function sortField(field: NamedField, refuse: Refuse): SortedField {
  const { spec, at } = field
  const object = typeof spec === 'object' ? spec : {}
  const words = typeof spec === 'string' ? spec.trim() : (object.as ?? '')
  const [, first = '', rest = ''] = /^(\S*)\s*(.*)$/.exec(words) ?? []
  const role = FIELD_ROLES.find((one) => one === first)
  const known = [...FIELD_ROLES, ...KNOWN_UNITS]
  if (typeof spec === 'object') {
    if (words !== '' && (role === undefined || rest !== '')) {
      refuse({ kind: 'unknown-name', thing: 'kind of field', name: words, known: FIELD_ROLES }, [
        ...at,
        'as',
      ])
    }
    return { ...field, object, role, unit: object.unit, form: object.format }
  }
  if (role === undefined) {
    const isUnit = words === '' || resolveUnit(words).kind !== 'unknown'
    if (!isUnit) refuse({ kind: 'bad-role', word: words, known, likely: findLikely(words) }, at)
    return {
      ...field,
      object,
      role,
      unit: isUnit && words !== '' ? words : undefined,
      form: undefined,
    }
  }
  const isTime = role === 'time'
  const isPlain = rest === ''
  return {
    ...{ ...field, object, role },
    unit: isTime || isPlain ? undefined : rest,
    form: isTime && !isPlain ? rest : undefined,
  }
}

/** A unit that a word most likely means, unless it is nearer to what a field can be. */
function findLikely(word: string): string | undefined {
  return findNearestName(word, FIELD_ROLES) === undefined ? findLikelyUnit(word) : undefined
}

function completeField(
  field: SortedField,
  { isSeries, refuse }: { readonly isSeries: boolean; readonly refuse: Refuse },
): OwnField {
  const { name, object, at } = field
  const role = field.role ?? (isSeries ? 'gauge' : 'figure')
  if (!/^[A-Za-z]\w*$/.test(name)) refuse({ kind: 'bad-field-name', name }, at, 'key')
  const form = field.form ?? 'iso'
  const clock = role === 'time' ? createClock(form) : undefined
  if (role === 'time' && clock === undefined)
    refuse({ kind: 'bad-clock', form, known: CLOCK_WORDS }, at)
  return {
    ...{ name, role, clock },
    from: object.from ?? name,
    unit: isTextRole(role) ? NO_UNIT : readUnit({ ...field, role }, refuse),
    title: object.title ?? name,
    meaning: object.meaning ?? `\`${name}\` of the log`,
  }
}

/** The unit that is stated, or else the one beside the field, or else none. */
function readUnit(field: SortedField & { readonly role: FieldRole }, refuse: Refuse): OwnUnit {
  const { name, role, unit: stated, beside, at, object } = field
  const place = object.unit === undefined ? at : [...at, 'unit']
  const own = stated === undefined ? undefined : resolve(stated, place, refuse)
  const near = beside === undefined ? undefined : resolveBeside(beside)
  if (near?.kind === 'ambiguous' && stated === undefined) {
    refuse({ kind: 'ambiguous-unit', unit: beside ?? '', meanings: near.meanings }, at)
  }
  if (own !== undefined && near?.kind === 'unit') {
    const written = readWrittenUnit(beside ?? '', own)
    const isSame = written?.factor === own.factor
    if (!isSame)
      refuse(
        { kind: 'unlike-unit', field: name, stated: stated ?? '', beside: beside ?? '' },
        place,
      )
  }
  const found = own ?? (near?.kind === 'unit' ? near.unit : undefined)
  if (stated !== undefined && own === undefined) return NO_UNIT
  if (near?.kind === 'ambiguous' && own === undefined) return NO_UNIT
  const fit = FITS.get(role)
  if (fit !== undefined && (found ?? fit.unit)?.name !== fit.name) {
    const actual = found === undefined ? 'none' : `\`${found.text}\``
    refuse({ kind: 'unfit-unit', field: name, role, unit: actual, fit: fit.words }, place)
  }
  return found ?? fit?.unit ?? NO_UNIT
}

/** What the unit of a role must be, and which one it is where none is stated. */
interface Fit {
  readonly name: OwnUnit['name']
  readonly words: string
  readonly unit?: OwnUnit
}

const SECONDS: Fit = { name: 's', words: 'a time such as `s` or `ms`' }
const COUNT: Fit = { name: '1', words: 'a count', unit: NO_UNIT }
const PERCENT: OwnUnit = { text: '%', name: '%', factor: 1, divisor: undefined }

const FITS: ReadonlyMap<FieldRole, Fit> = new Map<FieldRole, Fit>([
  ['rss', { name: 'B', words: 'a size such as `B` or `KiB`' }],
  ['cpu', { name: '%', words: '`%`', unit: PERCENT }],
  ['user', SECONDS],
  ['system', SECONDS],
  ['elapsed', SECONDS],
  ['faults', COUNT],
  ['pid', COUNT],
])

function resolve(text: string, at: SpecPath, refuse: Refuse): OwnUnit | undefined {
  const resolved = resolveUnit(text)
  if (resolved.kind === 'unit') return resolved.unit
  if (resolved.kind === 'ambiguous') {
    refuse({ kind: 'ambiguous-unit', unit: text, meanings: resolved.meanings }, at)
  } else
    refuse(
      { kind: 'unknown-field-unit', unit: text, known: KNOWN_UNITS, likely: findLikelyUnit(text) },
      at,
    )
  return undefined
}

/** Beside a number, a letter may be of bytes as well as of a count. */
function resolveBeside(word: string): ReturnType<typeof resolveUnit> {
  if (/^[kKmMgGtT]$/.test(word)) {
    const upper = word.toUpperCase()
    return {
      kind: 'ambiguous',
      meanings: [`${upper === 'K' ? 'k' : upper}B`, `${upper}iB`, upper === 'K' ? 'k' : upper],
    }
  }
  return resolveUnit(word)
}

/** Check that the roles of a format go together. */
function checkRoles(
  fields: readonly OwnField[],
  named: readonly NamedField[],
  refuse: Refuse,
): void {
  const at = (name: string): SpecPath => named.find((one) => one.name === name)?.at ?? []
  const isSeries = fields.some(({ role }) => isSeriesRole(role))
  for (const { name, role } of fields) {
    const isFigure = role === 'figure' || role === 'samples'
    if (isSeries && (isFigure || role === 'name'))
      refuse({ kind: 'mixed-fields', field: name, role }, at(name))
    if (!isSeries && (isColumnRole(role) || role === 'label' || role === 'pid')) {
      refuse({ kind: 'format-without-time', field: name, role }, at(name))
      return
    }
  }
  for (const role of [...Object.keys(COLUMN_UNITS), 'time', 'elapsed', 'pid', 'label']) {
    const same = fields.filter((field) => field.role === role).map(({ name }) => name)
    const [, second] = same
    if (second !== undefined) refuse({ kind: 'repeated-role', role, fields: same }, at(second))
  }
}
