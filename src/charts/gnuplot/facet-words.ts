import type { CornerColor } from '../chart.ts'

/** The words of `corners2color`; of two that begin alike, the longer one comes first. */
export const CORNER_COLORS: readonly CornerColor[] = [
  'mean',
  'geomean',
  'harmean',
  'rms',
  'median',
  'min',
  'max',
  'c1',
  'c2',
  'c3',
  'c4',
]

/** The most facets into which one may be divided in a direction. */
export const MOST_DIVISIONS = 100
