import type { StatedFigure } from '../record.ts'
import { nameCounter } from './name-counter.ts'
import { readPrefixed } from './read-decimal.ts'

/** A column of a table of benchstat. */
export interface BenchstatColumn {
  readonly unit: string
  /** Which of the files it is of; nothing where there is one alone. */
  readonly of?: string | undefined
}

/** Figures by the units of the tables, of releases since 2023 and before. */
const FIGURES: Readonly<
  Record<string, Pick<StatedFigure, 'name'> & { unit: 's' | 'B' | 'B/s' | '1' }>
> = {
  'sec/op': { name: 'time', unit: 's' },
  'time/op': { name: 'time', unit: 's' },
  'B/op': { name: 'bytes', unit: 'B' },
  'alloc/op': { name: 'bytes', unit: 'B' },
  'allocs/op': { name: 'allocs', unit: '1' },
  'B/s': { name: 'throughput', unit: 'B/s' },
  speed: { name: 'throughput', unit: 'B/s' },
}

const CELL =
  /^(?<number>-?\d[\d.]*(?:e[-+]?\d+)?)(?<prefix>[kKMGTPmµμunp]?)(?<binary>i?)(?:s|B|B\/s)?(?: ?±.*)?$/u

/** Read a cell below a unit: `13.6ms ± 1%`, `1.718µ`, `2.5Ki` or `1.718e-06`. */
export function readBenchstatCell(unit: string, cell: string): readonly StatedFigure[] {
  const { number = '', prefix = '', binary = '' } = CELL.exec(cell)?.groups ?? {}
  const power = POWERS[prefix.replace('μ', 'µ').replace('K', 'k')] ?? 0
  const read = readPrefixed(number, { base: binary === 'i' ? 1024 : 1000, power })
  if (read === undefined) return []
  const figure = FIGURES[unit] ?? { name: nameCounter(unit), unit: '1' as const }
  return [{ ...figure, ...read, isEstimate: true }]
}

const POWERS: Readonly<Record<string, number>> = {
  ...{ '': 0, k: 1, M: 2, G: 3, T: 4, P: 5 },
  ...{ m: -1, µ: -2, u: -2, n: -3, p: -4 },
}
