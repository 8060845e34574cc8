import type { Color, ColorComponents } from '../../chart.ts'
import { findShade } from '../../palette.ts'
import { unpackColor } from '../../unpack-color.ts'
import { findPureColor } from '../colors/palette-color.ts'
import { findPaint, type Paint } from '../marks/line-styles.ts'
import type { FacetCorner } from './clip-facet.ts'
import { combineCorners, type CornerValues } from './facet-values.ts'
import { lightFacet } from './light-facet.ts'
import type { PlacedSurface } from './scene-ranges.ts'
import type { SceneStage } from './scene-stage.ts'

/** The corners of a facet in the order in which they are combined to a colour. */
export type FacetCorners = readonly [FacetCorner, FacetCorner, FacetCorner, FacetCorner]

/** How a facet is coloured. */
interface FacetSetting {
  readonly stage: SceneStage
  readonly isLit: boolean
  /** The colour that it has whatever its values are. */
  readonly own: Color | undefined
}

/** Find the colour of a facet; `undefined` where it is not drawn. Only facets at the surface are lit. */
export function findFacetPaint(
  { surface }: PlacedSurface,
  corners: FacetCorners,
  { stage, isLit, own }: FacetSetting,
): Paint | undefined {
  const { facets } = stage.scene
  const [a, b, c, d] = corners
  const numbers: CornerValues = [a.value, b.value, c.value, d.value]
  if (own !== undefined) return lightColor(own, corners, isLit ? stage : undefined)
  if (surface.coloring === 'rgb') {
    const packed = mixColors(numbers, facets.corners)
    return findPaint(unpackColor(isLit ? lightPacked(packed, corners, stage) : packed))
  }
  const value = combineCorners(numbers, facets.corners)
  if (Number.isNaN(value)) return undefined
  if (!stage.isColor(value) && facets.isClippedByColor) return undefined
  const palette = stage.chart.colors?.palette
  if (!isLit || facets.light === undefined || palette === undefined) return stage.paint(value)
  const pure = findPureColor(palette, stage.findShare(value))
  return findPaint(unpackColor(packColor(light(corners, pure, stage))))
}

/** Find the paint of a colour that all facets of a surface have. */
function lightColor(color: Color, corners: FacetCorners, stage: SceneStage | undefined): Paint {
  const paint = findPaint(color)
  if (stage?.scene.facets.light === undefined) return paint
  const packed = Number.parseInt(findShade(paint.ink).light.slice(1), 16)
  return { ...paint, ...findPaint(unpackColor(lightPacked(packed, corners, stage))) }
}

function light(
  corners: FacetCorners,
  color: ColorComponents,
  { scene, frame }: SceneStage,
): ColorComponents {
  const { units, angles } = frame
  const { light: setting } = scene.facets
  return setting === undefined
    ? color
    : lightFacet(corners, color, { light: setting, units, angles })
}

/** Light a packed colour, whose opacity it keeps. */
function lightPacked(packed: number, corners: FacetCorners, stage: SceneStage): number {
  if (stage.scene.facets.light === undefined) return packed
  const part = (shift: number): number => (Math.floor(packed / 2 ** shift) % 256) / 255
  const lit = light(corners, [part(16), part(8), part(0)], stage)
  return Math.floor(packed / 2 ** 24) * 2 ** 24 + packColor(lit)
}

/** Pack a colour as gnuplot does where it is lit: each part is cut. */
function packColor([red, green, blue]: ColorComponents): number {
  const level = (part: number): number => Math.trunc(part * 255)
  return level(red) * 0x10000 + level(green) * 0x100 + level(blue)
}

/** Mix packed colours: each component by itself, or that of a corner. */
function mixColors(values: CornerValues, corners: string): number {
  const [index] = ['c1', 'c2', 'c3', 'c4'].flatMap((name, i) => (name === corners ? [i] : []))
  if (index !== undefined) return values[index] ?? 0
  const part = (shift: number): number =>
    Math.floor(values.reduce((sum, value) => sum + (Math.floor(value / 2 ** shift) % 256), 0) / 4) *
    2 ** shift
  return part(0) + part(8) + part(16) + part(24)
}
