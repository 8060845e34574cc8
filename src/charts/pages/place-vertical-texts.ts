/** A vertical text: the index of its event, and the position of its middle. */
export interface VerticalText {
  readonly index: number
  readonly x: number
}

/**
 * Place vertical texts side by side, at least `distance` apart and as near to their events as that allows.
 * If there are more than fit, an even selection of them is placed.
 */
export function placeVerticalTexts(
  places: readonly number[],
  { left, right }: { readonly left: number; readonly right: number },
  distance: number,
): readonly VerticalText[] {
  const capacity = Math.max(0, Math.floor((right - left) / distance) + 1)
  const sorted = places.map((x, index) => ({ x, index })).sort((a, b) => a.x - b.x)
  const chosen = chooseEvenly(sorted, capacity)
  const xs = spread(
    chosen.map(({ x }) => x),
    { left, right, distance },
  )
  return chosen.map(({ index }, i) => ({ index, x: xs[i] ?? 0 }))
}

/** Choose `count` items evenly; the first and the last are always chosen. */
function chooseEvenly<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items
  const step = (items.length - 1) / Math.max(1, count - 1)
  return Array.from({ length: count }, (_, i) => items[Math.round(i * step)]).filter(
    (item) => item !== undefined,
  )
}

interface Spreading {
  readonly left: number
  readonly right: number
  readonly distance: number
}

/** Spread positions: texts that would overlap form a block around the middle of their positions. */
function spread(places: readonly number[], { left, right, distance }: Spreading): number[] {
  const blocks: { start: number; count: number; wanted: number }[] = []
  for (const place of places) {
    blocks.push(settle({ start: place, count: 1, wanted: place }))
    for (;;) {
      const [before, last] = blocks.slice(-2)
      if (before === undefined || last === undefined) break
      if (before.start + before.count * distance <= last.start) break
      const count = before.count + last.count
      const wanted =
        (before.wanted * before.count + (last.wanted - before.count * distance) * last.count) /
        count
      blocks.splice(-2, 2, settle({ start: wanted, count, wanted }))
    }
  }
  return blocks.flatMap(({ start, count }) =>
    Array.from({ length: count }, (_, i) => start + i * distance),
  )

  function settle(block: { start: number; count: number; wanted: number }): typeof block {
    const latest = right - (block.count - 1) * distance
    return { ...block, start: Math.max(left, Math.min(block.wanted, latest)) }
  }
}
