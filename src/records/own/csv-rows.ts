import type { LineShape, NumberStep, ShapeStep, StampStep } from '../line-shape.ts'
import type { TableReader } from '../record-format.ts'
import { isEpochClock, isIsoClock } from './own-clock.ts'
import type { OwnField } from './own-field.ts'
import { STAMP } from './own-stamp.ts'
import { layOutRows } from './own-row-layout.ts'

/** A number that is read as it stands there, whatever the field is. */
const NUMBER = /^\d+(?:\.\d+)?$/

/** The shapes of rows below a header, where their fields make samples of numbers. */
export function createCsvRows(
  fields: readonly OwnField[],
  { columns, separator }: { readonly columns: readonly string[]; readonly separator: string },
): Pick<TableReader, 'rows'> {
  const rows = layOutRows(fields)
  const isRead = fields.every(
    ({ clock }) => clock === undefined || isIsoClock(clock) || isEpochClock(clock),
  )
  // A header of numbers might be taken for a row.
  const isClear = columns.length > 1 && !columns.some((name) => NUMBER.test(name))
  if (rows === undefined || !isRead || !isClear) return {}
  const cells = columns.map((name) => {
    const at = fields.findIndex(({ from }) => from === name)
    const role = fields[at]?.role
    return { isWanted: at >= 0 && role !== 'text' && role !== 'name', step: rows.steps[at] }
  })
  return {
    rows: {
      layout: rows.layout,
      findShape({ bytes, lineStart, end }, isRecord): LineShape | undefined {
        if (!isRecord) return lineStart === end ? { steps: [], isNothing: true } : undefined
        const text = bytes.toString('latin1', lineStart, end)
        const steps = text.includes('"')
          ? undefined
          : listSteps(text.split(separator), { cells, separator })
        return steps && { steps }
      },
    },
  }
}

/** How a cell is read, if it is wanted. */
interface CellStep {
  readonly isWanted: boolean
  readonly step: NumberStep | StampStep | undefined
}

function listSteps(
  texts: readonly string[],
  { cells, separator }: { readonly cells: readonly CellStep[]; readonly separator: string },
): readonly ShapeStep[] | undefined {
  if (texts.length !== cells.length) return undefined
  const steps: ShapeStep[] = []
  for (const [i, text] of texts.entries()) {
    const cell = cells[i]
    const own =
      cell?.isWanted === true ? readCell(text, cell.step) : [{ kind: 'cell', separator } as const]
    if (own === undefined) return undefined
    if (i > 0) steps.push({ kind: 'text', text: separator })
    steps.push(...own)
  }
  return steps
}

/** A cell that is wanted: a number or a time stamp with blanks around it, or nothing. */
function readCell(
  text: string,
  step: NumberStep | StampStep | undefined,
): readonly ShapeStep[] | undefined {
  const blank = (part: string): readonly ShapeStep[] =>
    part === '' ? [] : [{ kind: 'text', text: part }]
  const [, before = '', inner = '', after = ''] = /^( *)(.*?)( *)$/.exec(text) ?? []
  if (inner === '') return blank(text)
  const pattern = step?.kind === 'stamp' ? STAMP : NUMBER
  if (step === undefined || !pattern.test(inner)) return undefined
  return [
    ...blank(before),
    step.kind === 'number' ? { ...step, isSigned: false } : step,
    ...blank(after),
  ]
}
