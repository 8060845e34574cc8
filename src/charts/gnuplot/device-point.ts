import type { Box, Canvas } from './canvas.ts'
import type { Coordinate, CoordinateSystem } from '../chart.ts'
import type { ChartScales } from './ranges/scale.ts'
import type { TickedAxes } from './tics/tick-axes.ts'

/** What positions in gnuplot's coordinate systems are computed from. */
export interface CoordinateSetting {
  readonly canvas: Canvas
  readonly box: Box
  readonly axes: TickedAxes
  readonly scales: ChartScales
  /** Finds places in a scene; `undefined` for those that are measured on the canvas. */
  readonly locate?: (coordinate: Coordinate) => DevicePoint | undefined
  /** Measures the radius of a circle in a scene; `undefined` for one that is measured on the canvas. */
  readonly measureRadius?: (step: Coordinate) => number | undefined
  /** On a map, finds the centres of circles and ellipses, and measures their extents, as gnuplot cuts them. */
  readonly map?: MapSetting
  /** Measures steps in a scene; `undefined` for those that are measured on the canvas. */
  readonly displace?: (step: Coordinate) => DevicePoint | undefined
}

/** What shapes on a map are placed by. */
export interface MapSetting {
  readonly place: (coordinate: Coordinate) => DevicePoint
  readonly step: (step: Coordinate) => DevicePoint
}

/** A position or a displacement in device units, which need not be whole. */
export interface DevicePoint {
  readonly x: number
  readonly y: number
}

const FIRST = ['first', 'first'] as const

/**
 * Find a coordinate's position on the canvas (gnuplot 5.4); only `first` and `second` give whole device
 * units.
 */
export function findDevicePoint(coordinate: Coordinate, setting: CoordinateSetting): DevicePoint {
  const { canvas, box, scales } = setting
  const inScene = setting.locate?.(coordinate)
  if (inScene !== undefined) return inScene
  const { x, y, systems = FIRST } = coordinate
  const horizontal: Record<CoordinateSystem, () => number> = {
    first: () => scales.x(x),
    second: () => scales.x2(x),
    graph: () => box.left + x * (box.right - box.left),
    screen: () => x * (canvas.width - 1),
    character: () => x * canvas.charWidth,
  }
  const vertical: Record<CoordinateSystem, () => number> = {
    first: () => scales.y(y),
    second: () => scales.y2(y),
    graph: () => box.bottom + y * (box.top - box.bottom),
    screen: () => y * (canvas.height - 1),
    character: () => y * canvas.lineHeight,
  }
  return { x: horizontal[systems[0]](), y: vertical[systems[1]]() }
}

/** Round a position to whole device units, as gnuplot does for labels and the key. */
export function roundDevicePoint({ x, y }: DevicePoint): DevicePoint {
  return { x: Math.trunc(x + 0.5), y: Math.trunc(y + 0.5) }
}

/** Convert a coordinate that is relative to another position into a displacement. */
export function findDisplacement(coordinate: Coordinate, setting: CoordinateSetting): DevicePoint {
  const inScene = setting.displace?.(coordinate)
  if (inScene !== undefined) return inScene
  const { x, y, systems = FIRST } = coordinate
  const [unitX, unitY] = systems
  return { x: x * measureUnitX(unitX, setting), y: y * measureUnitY(unitY, setting) }
}

/** Measure the horizontal unit of a coordinate system in device units. */
export function measureUnitX(
  system: CoordinateSystem,
  { canvas, box, axes }: CoordinateSetting,
): number {
  const plot = box.right - box.left
  const extent = { plot, screen: canvas.width - 1, character: canvas.charWidth }
  return measureUnit(system, extent, [axes.x, axes.x2])
}

function measureUnitY(system: CoordinateSystem, { canvas, box, axes }: CoordinateSetting): number {
  const plot = box.top - box.bottom
  const extent = { plot, screen: canvas.height - 1, character: canvas.lineHeight }
  return measureUnit(system, extent, [axes.y, axes.y2])
}

function measureUnit(
  system: CoordinateSystem,
  extent: Readonly<Record<'plot' | 'screen' | 'character', number>>,
  [first, second]: readonly [TickedAxes['x'], TickedAxes['x']],
): number {
  switch (system) {
    case 'first':
      return measureAxisUnit(first, extent.plot)
    case 'second':
      return measureAxisUnit(second, extent.plot)
    case 'graph':
      return extent.plot
    case 'screen':
    case 'character':
      return extent[system]
  }
}

/** Measure the unit of an axis as if it were linear; gnuplot 5.4 does so on logarithmic axes, too. */
function measureAxisUnit(axis: TickedAxes['x'], size: number): number {
  const { min, max } = axis ?? { min: 0, max: 1 }
  return size / (max - min)
}
