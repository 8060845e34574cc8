import { POINT } from '../ranges/widen-spans.ts'
import type { PlacedScan } from './placed-scan.ts'
import type { SceneStage } from './scene-stage.ts'

/** Rows of points in the order in which they are drawn. */
export interface OrderedScans {
  readonly ordered: readonly PlacedScan[]
  /** Whether the points of a row are drawn from the last to the first. */
  readonly isInverted: boolean
}

/**
 * Order rows from the back to the front, or as `set pm3d` says (gnuplot 5.4 `pm3d_rearrange_part`).
 *
 * @param following the lines across the rows of a function
 */
export function orderScans(
  scans: readonly PlacedScan[],
  stage: SceneStage,
  following: readonly PlacedScan[] = [],
): OrderedScans {
  const { order } = stage.scene.facets
  if (order === 'forward') return { ordered: scans.toReversed(), isInverted: false }
  if (order !== 'automatic') return { ordered: scans, isInverted: false }
  const { isInverted, isReversed } = findDirections(scans, following, stage)
  return { ordered: isReversed ? scans.toReversed() : scans, isInverted }
}

/** The part of a row that must be defined for its direction to count. */
const KNOWN = 0.1

/** Where the rows of a function do not tell, the lines across them have the last word (gnuplot 5.4). */
function findDirections(
  scans: readonly PlacedScan[],
  following: readonly PlacedScan[],
  { frame }: SceneStage,
): { readonly isInverted: boolean; readonly isReversed: boolean } {
  const depth = ({ x, y }: PlacedScan, i: number): number =>
    frame.project(x[i] ?? NaN, y[i] ?? NaN, 0).z
  const isKnown = ({ states }: PlacedScan, i: number): boolean => states[i] !== POINT.gap
  let isInverted = false
  let left = scans.length
  for (const [index, scan] of [...scans, ...following].entries()) {
    const remaining = left
    left -= 1
    const last = scan.states.length - 1
    if (last <= 0) continue
    let from = 0
    while (from <= last && !isKnown(scan, from)) from += 1
    let to = last
    while (to > from && !isKnown(scan, to)) to -= 1
    if (to - from <= last * KNOWN) continue
    isInverted = !(depth(scan, to) > depth(scan, from))
    // The last row that has a point there tells which row lies behind.
    for (let count = remaining; count >= 3; count--) {
      const other = scans[index + count - 1]
      if (other === undefined) continue
      for (let i = from; i < other.states.length; i++) {
        if (!isKnown(other, i)) continue
        return { isInverted, isReversed: !(depth(other, i) > depth(scan, from)) }
      }
      left = count - 1
    }
  }
  return { isInverted, isReversed: false }
}
