import { decodeLine, type Line } from '../line.ts'
import type { ParsedLine } from '../record-format.ts'
import type { GcDialect } from './gc-dialect.ts'
import { stateCollection } from './gc-group.ts'

/** What `-Xloggc:FILE` begins with. */
const HEAD =
  /^(?:OpenJDK|Java HotSpot\(TM\)) [\w -]+ \(2[0-9]\.\d+-b\d+[^)]*\) for \S+ JRE \(1\.[678]\.0/

/** Times, what is collected, the heap that is no part of it, and seconds. */
const LINE =
  /^(?:(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.,]\d+)[+-]\d{4}: )?(?:(\d+[.,]\d+): )?(?:#\d+: )?\[(?:Full )?GC\b(?! concurrent)(.*?), (\d+[.,]\d+) secs\](?: \[Times: .*)?\s*$/

/** `1024K->512K(2048K)`, outside of the brackets of a part of the heap. */
const HEAP = /(?:^|[\s\]])(\d+)([BKMG])->(\d+)([BKMG])\((\d+)([BKMG])\)(?=,|$)/g

const SCALES: Readonly<Record<string, number>> = { B: 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 }

/** The log of JDK 8 and before: `-verbose:gc`, `-XX:+PrintGC`, `-XX:+PrintGCDetails`, with or without stamps. */
export const legacyJvmGcDialect: GcDialect = {
  name: 'jvm8',
  // The first line of a log has one of these; the table that it begins reads the others.
  anchors: [
    ...['OpenJDK ', 'Java HotSpot(TM) ', '[GC ', '[GC--', '[Full GC'],
    ...'0123456789'.split('').map((digit) => `${digit}.`),
  ].map((text) => ({ text, where: 'line-start' })),
  parse(line): ParsedLine | undefined {
    const parsed = readLine(line)
    return parsed && { ...parsed, table: { readLine } }
  },
}

/** Whether the stamps before the lines of a log with this head are those of the JVM. */
export function ownsLegacyStamps(head: string): boolean {
  return HEAD.test(head)
}

const OF = { source: 'jvm8' } as const

const BEGINNING: ParsedLine = {
  record: { kind: 'figures', figures: [], of: { ...OF, begins: true } },
}

/** What a line may begin with: a bracket, a digit, `OpenJDK` or `Java`. */
const FIRST = new Set(Buffer.from('[0123456789OJ'))

function readLine(line: Line): ParsedLine | undefined {
  if (!FIRST.has(line.bytes[line.start] ?? 0)) return undefined
  const text = decodeLine(line)
  if (HEAD.test(text)) return BEGINNING
  const match = LINE.exec(text)
  if (match === null) return undefined
  const [, date, uptime, body = '', seconds = ''] = match
  const heaps = [...body.replaceAll(/\[[^[\]]*\]/g, ']').matchAll(HEAP)]
  const [heap] = heaps
  const fraction = seconds.split(/[.,]/)[1] ?? ''
  return stateCollection({
    pauses: [parseDecimal(seconds)],
    resolution: 10 ** -fraction.length,
    heap: heaps.length === 1 && heap !== undefined ? readHeap(heap) : undefined,
    elapsed: uptime === undefined ? NaN : parseDecimal(uptime),
    timestamp: date === undefined ? NaN : Date.parse(`${date.replace(',', '.')}Z`) * 1000,
    of: OF,
  })
}

function readHeap(match: RegExpExecArray): {
  readonly before: number
  readonly after: number
  readonly size: number
} {
  const read = (at: number): number => Number(match[at]) * (SCALES[match[at + 1] ?? ''] ?? NaN)
  return { before: read(1), after: read(3), size: read(5) }
}

function parseDecimal(text: string): number {
  return Number(text.replace(',', '.'))
}
