import type { UnitName } from '../../quantities/units.ts'
import { convertTime } from './convert-time.ts'

/** What a score of JMH states. */
export interface JmhScore {
  readonly name: 'time' | 'rate'
  readonly unit: UnitName
  /** Convert a score to seconds an operation, or to operations a second; `undefined` for a unit that is none. */
  readonly convert: (value: number) => number | undefined
}

/** Read the unit of a score: `us/op` is a time, `ops/ms` a rate. */
export function readScoreUnit(scoreUnit: string): JmhScore {
  const [, above = '', below = ''] = /^(.+)\/(.+)$/.exec(scoreUnit) ?? []
  if (above !== 'ops')
    return { name: 'time', unit: 's', convert: (value) => convertTime(value, above) }
  // Operations a millisecond are a thousand times as many a second.
  const seconds = convertTime(1, below)
  const convert = (value: number): number | undefined =>
    seconds === undefined ? undefined : value / seconds
  return { name: 'rate', unit: '1/s', convert }
}
