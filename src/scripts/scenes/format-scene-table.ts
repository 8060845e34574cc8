import type { Axis, Chart, Scan, SurfaceStyleName } from '../../charts/chart.ts'
import { findContours, type ContourLevel } from '../../charts/gnuplot/scenes/surface-contours.ts'
import {
  findSceneRanges,
  type PlacedSurface,
  type SceneRanges,
} from '../../charts/gnuplot/scenes/scene-ranges.ts'
import type { PlacedScan } from '../../charts/gnuplot/scenes/placed-scan.ts'
import { POINT } from '../../charts/gnuplot/ranges/widen-spans.ts'
import { formatGeneral } from '../../quantities/printf-number.ts'
import { formatAxisCell, formatState } from '../format-table.ts'

/**
 * Format the points of the surfaces of a `splot`, and their contours, as `set table` writes them (gnuplot 5.4): x, y, z,
 * what else the style has, and whether the point is in range. Nothing is written of a chart without ranges.
 */
export function formatSceneTable(chart: Chart): string {
  const { scene } = chart
  if (scene === undefined) return ''
  const found = findSceneRanges(chart, scene)
  if (found.kind === 'failed') return ''
  const { surfaces } = found.ranges
  const cells = createCellFormatter([chart.axes.x, chart.axes.y, scene.z])
  return surfaces
    .map((placed, index) => {
      const { title = '' } = placed.surface
      const lines = [
        '',
        `# Surface ${String(index)} of ${String(surfaces.length)} surfaces`,
        ...(title === '' ? [] : ['', `# Curve title: "${title.replaceAll('\n', String.raw`\n`)}"`]),
        ...listRows(placed, chart, { ranges: found.ranges, cells }),
      ]
      return lines.map((line) => `${line}\n`).join('')
    })
    .join('')
}

/** The styles that gnuplot 5.4 writes. */
const WRITTEN: ReadonlySet<SurfaceStyleName> = new Set([
  'lines',
  'points',
  'impulses',
  'dots',
  'vectors',
  'image',
])

function listRows(
  placed: PlacedSurface,
  chart: Chart,
  { ranges, cells }: { readonly ranges: SceneRanges; readonly cells: FormatCells },
): readonly string[] {
  const { surface, scans } = placed
  const { scene } = chart
  const isContoured = scene?.contours !== undefined && surface.contourLines !== undefined
  if (surface.style === 'labels')
    return isContoured ? [] : scans.toReversed().flatMap((scan) => listLabels(scan, cells))
  if (!WRITTEN.has(surface.style)) return []
  const rows = scene?.isSurfaceHidden === true ? [] : listScans(scans, surface.style, cells)
  return [...rows, ...listContours(findContours(placed, chart, ranges.z), cells)]
}

function listLabels({ x, y, z, texts }: PlacedScan, format: FormatCells): readonly string[] {
  return Array.from(x, (_, i) => `${format([x[i], y[i], z[i]])}"${texts?.[i] ?? ''}"`)
}

function listScans(
  scans: readonly PlacedScan[],
  style: SurfaceStyleName,
  cells: FormatCells,
): readonly string[] {
  const heads = scans.map((scan, index) => [
    '',
    `# IsoCurve ${String(index)}, ${String(countPoints(scan, style))} points`,
    `# x y z${HEADS[style] ?? ''} type`,
    ...Array.from(scan.states, (state, i) => listPoint(scan, i, { state, style, cells })).filter(
      (line) => line !== undefined,
    ),
  ])
  return [...heads.flat(), '']
}

/** Arrows without a place are left out. */
function countPoints({ states }: PlacedScan, style: SurfaceStyleName): number {
  return style === 'vectors' ? states.filter((state) => state !== POINT.gap).length : states.length
}

const HEADS: Partial<Readonly<Record<SurfaceStyleName, string>>> = {
  vectors: ' delta_x delta_y delta_z',
  image: '  pixel',
}

function listPoint(
  { x, y, z, colors, ends }: Scan,
  index: number,
  {
    state,
    style,
    cells,
  }: { readonly state: number; readonly style: SurfaceStyleName; readonly cells: FormatCells },
): string | undefined {
  // A point without a place is at the origin (gnuplot 5.4).
  if (state === POINT.gap && style === 'vectors') return undefined
  if (state === POINT.gap)
    return `${cells([0, 0, 0])}${style === 'image' ? '0 ' : ''}${formatState(state)}`
  const [atX = NaN, atY = NaN, atZ = NaN] = [x[index], y[index], z[index]]
  const steps =
    style === 'vectors' && ends !== undefined
      ? [(ends.x[index] ?? 0) - atX, (ends.y[index] ?? 0) - atY, (ends.z[index] ?? 0) - atZ]
      : []
  const pixel = style === 'image' ? `${formatGeneral(colors?.[index] ?? atZ, 6)} ` : ''
  return `${cells([atX, atY, atZ, ...steps])}${pixel}${formatState(state)}`
}

/** List the points of contours: each height begins with its label, and each piece ends with an empty line. */
function listContours(levels: readonly ContourLevel[], cells: FormatCells): readonly string[] {
  return levels.flatMap(({ z, text, lines }, index) => [
    '',
    `# Contour ${String(index)}, label: ${text}`,
    ...lines.flatMap((points) => [...points.map(({ x, y }) => cells([x, y, z])), '']),
  ])
}

/** Formats places and steps: x, y and z by turns. */
type FormatCells = (cells: readonly (number | undefined)[]) => string

function createCellFormatter(axes: readonly Axis[]): FormatCells {
  return (cells) => cells.map((cell, i) => formatAxisCell(cell, axes[i % axes.length])).join('')
}
