/** gnuplot's line types in the order of their contrast with a white page: yellow, the fifth, is last. */
const ORDER = [1, 2, 3, 4, 7, 6, 8, 5] as const

/** Choose the line type of a curve or of bars, counted from 0. */
export function chooseLineType(index: number): number {
  return ORDER[index % ORDER.length] ?? 1
}
