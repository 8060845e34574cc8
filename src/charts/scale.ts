/** Maps a value of an axis to a whole device unit. */
export type Scale = (value: number) => number

/** Create the scale of a linear axis between two device positions (gnuplot 5.4 rounding). */
export function createLinearScale(
  { min, max }: { readonly min: number; readonly max: number },
  lower: number,
  upper: number,
): Scale {
  const factor = (upper - lower) / (max - min)
  return (value) => Math.trunc(lower + (value - min) * factor + 0.5)
}

/** The scales of the axes that things are drawn against. */
export type ChartScales = Readonly<Record<'x' | 'y' | 'y2', Scale>>
