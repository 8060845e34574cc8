import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RssCurveBuilder } from '../../../src/traces/objects/rss-curve.ts'

/** Microseconds between events, and pages of each, made of a seed: events come in bursts. */
const events = fc
  .record({
    seed: fc.nat({ max: 1e6 }),
    length: fc.integer({ min: 1500, max: 20_000 }),
    pause: fc.integer({ min: 1, max: 50_000 }),
    pages: fc.integer({ min: 1, max: 300 }),
  })
  .map(({ seed, length, pause, pages }) => {
    let state = seed
    const draw = (): number => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      return state / 2 ** 32
    }
    return Array.from({ length }, () => {
      const step = draw() < 0.02 ? Math.floor(draw() * pause) : 1
      return [step, Math.floor(draw() * pages)] as const
    })
  })

const LIMITS = { events: 1024, sizes: 400 }

function build(list: readonly (readonly [number, number])[], limits = LIMITS) {
  const builder = new RssCurveBuilder(limits)
  let time = 0
  const all = list.map(([step, pages]) => ({ clock: (time += step) / 1e6, rss: 4096 * pages }))
  for (const { clock, rss } of all) builder.push(clock, rss)
  return { all, curve: builder.finish() }
}

function group<T>(
  list: readonly T[],
  keyOf: (one: T) => number,
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>()
  for (const one of list) {
    const own = groups.get(keyOf(one))
    if (own === undefined) groups.set(keyOf(one), [one])
    else own.push(one)
  }
  return groups
}

/** First, lowest, highest and last size of every stretch, by its number. */
function findExtremes(
  points: readonly { readonly clock: number; readonly rss: number }[],
  stretch: number,
): ReadonlyMap<number, readonly (number | undefined)[]> {
  const groups = group(points, ({ clock }) => Math.floor(clock / stretch))
  return new Map(
    [...groups].map(([place, own]) => {
      const sizes = own.map(({ rss }) => rss)
      return [place, [sizes[0], Math.min(...sizes), Math.max(...sizes), sizes.at(-1)]]
    }),
  )
}

// All events are looked at again, as they are.
test('of more events than are held, each stretch keeps its ends and extremes, and all sizes are counted', () => {
  fc.assert(
    fc.property(events, (list) => {
      const { all, curve } = build(list)
      const { clock, rss, reduced, count } = curve
      const kept = [...clock].map((time, i) => ({ clock: time, rss: rss[i] ?? NaN }))
      expect(count).toBe(list.length)
      expect(kept.length).toBeLessThanOrEqual(LIMITS.events)
      const stretch = reduced?.stretch ?? NaN
      expect(findExtremes(kept, stretch)).toEqual(findExtremes(all, stretch))
      const sizes = group(all, ({ rss: size }) => size)
      const values = [...sizes.keys()].sort((a, b) => a - b)
      expect([...(reduced?.tally?.values ?? [])]).toEqual(values)
      expect([...(reduced?.tally?.counts ?? [])]).toEqual(
        values.map((one) => sizes.get(one)?.length),
      )
    }),
    { seed: 10, numRuns: 20 },
  )
})

test('too many different sizes are not counted at all, and a clock that goes back has no stretches', () => {
  const list = Array.from({ length: 2000 }, (_, i) => [i === 900 ? -500 : 1, i] as const)
  const { reduced, peak, first, last } = build(list).curve
  expect(reduced).toEqual({ stretch: Infinity, tally: undefined })
  expect([first, peak, last]).toEqual([0, 1999 * 4096, 1999 * 4096])
})
