import { readOwnFormat } from '../configs/read-own-format.ts'
import type { FieldSpec, OwnFormatSpec } from '../configs/own-format-schema.ts'
import { RESERVED_RUN_NAMES } from '../configs/reserved-run-names.ts'
import { COLUMN_UNITS } from '../records/own/own-field.ts'
import { splitHeader } from '../records/own/csv-format.ts'
import { isDecimalUnit, resolveUnit, shortenUnit } from '../records/own/own-unit.ts'
import { listNamedUnits } from '../quantities/named-units.ts'
import { chooseNames, findNames, isIndex, nameDays } from './choose-names.ts'
import { chooseTime } from './choose-time.ts'
import { arePartedByCommas, findDecimal } from './find-decimal.ts'
import { findDurations } from './find-durations.ts'
import { noteColumns } from './note-columns.ts'
import { proposeField, type NumberField, type ProposedField } from './propose-field.ts'
import type { ProposedMeasure, ProposedFormat } from './proposed-format.ts'
import type { DataTable } from './read-data-table.ts'
import { countNames, countRows } from './table-rows.ts'
import { findUnitColumn, placeUnit } from './unit-column.ts'
import { writeHeading } from './write-heading.ts'
import { writeTitle } from './write-title.ts'

/**
 * Propose a format that reads a file of columns; `undefined` where no column has numbers. What is named `run`, `i` and so on, and what is always the same
 * name, is left out.
 */
export function proposeFormat(name: string, table: DataTable): ProposedFormat | undefined {
  const separator = table.header === undefined ? undefined : splitHeader(table.header).separator
  const cells = table.columns.flatMap((one) => one.cells)
  const isParted = arePartedByCommas(cells)
  const decimal = isParted ? '.' : findDecimal(cells, separator)
  const marks = { decimal, separator, isParted }
  const plain = table.columns.map((column) => proposeField(column, marks))
  const durations = findDurations(plain, table)
  const read = table.columns.map((column) => proposeField(column, { ...marks, durations }))
  const units = findUnitColumn(read, table)
  const fields = units === undefined ? read : placeUnit(read, units)
  const found = findNames(nameDays(fields, table), table)
  const time = chooseTime(found, table)
  const clock = time?.of === undefined ? time?.field : undefined
  const numeric = found.flatMap((one) =>
    one.kind === 'number' && one !== time?.field && !isIndex(one) ? [one] : [],
  )
  const names = clock === undefined ? chooseNames(found, table, units) : []
  const numbers = numeric.filter((one) => !names.includes(one))
  if (numbers.length === 0) return undefined
  const kind = clock !== undefined ? 'series' : names.length === 0 ? 'repeats' : 'named'
  const rows = countNames(table, names)
  const isRepeated = kind === 'repeats' || (kind === 'named' && rows < countRows(table))
  const heads = [...(clock === undefined ? [] : [clock]), ...names]
  const columns = findProcessColumns(numbers, kind)
  const named = nameFields([...heads, ...numbers], { kind, columns })
  const words = (one: ProposedField): FieldSpec =>
    one === clock
      ? describeClock(one)
      : names.includes(one)
        ? 'name'
        : describeNumber(one, {
            kind,
            column: columns.get(one),
            isRepeated,
            name: named.get(one) ?? '',
          })
  const written = writeSpec(table, named, words)
  const spec: OwnFormatSpec = decimal === ',' || isParted ? { ...written, decimal } : written
  const own = readOwnFormat(name, spec, () => undefined)
  if (own === undefined) return undefined
  return {
    ...{ name, spec, own, kind },
    header: names.map(({ column }) => writeTitle(column)).join('/'),
    names: names.length === 0 ? 0 : rows,
    measures: numbers.map((one) => ({
      ...measure(one, { field: named.get(one) ?? '', isRepeated, ...writeHeading(one, numbers) }),
      column: columns.get(one),
    })),
    notes: noteColumns({ found, numbers, names, time, units, decimal, table }),
  }
}

/** Name fields so that expressions can use the names, and no other metric is meant. */
function nameFields(
  fields: readonly ProposedField[],
  { kind, columns }: { readonly kind: ProposedFormat['kind']; readonly columns: ProcessColumns },
): ReadonlyMap<ProposedField, string> {
  const taken = new Set<string>()
  return new Map(
    fields.map((one) => {
      const plain = (one.kind === 'number' ? one.words : one.column).replaceAll(/\W+/g, '_')
      const word = plain.replaceAll(/^[_\d]+|_+$/g, '') || 'value'
      const isGauge = kind === 'series' && one.kind === 'number' && !columns.has(one)
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
    column,
    isRepeated,
    name,
  }: {
    readonly kind: ProposedFormat['kind']
    readonly column: 'rss' | 'cpu' | undefined
    readonly isRepeated: boolean
    /** Of the field, which is its title unless another is given. */
    readonly name: string
  },
): FieldSpec {
  if (field.kind !== 'number') return 'text'
  const { words, unit } = field
  const role = kind === 'series' ? (column ?? 'gauge') : isRepeated ? 'samples' : 'figure'
  const title =
    writeTitle(words).toLowerCase() === name.toLowerCase() ? {} : { title: writeTitle(words) }
  // What a field is by default need not be said.
  const isUsual = role === 'gauge' || role === 'figure'
  return { ...(isUsual ? {} : { as: role }), ...(unit === undefined ? {} : { unit }), ...title }
}

/** The columns of a process that columns of a series are, by their names and units. */
type ProcessColumns = ReadonlyMap<ProposedField, 'rss' | 'cpu'>

function findProcessColumns(
  numbers: readonly NumberField[],
  kind: ProposedFormat['kind'],
): ProcessColumns {
  // Charts of a process have MiB: beside a table in MB, they would show another number of the same peak.
  const isDecimal = numbers.some(({ words, unit = '' }) => {
    const resolved = resolveUnit(unit)
    return /^rss$/i.test(words) && resolved.kind === 'unit' && isDecimalUnit(resolved.unit)
  })
  return kind !== 'series' || isDecimal
    ? new Map()
    : new Map(
        numbers.flatMap((one) => {
          const column = findColumn(one)
          return column === undefined ? [] : [[one, column] as const]
        }),
      )
}

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
    // Sizes are shown in KiB, MiB and so on, rates in k/s, those of minutes and hours in /s, and short times in ms, unless a format says otherwise.
    format:
      /^[kMGT]B$|^[/](?:s|min|h)$/.test(unit) ||
      (unit !== '' && (isNamedByUnit || listNamedUnits(words).length > 0))
        ? writeFormat(shortenUnit(unit))
        : undefined,
    unit: resolved.kind === 'unit' ? resolved.unit.name : unit,
    highest: Math.max(...values.map(Math.abs)),
  }
}

/** `d` and `G` alone are forms of numbers. */
function writeFormat(unit: string): string {
  return /^[dG]$/.test(unit) ? `{:.4 ${unit}}` : `{: ${unit}}`
}
