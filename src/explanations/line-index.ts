import type { LogResult } from '../series/log-result.ts'
import type { SeeResult } from '../series/collect-log.ts'
import { LineList } from '../series/line-list.ts'
import type { BookedResult } from '../series/open-result.ts'
import type { RowSeer } from '../series/row-seer.ts'
import { formatSubject } from '../summaries/format-subject.ts'

/** Collects the lines of figures, by metric name, while a log is read. */
export interface LineIndex {
  readonly see: SeeResult
  /** The same for lines that are read many at a time. */
  readonly seeFigure: RowSeer['seeFigure']
  /** List the lines of figures, once all of the log is read: only then its results have their names. */
  readonly listFigures: (results: readonly LogResult[] | undefined) => ReadonlyMap<string, LineList>
}

/** The lines that state a figure of a result. */
interface BookedLines extends BookedResult {
  readonly figure: string
  readonly lines: LineList
}

/** Make an empty index. */
export function createLineIndex(): LineIndex {
  const booked = new Map<string, BookedLines>()
  let open: BookedLines | undefined
  const seeFigure: LineIndex['seeFigure'] = (line, figure, { group, position }) => {
    // The lines of a log mostly state the same.
    if (open?.figure !== figure || open.position !== position || open.group !== group) {
      const key = JSON.stringify([group, position, figure])
      open = booked.get(key) ?? { group, position, figure, lines: new LineList() }
      booked.set(key, open)
    }
    open.lines.push(line)
  }
  return {
    seeFigure,
    listFigures: (results = []) => nameLines([...booked.values()], results),
    see(record, { line, result }) {
      if (record.kind !== 'figures' || result === undefined) return
      for (const { name } of record.figures) seeFigure(line, name, result)
    },
  }
}

/** Results are named once all of the log is read. */
function nameLines(
  booked: readonly BookedLines[],
  results: readonly LogResult[],
): ReadonlyMap<string, LineList> {
  const groups = new Set(results.map(({ group }) => group))
  const byGroup = new Map(
    [...groups].map((group) => [group, results.filter((one) => one.group === group)]),
  )
  const found = new Map<string, LineList[]>()
  for (const { group, position, figure, lines } of booked) {
    const { name } = byGroup.get(group)?.[position - 1] ?? {}
    const subjects = [undefined, position, ...(name === undefined ? [] : [name])]
    for (const subject of subjects) {
      const key = `${formatSubject(group, subject)}.${figure}`
      found.set(key, [...(found.get(key) ?? []), lines])
    }
  }
  return new Map([...found].map(([key, lists]) => [key, joinLists(lists)]))
}

/** The lines of several lists, in ascending order. */
function joinLists(lists: readonly LineList[]): LineList {
  const [first, ...more] = lists
  if (first !== undefined && more.length === 0) return first
  const joined = new LineList()
  const all = Float64Array.from(lists.flatMap((list) => list.list())).sort()
  for (const line of all) joined.push(line)
  return joined
}
