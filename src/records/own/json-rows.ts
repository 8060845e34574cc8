import type { NumberStep } from '../line-shape.ts'
import type { RowColumn, RowSource } from '../record-rows.ts'
import type { RecordFormat } from '../record-format.ts'
import { JsonShaper, type ShapedField } from './json-shaper.ts'
import type { Conditions } from './json-path.ts'
import { isSeriesRole, type OwnField } from './own-field.ts'

/** The shapes of lines that are one JSON object, where their fields make samples of numbers. */
export function createJsonRows(
  fields: readonly OwnField[],
  where: Conditions,
): Pick<RecordFormat, 'rows'> {
  const paths = fields.map(({ from }) => from)
  const kinds = fields.flatMap((field) => readColumn(field) ?? []).map(nameColumn)
  const isRepeated = new Set(paths).size < paths.length || new Set(kinds).size < kinds.length
  const isSeries = fields.some(({ role }) => isSeriesRole(role))
  if (!isSeries || isRepeated || paths.some((path) => path in where)) return {}
  const columns: RowColumn[] = []
  const shaped = fields.map((field) => {
    const column = readColumn(field)
    if (column === undefined) return createField(field, undefined)
    columns.push(column)
    return createField(field, columns.length - 1)
  })
  const clock = fields.find(({ role }) => role === 'time')?.clock
  const shaper = new JsonShaper(shaped, where)
  const rows: RowSource = {
    layout: { columns, ...(clock === undefined ? {} : { time: { as: 'timestamp', read: clock } }) },
    findShape: ({ bytes, start, end }, isRecord) =>
      shaper.shape(bytes.toString('latin1', start, end), isRecord),
  }
  return { rows }
}

function nameColumn(column: RowColumn): string {
  return column.kind === 'gauge' ? `gauge ${column.name}` : column.kind
}

/** The column of a number; `undefined` for a field that is none. */
function readColumn({ role, name }: OwnField): RowColumn | undefined {
  switch (role) {
    case 'label':
    case 'text':
    case 'name':
    case 'figure':
    case 'samples':
      return undefined
    case 'gauge':
      return { kind: 'gauge', name }
    case 'time':
    case 'elapsed':
    case 'pid':
    case 'rss':
    case 'cpu':
    case 'user':
    case 'system':
    case 'faults':
      return { kind: role }
  }
}

function createField({ from, role, unit }: OwnField, column: number | undefined): ShapedField {
  const { factor, divisor } = unit
  const scale: Pick<NumberStep, 'factor' | 'divisor'> =
    role === 'time' ? {} : divisor === undefined ? { factor } : { divisor }
  const step: NumberStep | undefined =
    column === undefined
      ? undefined
      : { kind: 'number', column, isSigned: true, isStrict: true, ...scale }
  return { path: from, step, isText: role === 'text' || role === 'name' }
}
