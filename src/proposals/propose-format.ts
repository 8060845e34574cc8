import { readOwnFormat } from '../configs/read-own-format.ts'
import type { FieldSpec, OwnFormatSpec } from '../configs/own-format-schema.ts'
import { RESERVED_RUN_NAMES } from '../configs/reserved-run-names.ts'
import { COLUMN_UNITS } from '../records/own/own-field.ts'
import { splitHeader } from '../records/own/csv-format.ts'
import { resolveUnit, shortenUnit } from '../records/own/own-unit.ts'
import { listNamedUnits } from '../quantities/named-units.ts'
import { findDecimal } from './find-decimal.ts'
import { isElapsed } from './is-elapsed.ts'
import { DAYS, proposeField, type NumberField, type ProposedField } from './propose-field.ts'
import type { DoubtfulUnit, ProposedMeasure, ProposedFormat } from './proposed-format.ts'
import type { DataTable } from './read-data-table.ts'
import { writeHeading, writeTitle } from './write-heading.ts'

/**
 * Propose a format that reads a file of columns; `undefined` where no column has numbers. What is named `run`, `i` and so on, and what is always the same
 * name, is left out.
 */
export function proposeFormat(name: string, table: DataTable): ProposedFormat | undefined {
  const separator = table.header === undefined ? undefined : splitHeader(table.header).separator
  const decimal = findDecimal(
    table.columns.flatMap(({ cells }) => cells),
    separator,
  )
  const fields = table.columns.map((column) => proposeField(column, { decimal, separator }))
  const found = findNames(nameDays(fields, table), table)
  const [first] = found
  const timed =
    found.find(({ kind }) => kind === 'clock') ??
    (first !== undefined && isElapsed(first) ? first : undefined) ??
    // Beside nothing but numbers, the time may stand in any column.
    (found.every(({ kind }) => kind === 'number') ? found.find(isElapsed) : undefined)
  const clock = timed === undefined || isOfSeveral(timed, found, table) ? undefined : timed
  const numeric = found.flatMap((one) =>
    one.kind === 'number' && one !== timed && !isIndex(one) ? [one] : [],
  )
  const names = clock === undefined ? chooseNames(found, table) : []
  const numbers = numeric.filter((one) => !names.includes(one))
  if (numbers.length === 0) return undefined
  const kind = clock !== undefined ? 'series' : names.length === 0 ? 'repeats' : 'named'
  const rows = countNames(table, names)
  const isRepeated = kind === 'repeats' || (kind === 'named' && rows < countRows(table))
  const heads = [...(clock === undefined ? [] : [clock]), ...names]
  const named = nameFields([...heads, ...numbers], kind)
  const words = (one: ProposedField): FieldSpec =>
    one === clock
      ? describeClock(one)
      : names.includes(one)
        ? 'name'
        : describeNumber(one, { kind, isRepeated, name: named.get(one) ?? '' })
  const written = writeSpec(table, named, words)
  const spec: OwnFormatSpec = decimal === ',' ? { ...written, decimal } : written
  const own = readOwnFormat(name, spec, () => undefined)
  if (own === undefined) return undefined
  return {
    ...{ name, spec, own, kind },
    header: names.map(({ column }) => writeTitle(column)).join('/'),
    names: names.length === 0 ? 0 : rows,
    measures: numbers.map((one) => ({
      ...measure(one, { field: named.get(one) ?? '', isRepeated, ...writeHeading(one, numbers) }),
      column: kind === 'series' ? findColumn(one) : undefined,
    })),
    doubts: numbers.flatMap(findDoubt),
    bare: numbers.flatMap(({ column, unit = '', bare }) =>
      bare === undefined ? [] : [{ column, unit, ...bare }],
    ),
    leftOut: found.flatMap((one) =>
      one.kind === 'text' && one.odd !== undefined && !names.includes(one)
        ? [{ column: one.column, ...one.odd }]
        : [],
    ),
  }
}

/** What a column without a unit may be in, by what it is called. */
const UNSTATED: readonly (readonly [words: RegExp, units: readonly string[]])[] = [
  [/(?:time|latency|duration|elapsed|wall|took)$/i, ['s', 'ms', 'us']],
  [/(?:mem|memory|rss|heap)$/i, ['B', 'KiB', 'MiB']],
]

function findDoubt({ column, words, unit, meanings }: NumberField): readonly DoubtfulUnit[] {
  if (unit !== undefined) {
    return meanings.length === 0 ? [] : [{ column, unit, others: meanings.slice(1) }]
  }
  return UNSTATED.filter(([called]) => called.test(words)).map(([, others]) => {
    return { column, unit: '', others }
  })
}

/** How many rows differ in some columns. */
function countNames({ columns }: DataTable, names: readonly ProposedField[]): number {
  const cells = names.map(({ column }) => columns.find(({ name }) => name === column)?.cells ?? [])
  return new Set((cells[0] ?? []).map((_, row) => cells.map((own) => own[row]).join('\0'))).size
}

function countRows({ columns }: DataTable): number {
  return columns[0]?.cells.length ?? 0
}

/** What columns are called that say what a row is about, even in numbers: versions, and what a program was run with. */
const NAMING =
  /^(?:years?|quarters?|months?|weeks?|versions?|releases?|builds?|tags?|commits?|revisions?|revs?|sha|names?|labels?|cases?|tests?|bench(?:mark)?s?|(?:n(?:um)?[_ ]?)?(?:threads?|workers?|jobs?|cores?|cpus|process(?:es)?|procs|clients?|connections?|users)|concurrency|levels?|(?:input|batch|chunk|block|buffer)[_ ]?sizes?|sizes?|n)$/i

/** Of more days than that, what was measured is a course. */
const MOST_DAYS = 50

/** Whether each time has a row of several hosts or the like, whose numbers are no one series: they are samples of each. */
function isOfSeveral(
  timed: ProposedField,
  found: readonly ProposedField[],
  table: DataTable,
): boolean {
  const texts = found.filter((one) => one.kind === 'text' && countNames(table, [one]) > 1)
  const rows = countRows(table)
  return (
    countNames(table, [timed]) * 2 <= rows &&
    texts.some((one) => countNames(table, [timed, one]) === rows)
  )
}

/** Take days without a time for names: of results that were noted by the day, each is worth a row. */
function nameDays(found: readonly ProposedField[], table: DataTable): readonly ProposedField[] {
  if (countRows(table) > MOST_DAYS) return found
  return found.map((one) =>
    one.kind === 'clock' && one.form === DAYS && countNames(table, [one]) > 1
      ? { kind: 'text', column: one.column }
      : one,
  )
}

/** Take the first column for one of names where it has numbers and is called so, and nothing else names the rows or has a time. */
function findNames(found: readonly ProposedField[], table: DataTable): readonly ProposedField[] {
  const [first, ...others] = found
  if (first?.kind !== 'number' || others.some(({ kind }) => kind !== 'number')) return found
  const distinct = new Set(first.values)
  const isCount = [...distinct].every((value, i, all) => value === (all[0] ?? 0) + i)
  const isStep = STEPS.test(first.column) && countRows(table) <= MOST_STEPS
  if (others.length === 0 || distinct.size < 2) return found
  if (!NAMING.test(first.words) && !isStep) return found
  if (isCount && !isStep && isIndex(first)) return found
  const { column } = first
  return [{ kind: 'text', column }, ...others]
}

/** What columns are called that number the parts of one execution. */
const STEPS = /^(?:steps?|stages?|phases?|epochs?|rounds?|schritte?)$/i

/** Of more steps than that, a row each is no table. */
const MOST_STEPS = 50

/** Numbers that only count rows. */
function isIndex({ column, values }: NumberField): boolean {
  if (STEPS.test(column)) return values.every((value, i) => value === (values[0] ?? 0) + i)
  return (
    /^(?:run|i|n|no|nr|id|idx|index|iter|iteration|rep|repeat|trial|seed|#|pid)$/i.test(column) &&
    values.every(Number.isInteger)
  )
}

/**
 * The columns of names: the first whose names differ, or else the first, with those behind it that tell its rows apart, such as the
 * number of threads that each commit ran with. What has no further parameter is measured several times.
 */
function chooseNames(found: readonly ProposedField[], table: DataTable): readonly ProposedField[] {
  const all = found.filter(({ kind }) => kind === 'text')
  // Numbers of which one cannot be read name the rows only where nothing else does.
  const named = all.filter((one) => one.kind !== 'text' || one.odd === undefined)
  const texts = named.length > 0 ? named : all
  const own = texts.find((one) => countNames(table, [one]) === countRows(table)) ?? texts[0]
  if (own === undefined) return []
  const chosen = [own]
  for (const one of found) {
    const isParameter = texts.includes(one) || (one.kind === 'number' && NAMING.test(one.words))
    if (one === own || !isParameter || countNames(table, chosen) === countRows(table)) continue
    if (countNames(table, [...chosen, one]) > countNames(table, chosen)) chosen.push(one)
  }
  return found.filter((one) => chosen.includes(one))
}

/** Name fields so that expressions can use the names, and no other metric is meant. */
function nameFields(
  fields: readonly ProposedField[],
  kind: ProposedFormat['kind'],
): ReadonlyMap<ProposedField, string> {
  const taken = new Set<string>()
  return new Map(
    fields.map((one) => {
      const plain = (one.kind === 'number' ? one.words : one.column).replaceAll(/\W+/g, '_')
      const word = plain.replaceAll(/^[_\d]+|_+$/g, '') || 'value'
      const isGauge = kind === 'series' && one.kind === 'number' && findColumn(one) === undefined
      const isFree = !isGauge || isFreeGauge(word)
      const wish = isFree && !/^(?:bytes|lines|words)$/.test(word) ? word : `${word}_value`
      let name = wish
      for (let n = 2; taken.has(name); n++) name = `${wish}_${String(n)}`
      taken.add(name)
      return [one, name] as const
    }),
  )
}

/** What is measured over time has metrics such as `latency.peak`. */
function isFreeGauge(word: string): boolean {
  return !RESERVED_RUN_NAMES.has(word) && !(word in COLUMN_UNITS)
}

function describeClock(field: ProposedField): FieldSpec {
  if (field.kind === 'clock') return field.form === 'iso' ? 'time' : `time ${field.form}`
  return `elapsed ${(field.kind === 'number' ? field.unit : undefined) ?? 's'}`
}

function describeNumber(
  field: ProposedField,
  {
    kind,
    isRepeated,
    name,
  }: {
    readonly kind: ProposedFormat['kind']
    readonly isRepeated: boolean
    /** Of the field, which is its title unless another is given. */
    readonly name: string
  },
): FieldSpec {
  if (field.kind !== 'number') return 'text'
  const { words, unit } = field
  const role =
    kind === 'series' ? (findColumn(field) ?? 'gauge') : isRepeated ? 'samples' : 'figure'
  const title =
    writeTitle(words).toLowerCase() === name.toLowerCase() ? {} : { title: writeTitle(words) }
  // What a field is by default need not be said.
  const isUsual = role === 'gauge' || role === 'figure'
  return { ...(isUsual ? {} : { as: role }), ...(unit === undefined ? {} : { unit }), ...title }
}

/** The column of a process that a column of this name and unit is. */
function findColumn({ words, unit = '' }: NumberField): 'rss' | 'cpu' | undefined {
  const role = (['rss', 'cpu'] as const).find((one) => one === words.toLowerCase())
  const resolved = resolveUnit(unit)
  return role !== undefined && resolved.kind === 'unit' && resolved.unit.name === COLUMN_UNITS[role]
    ? role
    : undefined
}

function writeSpec(
  { header, columns }: DataTable,
  fields: ReadonlyMap<ProposedField, string>,
  words: (field: ProposedField) => FieldSpec,
): OwnFormatSpec {
  const specs = [...fields].map(([one, name]) => [name, one, words(one)] as const)
  if (header === undefined) {
    const named = new Map([...fields].map(([{ column }, name]) => [column, name] as const))
    const groups = columns.map(({ name, cells }) => {
      const field = named.get(name)
      const shape = cells.every((cell) => /^[-+\d.]/.test(cell))
        ? String.raw`[-+]?[\d.]\S*`
        : String.raw`\S+`
      return field === undefined ? shape : `(?<${field}>${shape})`
    })
    const lines = String.raw`/^\s*${groups.join(String.raw`\s+`)}\s*$/`
    return { lines, fields: Object.fromEntries(specs.map(([name, , one]) => [name, one])) }
  }
  const own = specs.map(([name, { column }, one]): readonly [string, FieldSpec] => {
    if (column === name) return [name, one]
    return [name, typeof one === 'string' ? spreadWord(one, column) : { ...one, from: column }]
  })
  return { csv: header, fields: Object.fromEntries(own) }
}

/** `elapsed ms` of a column that has another name than its field. */
function spreadWord(word: string, from: string): FieldSpec {
  const [, role = word, rest] = /^(\S+) (.+)$/.exec(word) ?? []
  if (rest === undefined) return { as: role, from }
  return { as: role, from, ...(role === 'time' ? { format: rest } : { unit: rest }) }
}

/** The names of a measure. */
interface MeasureNames extends Pick<ProposedMeasure, 'field' | 'isRepeated' | 'heading'> {
  /** Whether its heading has the unit in brackets, which its cells then have, too. */
  readonly isNamedByUnit: boolean
}

function measure(
  { words, unit = '', values }: NumberField,
  { isNamedByUnit, ...own }: MeasureNames,
): Omit<ProposedMeasure, 'column'> {
  const resolved = resolveUnit(unit)
  return {
    ...{ ...own, title: writeTitle(words) },
    // Sizes are shown in KiB, MiB and so on, rates in k/s, and short times in ms, unless a format says otherwise.
    format:
      /^[kMGT]B$|^[/]s$/.test(unit) ||
      (unit !== '' && (isNamedByUnit || listNamedUnits(words).length > 0))
        ? `{: ${shortenUnit(unit)}}`
        : undefined,
    unit: resolved.kind === 'unit' ? resolved.unit.name : unit,
    highest: Math.max(...values.map(Math.abs)),
  }
}
