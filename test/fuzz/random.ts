/** A source of numbers that gives the same ones for the same seed. */
export interface Random {
  /** A whole number of at least 0 and below `end`. */
  below(end: number): number
  /** One of some things, of which there is at least one. */
  pick<T>(things: readonly T[]): T
}

/** Make a source of numbers from a seed (xorshift, 32 bits; Marsaglia 2003). */
export function createRandom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) | 0 || 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  // The first numbers of seeds that are near each other are near each other.
  for (let i = 0; i < 8; i += 1) next()
  const below = (end: number): number => next() % Math.max(1, end)
  return {
    below,
    pick(things) {
      const thing = things[below(things.length)]
      if (thing === undefined) throw new Error('Expected something to pick from, got nothing')
      return thing
    },
  }
}
