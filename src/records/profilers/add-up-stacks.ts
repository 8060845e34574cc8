import type { DocumentEntry } from '../document-format.ts'
import type { StatedNumber } from '../record.ts'

/** Frames that called each other, the outermost first, by their place among all frames, and what they weigh. */
export interface WeighedStack {
  readonly frames: readonly number[]
  readonly weight: number
}

/** What frames weigh, by their place among all of them, in the unit of the profile. */
export interface FrameWeights {
  /** What a frame weighs where it is the innermost. */
  readonly self: ReadonlyMap<number, number>
  /** What it weighs wherever it is in a stack; one that calls itself counts once. */
  readonly total: ReadonlyMap<number, number>
  readonly all: number
}

/** Add up what each frame weighs in stacks. */
export function addUpStacks(stacks: Iterable<WeighedStack>): FrameWeights {
  const self = new Map<number, number>()
  const total = new Map<number, number>()
  let all = 0
  for (const { frames, weight } of stacks) {
    all += weight
    for (const frame of new Set(frames)) total.set(frame, (total.get(frame) ?? 0) + weight)
    const last = frames.at(-1)
    if (last !== undefined) self.set(last, (self.get(last) ?? 0) + weight)
  }
  return { self, total, all }
}

/**
 * State what frames weigh as results that are named for them.
 *
 * @param frames the names of all frames
 * @param perSecond how many of the unit make a second; `undefined` where it is no time
 */
export function listHotspots(
  { self, total, all }: FrameWeights,
  {
    frames,
    perSecond,
  }: { readonly frames: readonly string[]; readonly perSecond: number | undefined },
): readonly DocumentEntry[] {
  const whole = state('time', all, perSecond)
  const entries = [...total].map(([frame, weight]): DocumentEntry => {
    const own = self.get(frame) ?? 0
    const figures = [
      ...state('self', own, perSecond),
      ...state('time', weight, perSecond),
      ...(all > 0 ? share('share', own / all) : []),
      ...(all > 0 ? share('totalShare', weight / all) : []),
    ]
    const of = { name: frames[frame] ?? String(frame) }
    return { record: { kind: 'figures', figures, of } }
  })
  return whole.length === 0
    ? entries
    : [{ record: { kind: 'figures', figures: whole, of: { name: 'total' } } }, ...entries]
}

function state(
  name: string,
  weight: number,
  perSecond: number | undefined,
): readonly StatedNumber[] {
  return perSecond === undefined ? [] : [{ name, value: weight / perSecond, unit: 's' }]
}

function share(name: string, part: number): readonly StatedNumber[] {
  return [{ name, value: 100 * part, unit: '%' }]
}
