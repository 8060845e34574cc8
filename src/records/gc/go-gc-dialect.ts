import { decodeLine, type Line } from '../line.ts'
import type { ParsedLine, TableReader } from '../record-format.ts'
import type { GcDialect } from './gc-dialect.ts'
import { stateCollection } from './gc-group.ts'

/** Number, time since the start, the three phases by the clock, and the heap at the start, at the end, and live. */
const LINE =
  /^gc (\d+) @(\d+\.\d+)s \d+%: ([\d.]+)\+[\d.]+\+([\d.]+) ms clock, [\d.+/]+ ms cpu, (\d+)->(\d+)->(\d+) MB, \d+ MB goal,(?: \d+ MB stacks, \d+ MB globals,)? \d+ P(?: \(forced\))?\s*$/

const MEBIBYTE = 1024 ** 2

/** `GODEBUG=gctrace=1` of Go 1.6 and later. The first and the third phase stop the program; MB are MiB. */
export const goGcDialect: GcDialect = {
  name: 'go',
  anchors: [{ text: 'gc ', where: 'line-start' }],
  parse(line): ParsedLine | undefined {
    const table = createTable()
    const parsed = table.readLine(line)
    return parsed === undefined || parsed === 'end' ? undefined : { ...parsed, table }
  },
}

const SMALL_G = 103

/** Watches the numbers of the collections: those of several programs at a time are no one's. */
function createTable(): TableReader {
  let last: number | undefined
  return {
    readLine(line: Line): ParsedLine | undefined {
      if (line.bytes[line.start] !== SMALL_G) return undefined
      const match = LINE.exec(decodeLine(line))
      if (match === null) return undefined
      const number = Number(match[1])
      const isMixed = last !== undefined && number !== last + 1 && number !== 1
      last = number
      const parsed = readCollection(match, number === 1)
      return isMixed ? { ...parsed, problem: MIXED } : parsed
    },
  }
}

const MIXED = {
  kind: 'doubtful-record',
  reason:
    'Expected the collections of one Go program in their order, got those of several, or some are missing; their pauses are counted together',
} as const

function readCollection(match: RegExpExecArray, begins: boolean): ParsedLine {
  const [, , elapsed = '', first = '', third = '', , end, live] = match
  return stateCollection({
    pauses: [parseMilliseconds(first), parseMilliseconds(third)],
    resolution: 10 ** -(3 + (first.split('.')[1]?.length ?? 0)),
    heap: { before: Number(end) * MEBIBYTE, after: Number(live) * MEBIBYTE, size: NaN },
    elapsed: Number(elapsed),
    of: begins ? { source: 'go', begins } : { source: 'go' },
  })
}

/** Exact: the decimal text is moved by three places. */
function parseMilliseconds(text: string): number {
  return Number(`${text}e-3`)
}
