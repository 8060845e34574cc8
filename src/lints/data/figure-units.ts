import type { WrittenNumber } from '../written-number.ts'

/** What a number may be measured in, as figures are. */
export interface FigureUnit {
  readonly dimension: string
  readonly scale: number
  /** What the cells of a column have in common: of bare numbers the scale, of others how prefixes are meant. */
  readonly way: string
}

const BARE: readonly FigureUnit[] = [
  ...listBare('seconds', [1, 1e-3, 1e-6, 1e-9]),
  ...listBare('bytes', [1, 1e3, 1e6, 1e9, 1024, 1024 ** 2, 1024 ** 3]),
  ...listBare('percent', [1]),
  ...listBare('count', [1]),
  ...listBare('rate', [1, 1e3, 1e6]),
]

function listBare(dimension: string, scales: readonly number[]): readonly FigureUnit[] {
  return scales.map((scale) => ({ dimension, scale, way: `${dimension} ${String(scale)}` }))
}

/** What a cell may be measured in. One without a unit, nor one in its header, may be anything. */
export function listFigureUnits({ form, readings }: WrittenNumber): readonly FigureUnit[] {
  if (form === 'percent') return [{ dimension: 'percent', scale: 1, way: '%' }]
  if (readings.length === 0) return BARE
  return readings.flatMap(({ dimension, scales }) =>
    scales.map((scale, i) => ({
      dimension: nameFigureDimension(dimension),
      scale,
      way: scales.length > 1 ? String(i) : '',
    })),
  )
}

/** Name the dimension of figures that a unit of a page means. */
export function nameFigureDimension(dimension: string): string {
  return RATE.test(dimension) ? 'rate' : dimension
}

/** `request by time`, `qps`: what a tool counts, it gives a second. */
const RATE = /^(?!(?:bytes|bits) ).* by time$|^(?:[qtr]ps|hz|iops)$/
