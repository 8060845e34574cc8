import type { CurveMark } from '../curves/curve-mark.ts'

/** Join adjacent marks that differ only in their points. */
export function joinMarks(marks: readonly CurveMark[]): CurveMark[] {
  const joined: CurveMark[] = []
  for (const mark of marks) {
    const last = joined.at(-1)
    const both = last && joinPair(last, mark)
    if (both) joined.splice(-1, 1, both)
    else joined.push(mark)
  }
  return joined
}

function joinPair(one: CurveMark, other: CurveMark): CurveMark | undefined {
  if (one.kind === 'path' && other.kind === 'path') {
    const { lines, ...pen } = one
    return isEqual(pen, { ...other, lines: undefined })
      ? { ...one, lines: [...lines, ...other.lines] }
      : undefined
  }
  if (one.kind === 'symbol' && other.kind === 'symbol') {
    const { points, ...symbol } = one
    return isEqual(symbol, { ...other, points: undefined })
      ? { ...one, points: [...points, ...other.points] }
      : undefined
  }
  return undefined
}

/** Whether two marks are equal; their keys are always in the same order. */
function isEqual(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
