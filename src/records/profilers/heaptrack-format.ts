import { decodeLine } from '../line.ts'
import type { StatedFigure } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { heapGroup } from './heap-group.ts'

const HEAD = /^total runtime: [\d.]+s\.\s*$/

/** What `heaptrack` itself prints when the program has ended. */
const SHORT_HEAD = /^heaptrack stats:\s*$/

/** Text and figure; heaptrack's K and M are powers of 1,000, with two decimals. */
const LINES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^calls to allocation functions: (\d+) \(/, 'allocs'],
  [/^temporary memory allocations: (\d+) \(/, 'temporary'],
  [/^peak heap memory consumption: (\S+)$/, 'peak'],
  [/^peak RSS \(including heaptrack overhead\): (\S+)$/, 'rssPeak'],
  [/^total memory leaked: (\S+)$/, 'leaked'],
  [/^\tallocations: +\t(\d+)$/, 'allocs'],
  [/^\ttemporary allocations:\t(\d+)$/, 'temporary'],
]

/** Counts what the program never freed; the group has no figure for a number of leaks. */
const LEAKS = /^\tleaked allocations: +\t\d+$/

/** The end of what `heaptrack_print` prints, and what `heaptrack` prints when the program ends. */
export const heaptrackFormat: RecordFormat = {
  kind: 'records',
  name: 'heaptrack',
  summary: 'the summary of heaptrack_print: peak heap memory consumption: 182.70K',
  record: heapGroup.record,
  version: 2,
  group: heapGroup,
  figures: heapGroup.figures,
  anchors: [
    { text: 'total runtime: ', where: 'line-start' },
    { text: 'heaptrack stats:', where: 'line-start' },
  ],
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line)
    if (!HEAD.test(text) && !SHORT_HEAD.test(text)) return undefined
    return {
      record: { kind: 'figures', figures: [], of: { source: 'heaptrack', begins: true } },
      table: TABLE,
    }
  },
}

const TABLE: TableReader = {
  readLine(line): ParsedLine | 'end' | undefined {
    const text = decodeLine(line).trimEnd()
    if (text === '' || LEAKS.test(text)) return undefined
    for (const [pattern, name] of LINES) {
      const amount = pattern.exec(text)?.[1]
      const figure = amount === undefined ? undefined : state(name, amount)
      if (figure !== undefined) {
        return { record: { kind: 'figures', figures: [figure], of: { source: 'heaptrack' } } }
      }
    }
    return 'end'
  },
}

const EXPONENTS: Readonly<Record<string, number>> = { B: 0, K: 3, M: 6, G: 9, T: 12 }

function state(name: string, text: string): StatedFigure | undefined {
  const isCount = name === 'allocs' || name === 'temporary'
  if (isCount) return { name, value: Number(text), unit: '1' }
  const [, number = '', letter = ''] = /^([\d.]+)([BKMGT])$/.exec(text) ?? []
  const exponent = EXPONENTS[letter]
  if (exponent === undefined) return undefined
  const decimals = number.split('.')[1]?.length ?? 0
  return {
    name,
    value: Number(`${number}e${String(exponent)}`),
    unit: 'B',
    resolution: Number(`1e${String(exponent - decimals)}`),
    unitNote: `printed in ${letter}, by which heaptrack means powers of 1,000`,
  }
}
