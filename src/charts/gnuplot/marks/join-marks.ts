import type { CurveMark } from '../curves/curve-mark.ts'

/** Join adjacent marks that differ only in their points. There may be as many as a plot has points. */
export function joinMarks(marks: readonly CurveMark[]): CurveMark[] {
  const groups: [CurveMark, ...CurveMark[]][] = []
  let lastPen: string | undefined
  for (const mark of marks) {
    const pen = describePen(mark)
    const last = groups.at(-1)
    if (last !== undefined && pen !== undefined && pen === lastPen) last.push(mark)
    else groups.push([mark])
    lastPen = pen
  }
  return groups.map(joinGroup)
}

function joinGroup(group: readonly [CurveMark, ...CurveMark[]]): CurveMark {
  const [first] = group
  if (group.length === 1) return first
  if (first.kind === 'path') {
    return { ...first, lines: group.flatMap((mark) => (mark.kind === 'path' ? mark.lines : [])) }
  }
  if (first.kind !== 'symbol') return first
  return { ...first, points: group.flatMap((mark) => (mark.kind === 'symbol' ? mark.points : [])) }
}

/** Describe all of a mark but its points; `undefined` of one that is never joined. Its keys are always in the same order. */
function describePen(mark: CurveMark): string | undefined {
  if (mark.kind === 'path') return JSON.stringify({ ...mark, lines: undefined })
  if (mark.kind === 'symbol') return JSON.stringify({ ...mark, points: undefined })
  return undefined
}
