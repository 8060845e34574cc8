import type { NumberStep, StampStep } from '../line-shape.ts'
import type { RowColumn, RowLayout } from '../record-rows.ts'
import { isIsoClock } from './own-clock.ts'
import { isSeriesRole, type OwnField } from './own-field.ts'

/** How the fields of a format make rows. */
export interface OwnRowLayout {
  readonly layout: RowLayout
  /** Of each field: how its number or time stamp is read; `undefined` for one that is none. */
  readonly steps: readonly (NumberStep | StampStep | undefined)[]
}

/** Lay out the rows of a format of samples; `undefined` where its lines make none, or one has something twice. */
export function layOutRows(fields: readonly OwnField[]): OwnRowLayout | undefined {
  // The columns of many rows are read at once only where a point stands before decimals.
  if (fields.some(({ decimal }) => decimal === ',')) return undefined
  const places = fields.map(({ from }) => from)
  const columns: RowColumn[] = []
  const steps = fields.map((field) => {
    const column = readColumn(field)
    if (column === undefined) return undefined
    columns.push(column)
    return createStep(field, columns.length - 1)
  })
  const kinds = new Set(columns.map(nameColumn))
  const isRepeated = new Set(places).size < places.length || kinds.size < columns.length
  if (!fields.some(({ role }) => isSeriesRole(role)) || isRepeated) return undefined
  const clock = fields.find(({ role }) => role === 'time')?.clock
  const isRead = clock !== undefined && !isIsoClock(clock)
  return {
    layout: {
      columns,
      ...(isRead ? { time: { as: 'timestamp', read: clock, readsAlone: true } } : {}),
    },
    steps,
  }
}

function nameColumn(column: RowColumn): string {
  return column.kind === 'gauge' ? `gauge ${column.name}` : column.kind
}

/** The column of a number; `undefined` for a field that is none. */
function readColumn({ role, name, clock }: OwnField): RowColumn | undefined {
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
      return { kind: isIsoClock(clock) ? 'timestamp' : 'time' }
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

function createStep({ role, unit, clock }: OwnField, column: number): NumberStep | StampStep {
  if (isIsoClock(clock)) return { kind: 'stamp', column }
  const { factor, divisor } = unit
  const scale: Pick<NumberStep, 'factor' | 'divisor'> =
    role === 'time' ? {} : divisor === undefined ? { factor } : { divisor }
  return { kind: 'number', column, isSigned: true, ...scale }
}
