import type { Coordinate, CoordinateSystem } from '../../chart.ts'
import type { Box } from '../canvas.ts'
import {
  findDevicePoint,
  findDisplacement,
  type CoordinateSetting,
  type DevicePoint,
  type MapSetting,
} from '../device-point.ts'
import { createScales } from '../ranges/create-scales.ts'
import type { SpaceRange } from './projection.ts'
import { placeVertex } from './scene-frame.ts'
import type { SceneStage } from './scene-stage.ts'

/** Create what finds the places of labels, arrows and the colour box. */
export function createPlaces(stage: SceneStage, box: Box): CoordinateSetting {
  const { frame, axes } = stage
  // A map's y grows upwards on the canvas, although its range is turned around.
  const y = frame.isMap ? { ...axes.y, min: axes.y.max, max: axes.y.min } : axes.y
  const ticked = { x: axes.x, y, x2: undefined, y2: undefined }
  const plain = { canvas: frame.canvas, box, axes: ticked, scales: createScales(ticked, box) }
  return {
    ...plain,
    ...(frame.isMap ? { map: createMapSetting(stage, plain) } : {}),
    locate: (coordinate) => locateInScene(coordinate, stage),
    displace: (step) => displace(step, stage),
    measureRadius: (step) => measureRadius(step, stage),
  }
}

/** Create what places shapes on a map: what is measured on the canvas is half a unit more (gnuplot 5.4 `map3d_getposition`). */
function createMapSetting(stage: SceneStage, plain: CoordinateSetting): MapSetting {
  const half = ({ x, y }: DevicePoint): DevicePoint => ({ x: x + 0.5, y: y + 0.5 })
  const place = (coordinate: Coordinate): DevicePoint =>
    half(locateInScene(coordinate, stage) ?? findDevicePoint(coordinate, plain))
  return {
    place,
    step: (step) => {
      const { systems = ['first', 'first'] } = step
      const [x, y] = systems.map((system) => (system === 'graph' ? 'graph' : 'first'))
      const isOnCanvas = systems.some((system) => system === 'screen' || system === 'character')
      if (isOnCanvas || x === undefined || y === undefined)
        return half(findDisplacement(step, plain))
      const origin = place({ ...step, x: 0, y: 0, systems: [x, y] })
      const end = place({ ...step, systems: [x, y] })
      return { x: end.x - origin.x, y: end.y - origin.y }
    },
  }
}

/** Measure the radius of a circle, which is the same however the box is turned. */
function measureRadius(step: Coordinate, stage: SceneStage): number | undefined {
  const { x } = stage.frame.ranges
  const along = displace({ x: 1, y: 0, systems: ['graph', 'graph'] }, stage)
  const across = displace({ x: 0, y: 1, systems: ['graph', 'graph'] }, stage)
  const [system = 'first'] = step.systems ?? []
  if (along === undefined || across === undefined || system !== 'first') return undefined
  return (step.x / (x.max - x.min)) * Math.hypot(along.x, across.x)
}

/** Project a step in space; `undefined` for one that is measured on the canvas, as all are on a map. */
function displace(step: Coordinate, { frame }: SceneStage): DevicePoint | undefined {
  const { x, y, z, systems = ['first', 'first'] } = step
  if (frame.isMap || systems.some((system) => system === 'screen' || system === 'character'))
    return undefined
  const { ranges, project, scale } = frame
  const measure = (value: number, system: CoordinateSystem, { min, max }: SpaceRange): number =>
    system === 'graph' ? value * (max - min) : value
  const from = { x: ranges.x.min, y: ranges.y.min, z: ranges.z.min }
  const start = project(from.x, from.y, from.z)
  const end = project(
    from.x + measure(x, systems[0], ranges.x),
    from.y + measure(y, systems[1], ranges.y),
    from.z + measure(z?.value ?? 0, z?.system ?? systems[1], ranges.z),
  )
  return { x: (end.x - start.x) * scale.x, y: (end.y - start.y) * scale.y }
}

/** Find a place in space on the canvas; `undefined` for one that is measured on the canvas itself. */
export function locateInScene(
  coordinate: Coordinate,
  { frame }: SceneStage,
): DevicePoint | undefined {
  const { x, y, z, systems = ['first', 'first'] } = coordinate
  if (systems.some((system) => system === 'screen' || system === 'character')) return undefined
  const { ranges, project, isMap } = frame
  const low = isMap ? ranges.y.max : ranges.y.min
  const depth = isMap ? ranges.y.min - ranges.y.max : ranges.y.max - ranges.y.min
  const height = z?.value ?? 0
  const place = placeVertex(
    project(
      systems[0] === 'graph' ? ranges.x.min + x * (ranges.x.max - ranges.x.min) : x,
      systems[1] === 'graph' ? low + y * depth : y,
      (z?.system ?? systems[1]) === 'graph'
        ? ranges.z.min + height * (ranges.z.max - ranges.z.min)
        : isMap
          ? 1
          : height,
    ),
    frame,
  )
  // Half a unit below, since those who ask round.
  return { x: place.x - 0.5, y: place.y - 0.5 }
}
