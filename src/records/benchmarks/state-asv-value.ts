import type { StatedFigure } from '../record.ts'
import { findAsvKind } from './find-asv-kind.ts'
import { readPrefixed } from './read-decimal.ts'
import { markEstimates, statePrintedTime } from './state-printed.ts'

/** A value with half the width of its spread, which is not read: `834±0μs`. */
const VALUE = /^(?<number>\d[\d.]*)(?:±\d[\d.]*)?(?<unit>[a-zA-Zµμ]*)$/u

/** State what asv prints of a benchmark: `834±0μs`, `33.2M` or `42`; which of them it is, the name tells. Nothing for another text. */
export function stateAsvValue(benchmark: string, cell: string): readonly StatedFigure[] {
  const { number = '', unit = '' } = VALUE.exec(cell)?.groups ?? {}
  const kind = findAsvKind(benchmark.replace(/[ (].*$/, ''))
  if (number === '' || kind === undefined) return []
  if (kind.unit === 's') return markEstimates(statePrintedTime(kind.figure, `${number} ${unit}`))
  // asv means powers of 1,000 by its letters (`human_file_size`).
  const power = ['', 'k', 'M', 'G', 'T', 'P', 'E'].indexOf(unit)
  const isKnown = kind.unit === 'B' ? power >= 0 : unit === ''
  const read = isKnown ? readPrefixed(number, { base: 1000, power }) : undefined
  if (read === undefined) return []
  const unitNote = 'printed with a letter, by which asv means powers of 1,000'
  return [{ name: kind.figure, unit: kind.unit, ...read, ...(power > 0 ? { unitNote } : {}) }]
}
