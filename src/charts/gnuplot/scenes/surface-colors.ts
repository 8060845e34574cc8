import type { Color, LineStyle, Surface } from '../../chart.ts'
import { unpackColor } from '../../unpack-color.ts'
import { findPaint, type Paint } from '../marks/line-styles.ts'
import type { PlacedScan } from './placed-scan.ts'
import type { PlacedSurface } from './scene-ranges.ts'
import type { SceneStage } from './scene-stage.ts'

/** Find the paint of a point; `undefined` where it has that of its surface. */
export function findPointPaint(
  { surface }: Pick<PlacedSurface, 'surface'>,
  scan: PlacedScan,
  { index, stage }: { readonly index: number; readonly stage: SceneStage },
): Paint | undefined {
  const own = scan.colors?.[index] ?? NaN
  if (surface.coloring !== 'palette') return findValuePaint(surface, own)
  return stage.paint(surface.hasColors ? own : (scan.z[index] ?? NaN))
}

/** Find the paint of a cell that is a colour or the number of a line type; `undefined` for that of the surface. */
export function findValuePaint(surface: Surface, value: number): Paint | undefined {
  switch (surface.coloring) {
    case 'line':
    case 'palette':
      return undefined
    case 'rgb':
      return surface.hasColors ? findPaint(unpackColor(Math.trunc(value))) : undefined
    case 'linetype': {
      const type = Number.isFinite(value) ? Math.trunc(value) : 0
      return findPaint(surface.types?.get(type) ?? { kind: 'linetype', type })
    }
  }
}

/** Get a line style with the colour of a paint. */
export function repaint(line: LineStyle, paint: Paint | undefined): LineStyle {
  return paint === undefined ? line : { ...line, color: findColor(paint) }
}

function findColor({ ink, opacity = 1 }: Paint): Color {
  if (ink === 'background') return { kind: 'background' }
  if (ink === 'foreground') return { kind: 'linetype', type: -1 }
  if (ink === 'grid') return { kind: 'linetype', type: 0 }
  if (ink.startsWith('line-')) return { kind: 'linetype', type: Number(ink.slice(5)) }
  return { kind: 'rgb', hex: `#${ink.slice(1)}`, opacity }
}
