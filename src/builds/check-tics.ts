import { readFollowing } from '../quantities/following-unit.ts'
import { hasSameDimension } from '../quantities/quantity.ts'
import { readAt } from '../specs/read-at.ts'
import type { SpecPath } from '../specs/spec-issue.ts'
import type { AxisUnits, ChartWordIssue } from './chart-word-issue.ts'

/** A number with its unit, or alone; words before it make something else of it. */
const LABEL =
  /^\s*(?<number>[-\u2212]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-\u2212]?\d+(?:\.(?<decimals>\d+))?)\s*(?<unit>[%\p{L}\u00b5\u03bc]+(?:\/[\p{L}]+)?)?\s*$/u

/** Check the texts that an author gave to the tics of an axis: a number in one is that of its place. */
export function checkTics(
  spec: unknown,
  axis: string,
  units: readonly AxisUnits[],
): readonly ChartWordIssue[] {
  if (units.length === 0) return []
  const isNamed = typeof readAt(spec, [axis, 'label']) === 'string'
  const paths: readonly SpecPath[] = [
    [axis, 'tics'],
    [axis, 'tics', 'list'],
  ]
  return paths.flatMap((path) => {
    const listed = readAt(spec, path)
    if (!Array.isArray(listed)) return []
    return listed.flatMap((_, i): readonly ChartWordIssue[] => {
      const at = readAt(spec, [...path, i, 'at'])
      const text = readAt(spec, [...path, i, 'label'])
      if (typeof at !== 'number' || typeof text !== 'string') return []
      if (isRight({ at, text }, units, isNamed)) return []
      const unit = units.map(({ name }) => name).join(' or ')
      return [{ problem: { kind: 'wrong-tic', text, at, unit }, at: [...path, i, 'label'] }]
    })
  })
}

/** @param isNamed whether the author says beside the axis what its numbers are */
function isRight(
  { at, text }: { readonly at: number; readonly text: string },
  units: readonly AxisUnits[],
  isNamed: boolean,
): boolean {
  const { number, decimals = '', unit } = LABEL.exec(text)?.groups ?? {}
  if (number === undefined) return true
  const value = Number(number.replaceAll(',', '').replace('\u2212', '-'))
  const step = 10 ** -decimals.length / 2
  const fits = (scale: number, own: number): boolean =>
    Math.abs((at * own) / scale - value) <= step * (1 + 1e-9)
  if (unit === undefined) return isNamed || fits(1, 1)
  const readings = readFollowing(unit)?.readings ?? []
  if (readings.length === 0) return true
  return units.some((own) =>
    readings.some(
      (reading) => hasSameDimension(reading, own.unit) && fits(reading.scale, own.unit.scale),
    ),
  )
}
