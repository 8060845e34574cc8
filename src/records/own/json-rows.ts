import type { RecordFormat } from '../record-format.ts'
import { JsonShaper } from './json-shaper.ts'
import type { Conditions } from './json-path.ts'
import type { OwnField } from './own-field.ts'
import { layOutRows } from './own-row-layout.ts'

/** The shapes of lines that are one JSON object, where their fields make samples of numbers. */
export function createJsonRows(
  fields: readonly OwnField[],
  where: Conditions,
): Pick<RecordFormat, 'rows'> {
  const rows = layOutRows(fields)
  if (rows === undefined || fields.some(({ from }) => from in where)) return {}
  const shaped = fields.map(({ from, role }, i) => {
    const step = rows.steps[i]
    return {
      path: from,
      step: step?.kind === 'number' ? { ...step, isStrict: true } : step,
      isText: role === 'text' || role === 'name',
    }
  })
  const shaper = new JsonShaper(shaped, where)
  return {
    rows: {
      layout: rows.layout,
      findShape: ({ bytes, start, end }, isRecord) =>
        shaper.shape(bytes.toString('latin1', start, end), isRecord),
    },
  }
}
