import type { Axis, PolarGrid, PolarTurn } from '../../charts/chart.ts'

/** `set polar`, and what is drawn in polar plots only. */
export interface PolarSettings {
  readonly isOn: boolean
  /** `set raxis`, which `set polar` brings. */
  readonly hasLine: boolean
  readonly hasBorder: boolean
  readonly radius: Axis
  readonly angle: Axis
  readonly turn: PolarTurn
  readonly grid: PolarGrid
}

const AXIS: Axis = { label: undefined, range: {}, tics: { kind: 'automatic' }, format: '% h' }

/** The angles of a turn, in degrees. */
const ANGLE: Axis = {
  label: undefined,
  range: { min: 0, max: 360 },
  tics: undefined,
  format: '% h',
}

/** No polar plot. */
export const USUAL_POLAR: PolarSettings = {
  isOn: false,
  hasLine: false,
  hasBorder: false,
  radius: AXIS,
  angle: ANGLE,
  turn: { origin: 0, direction: 1 },
  grid: { isMajor: false, isMinor: false, spokes: 0 },
}
