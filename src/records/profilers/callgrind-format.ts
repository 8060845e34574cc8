import { decodeLine } from '../line.ts'
import type { FigureDescription } from '../metric-description.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedFigure } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'

/** What valgrind calls an event, the figure, and what it means. */
const EVENTS: readonly (readonly [event: string, figure: string, meaning: string])[] = [
  ['Ir', 'instructions', 'instructions executed'],
  ['I1mr', 'instructionMisses', 'instruction reads that missed the first-level cache'],
  ['ILmr', 'instructionMissesLast', 'instruction reads that missed the last-level cache'],
  ['Dr', 'reads', 'data reads'],
  ['D1mr', 'readMisses', 'data reads that missed the first-level cache'],
  ['DLmr', 'readMissesLast', 'data reads that missed the last-level cache'],
  ['Dw', 'writes', 'data writes'],
  ['D1mw', 'writeMisses', 'data writes that missed the first-level cache'],
  ['DLmw', 'writeMissesLast', 'data writes that missed the last-level cache'],
  ['Bc', 'branches', 'conditional branches'],
  ['Bcm', 'branchMisses', 'conditional branches that were mispredicted'],
  ['Bi', 'indirectBranches', 'indirect branches'],
  ['Bim', 'indirectBranchMisses', 'indirect branches that were mispredicted'],
]

const GROUP: MetricGroup = {
  name: 'callgrind',
  record: 'event count of valgrind',
  figures: EVENTS.map(([event, name, meaning]): FigureDescription => ({
    name,
    unit: '1',
    meaning,
    missing: `valgrind did not count \`${event}\``,
  })),
  results: 'commands',
}

/** Lines of the summaries behind the first, and the events of their numbers; the sums of several are left out. */
const COUNTS: readonly (readonly [text: string, events: readonly string[]])[] = [
  ['I1  misses', ['I1mr']],
  ['LLi misses', ['ILmr']],
  ['D   refs', ['Dr', 'Dw']],
  ['D1  misses', ['D1mr', 'D1mw']],
  ['LLd misses', ['DLmr', 'DLmw']],
  ['Branches', ['Bc', 'Bi']],
  ['Mispredicts', ['Bcm', 'Bim']],
]
const COUNT = /^==(?<pid>\d+)== (?<text>[A-Z][\w ]*): +(?<sum>[\d,]+)(?: +\((?<parts>[^)]+)\))?\s*$/

const SUMMARY = /^==(\d+)== (?:I +refs: +(\S+)|Events +: (\S.*)|Collected : (\S.*?))\s*$/

/**
 * The event counts of valgrind's callgrind and cachegrind: their summaries, and the totals of `callgrind_annotate`, `cg_annotate`
 * and of the files that these read.
 */
export const callgrindFormat: RecordFormat = {
  kind: 'records',
  name: 'callgrind',
  summary: 'the counts of callgrind and cachegrind: ==61== I refs: 126,743, or PROGRAM TOTALS',
  record: GROUP.record,
  version: 3,
  group: GROUP,
  figures: GROUP.figures,
  anchors: [
    ...'123456789'.split('').map((digit) => ({ text: `==${digit}`, where: 'line-start' }) as const),
    ...['Events recorded: ', 'events: '].map((text) => ({ text, where: 'line-start' }) as const),
  ],
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    if (!text.startsWith('==')) return openTotals(text)
    const counted = readCountLine(text)
    if (counted !== undefined) return counted
    const [, pid = '', instructions, events, collected] = SUMMARY.exec(text) ?? []
    const of = { source: `valgrind ${pid}` }
    if (events !== undefined) {
      const names = readEvents(events)
      const begin = { kind: 'figures', figures: [], of: { ...of, begins: true } } as const
      return names === undefined ? undefined : { record: begin, table: createSummary(names, of) }
    }
    // Callgrind prints the instructions again below what it collected.
    const figures = readCounts([instructions ?? ''], ['Ir'])
    return figures === undefined || collected !== undefined
      ? undefined
      : { record: { kind: 'figures', figures, of: { ...of, restates: true } } }
  },
}

/** `==61== D   refs:  39,685  (27,914 rd + 11,771 wr)`: the sum of both is in no event. */
function readCountLine(text: string): ParsedLine | undefined {
  const { pid = '', text: label = '', sum = '', parts } = COUNT.exec(text)?.groups ?? {}
  const events = COUNTS.find(([one]) => one === label)?.[1]
  if (events === undefined) return undefined
  const numbers = parts === undefined ? [sum] : [...parts.matchAll(/[\d,]+(?= +[a-z]+)/g)].flat()
  const figures = readCounts(numbers, events)
  if (figures === undefined) return undefined
  return { record: { kind: 'figures', figures, of: { source: `valgrind ${pid}`, restates: true } } }
}

/** `Ir Dr Dw`: at least the instructions, and nothing but names. */
function readEvents(text: string): readonly string[] | undefined {
  const names = text.trim().split(/\s+/)
  return names.includes('Ir') && names.every((name) => /^[A-Za-z]\w*$/.test(name))
    ? names
    : undefined
}

/** State counts of the events that are known, with commas between thousands as valgrind prints them. */
function readCounts(
  texts: readonly string[],
  events: readonly string[],
): readonly StatedFigure[] | undefined {
  if (texts.length !== events.length) return undefined
  if (!texts.every((text) => /^\d{1,3}(?:,\d{3})+$|^\d+$/.test(text))) return undefined
  return events.flatMap((event, i) => {
    const name = EVENTS.find(([one]) => one === event)?.[1]
    const value = Number((texts[i] ?? '').replaceAll(',', ''))
    return name === undefined ? [] : [{ name, value, unit: '1' as const }]
  })
}

/** Reads the line behind the names of the events of callgrind's summary. */
function createSummary(events: readonly string[], of: { readonly source: string }): TableReader {
  return {
    readLine(line): ParsedLine | 'end' {
      const collected = SUMMARY.exec(decodeLine(line))?.[4]
      const figures = readCounts(collected?.split(/\s+/) ?? [], events)
      return figures === undefined ? 'end' : { record: { kind: 'figures', figures, of } }
    },
  }
}

/** The totals of an annotation stand within so many lines of its head; those of a file at its end. */
const MOST_LINES = 40

/** Open a table at the names of the events, up to the totals. */
function openTotals(head: string): ParsedLine | undefined {
  const [, key, names = ''] = /^(Events recorded|events): +(.*)$/.exec(head) ?? []
  const events = key === undefined ? undefined : readEvents(names)
  if (events === undefined) return undefined
  const of = { source: 'valgrind', begins: true }
  const totals = key === 'events' ? /^(?:totals|summary): +(\d[\d ]*)$/ : undefined
  let lines = 0
  let shown = events
  let isStated = false
  return {
    table: {
      readLine(line): ParsedLine | 'end' | undefined {
        const text = decodeLine(line)
        if (totals === undefined && ++lines > MOST_LINES) return 'end'
        if (/^(?:Events recorded|events): /.test(text)) return 'end'
        const columns = /^Events shown: +(.*)$/.exec(text)?.[1]
        if (columns !== undefined) shown = readEvents(columns) ?? shown
        const figures =
          totals === undefined ? readAnnotated(text, shown) : readTotals(totals.exec(text), events)
        if (figures === undefined) return undefined
        // Callgrind states the counts of its file at both ends.
        if (isStated && totals !== undefined) return {}
        isStated = true
        return { record: { kind: 'figures', figures, of } }
      },
    },
  }
}

/** `126,743 (100.0%)  PROGRAM TOTALS` */
function readAnnotated(
  text: string,
  events: readonly string[],
): readonly StatedFigure[] | undefined {
  if (!/ {2}PROGRAM TOTALS\s*$/.test(text)) return undefined
  return readCounts(
    text
      .replaceAll(/\([^)]*\)|PROGRAM TOTALS/g, ' ')
      .trim()
      .split(/\s+/),
    events,
  )
}

function readTotals(
  match: RegExpExecArray | null,
  events: readonly string[],
): readonly StatedFigure[] | undefined {
  return match === null ? undefined : readCounts((match[1] ?? '').split(/ +/), events)
}
