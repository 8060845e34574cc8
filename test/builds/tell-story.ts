import fc from 'fast-check'
import type { Sample } from '../cli/project.ts'

/** What happens to a process that otherwise runs evenly; places are shares of its samples. */
export interface Story {
  readonly length: number
  /** Two seconds without CPU time. */
  readonly stalls: readonly number[]
  /** One sample with much or little memory. */
  readonly spikes: readonly (readonly [place: number, size: number])[]
  /** The memory stays higher or lower from here on. */
  readonly steps: readonly (readonly [place: number, size: number])[]
  /** Seconds without a sample. */
  readonly gaps: readonly (readonly [place: number, seconds: number])[]
  readonly seed: number
}

const MEBIBYTE = 1024 ** 2

/** Ten samples a second at 90 % CPU, with noise in memory and CPU. */
export function tell({ length, stalls, spikes, steps, gaps, seed }: Story): readonly Sample[] {
  const at = <T>(events: readonly (readonly [number, T])[]): ReadonlyMap<number, T> =>
    new Map(events.map(([place, what]) => [Math.floor(place * length), what]))
  const [spiked, stepped, gapped] = [at(spikes), at(steps), at(gaps)]
  const stalled = new Set(
    stalls.flatMap((place) => Array.from({ length: 20 }, (_, i) => Math.floor(place * length) + i)),
  )
  let [state, time, user, level] = [seed, 0, 0, 400 * MEBIBYTE]
  const draw = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return state / 2 ** 32
  }
  return Array.from({ length }, (_, i) => {
    const step = 0.1 + (gapped.get(i) ?? 0)
    time = Math.round((time + step) * 10) / 10
    user += stalled.has(i) ? 0 : step * (0.88 + draw() * 0.04)
    level += (stepped.get(i) ?? 0) * MEBIBYTE + (draw() - 0.5) * 40_000
    const rss = Math.max(1, Math.round(level + (spiked.get(i) ?? 0) * MEBIBYTE))
    return { elapsed: time, rss, user: Math.round(user * 1e6) / 1e6 }
  })
}

const place = fc.integer({ min: 1, max: 999 }).map((part) => part / 1000)
const sized = fc.tuple(place, fc.integer({ min: -300, max: 600 }))
/** Long processes of many kinds. */
export const story = fc.record<Story>({
  length: fc.integer({ min: 25_000, max: 200_000 }),
  stalls: fc.array(place, { minLength: 1, maxLength: 4 }),
  spikes: fc.array(sized, { minLength: 1, maxLength: 5 }),
  steps: fc.array(sized, { maxLength: 4 }),
  gaps: fc.array(fc.tuple(place, fc.integer({ min: 1, max: 2000 })), { maxLength: 3 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
})
