import type { ColorComponents, FacetLight } from '../../chart.ts'
import { RADIANS, type SpaceUnits, type ViewAngles } from './projection.ts'

type Direction = readonly [x: number, y: number, z: number]

interface Place {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Degrees at which the light falls (gnuplot 5.4). */
const ANGLES = { x: 45, z: -45 } as const

/** The exponent of Phong's highlights (gnuplot 5.4). */
const PHONG = 5

/** Where the light comes from. gnuplot 5.4 adds 90 to an angle in radians. */
const LIGHT: Direction = [
  Math.cos(-RADIANS * ANGLES.x) * Math.cos(-(RADIANS * ANGLES.z + 90)),
  Math.sin(-RADIANS * ANGLES.x),
  Math.cos(-RADIANS * ANGLES.x) * Math.sin(-(RADIANS * ANGLES.z + 90)),
]

/** How a scene is seen: the units of its axes, and the angles of its view. */
interface LightSetting {
  readonly light: FacetLight
  readonly units: SpaceUnits
  readonly angles: ViewAngles
}

/** Find the colour of a facet in the light: darker where it turns away from it, and with a spot of white (gnuplot 5.4). */
export function lightFacet(
  corners: readonly [Place, Place, Place, Place],
  color: ColorComponents,
  { light, units, angles }: LightSetting,
): ColorComponents {
  const [a, b, c, d] = corners
  // Where two corners fall together, the last one stands in for the third.
  const normal = findNormal([a, b, c], units) ?? findNormal([a, b, d], units)
  if (normal === undefined) return color
  const turned = turn(normal, angles)
  const seen: Direction = turned[2] < 0 ? [-turned[0], -turned[1], -turned[2]] : turned
  const fall = multiply(seen, LIGHT)
  const share = 1 - light.primary + (fall < 0 ? -fall : 0) * light.primary
  const [white, red] = light.specular > 0 ? findSpots(seen, fall, light) : [0, 0]
  const add = (part: number, spot: number): number => limit(part * share + spot)
  return [add(color[0], white + red), add(color[1], white), add(color[2], white)]
}

/** Find the spots of white light before a facet, and of red light behind it. */
function findSpots(
  normal: Direction,
  fall: number,
  { specular, behind }: FacetLight,
): readonly [white: number, red: number] {
  const [x, y, z] = normal.map((one, i) => 2 * fall * one - (LIGHT[i] ?? 0))
  const length = Math.hypot(x ?? NaN, y ?? NaN, z ?? NaN)
  const reflected = -(z ?? NaN) / length
  const strength = Math.abs(reflected) ** PHONG
  return [reflected > 0 ? specular * strength : 0, reflected < 0 ? behind * strength : 0]
}

/** Find the direction across a triangle; `undefined` where it has no area. */
function findNormal(
  [a, b, c]: readonly [Place, Place, Place],
  { x, y, z }: SpaceUnits,
): Direction | undefined {
  const [u, v] = [subtract(b, a), subtract(c, a)]
  const normal: Direction = [
    (u.y * v.z - u.z * v.y) * y * z,
    (u.z * v.x - u.x * v.z) * x * z,
    (u.x * v.y - u.y * v.x) * x * y,
  ]
  const length = Math.sqrt(multiply(normal, normal))
  if (length < 1e-12) return undefined
  return [normal[0] / length, normal[1] / length, normal[2] / length]
}

/** Turn a direction as the view is turned, so that the light stays where the viewer is. */
function turn([x, y, z]: Direction, { rotateX, rotateZ }: ViewAngles): Direction {
  const [psi, phi] = [-RADIANS * rotateZ, -RADIANS * rotateX]
  const across = Math.cos(psi) * x - Math.sin(psi) * y
  const away = Math.sin(psi) * x + Math.cos(psi) * y
  return [
    across,
    Math.cos(phi) * away - Math.sin(phi) * z,
    Math.sin(phi) * away + Math.cos(phi) * z,
  ]
}

function subtract(a: Place, b: Place): Place {
  return { x: a.x - b.x, y: a.y - b.y, z: a.z - b.z }
}

function multiply(a: Direction, b: Direction): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

function limit(part: number): number {
  return Math.min(1, Math.max(0, part))
}
