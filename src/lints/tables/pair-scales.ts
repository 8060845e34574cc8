import type { UnitReading } from '../../quantities/unit-words.ts'
import type { WrittenNumber } from '../written-number.ts'

const PLAIN: readonly UnitReading[] = [{ dimension: 'count', scales: [1], style: 'n' }]

/**
 * List by what a quotient of two numbers may have to be multiplied for their units: 1000 and 1024 for `11 Gb` by
 * `16 Mb`, one million for `16m` by `243,285`. Empty when they measure different things.
 */
export function listPairScales(over: WrittenNumber, under: WrittenNumber): readonly number[] {
  if (over.form === 'percent' && under.form === 'percent') return [1]
  if (over.unit === under.unit && over.form === under.form) return [1]
  const scales = pairReadings(listReadings(over, under), listReadings(under, over))
  if (scales.length > 0) return scales
  // `49.54` beside `35.49 s`: of one kind, and the unit was left out
  const lacksUnit = over.unit === '' || under.unit === ''
  return lacksUnit && over.form === 'plain' && under.form === 'plain' ? [1] : []
}

const BILLIONS: UnitReading = { dimension: 'count', scales: [1e9], style: 'b' }

/** What the unit of a number may mean beside another one: `1.5B` are billions, too, beside `31M`. */
function listReadings(
  { unit, readings }: WrittenNumber,
  other: WrittenNumber,
): readonly UnitReading[] {
  return unit === 'B' && /^[kKMT]$/.test(other.unit) ? [...readings, BILLIONS] : readings
}

function pairReadings(
  over: readonly UnitReading[],
  under: readonly UnitReading[],
): readonly number[] {
  const scales = new Set<number>()
  for (const left of over.length === 0 ? PLAIN : over) {
    for (const right of under.length === 0 ? PLAIN : under) {
      if (left.dimension !== right.dimension) continue
      for (const scale of combine(left, right)) scales.add(scale)
    }
  }
  return [...scales]
}

/** Prefixes that are spelled alike are both of 1000 or both of 1024. */
function combine(left: UnitReading, right: UnitReading): readonly number[] {
  const isOneStyle = left.style === right.style && left.scales.length > 1 && right.scales.length > 1
  return left.scales.flatMap((over, i) =>
    right.scales.filter((_, j) => !isOneStyle || i === j).map((under) => over / under),
  )
}
