import type { Scope } from '../scope.ts'
import type { SceneSettings } from './scene-settings.ts'

/** Place a point in space (gnuplot 5.4 `set mapping`): of spherical coordinates, the columns are two angles and a radius; of cylindrical ones, an angle, a height and a radius. The radius is 1 by default. */
export function mapPoint(
  [first = NaN, second = NaN, third]: readonly number[],
  mapping: SceneSettings['mapping'],
  { radiansPerAngle }: Pick<Scope, 'radiansPerAngle'>,
): readonly [x: number, y: number, z: number] {
  if (mapping === 'cartesian') return [first, second, third ?? NaN]
  const radius = third ?? 1
  const around = first * radiansPerAngle
  if (mapping === 'cylindrical')
    return [radius * Math.cos(around), radius * Math.sin(around), second]
  const up = second * radiansPerAngle
  return [
    radius * Math.cos(around) * Math.cos(up),
    radius * Math.sin(around) * Math.cos(up),
    radius * Math.sin(up),
  ]
}
