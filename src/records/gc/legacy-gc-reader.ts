import type { Problem } from '../../problems/diagnostics.ts'
import { decodeLine, type Line } from '../line.ts'
import type { ParsedLine, TableReader } from '../record-format.ts'
import { stateCollection, type Heap } from './gc-group.ts'

/** What `-Xloggc:FILE` begins with. */
const HEAD =
  /^(?:OpenJDK|Java HotSpot\(TM\)) [\w -]+ \(2[0-9]\.\d+-b\d+[^)]*\) for \S+ JRE \(1\.[678]\.0/

const DATE = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.,]\d+`

/** Times, the number of the collection, and what it begins with; what is concurrent stops nothing, and a worker is a part. */
const BEGIN = new RegExp(
  String.raw`^(?:(${DATE})[+-]\d{4}: )?(?:(\d+[.,]\d+): )?(?:#\d+: )?(\[(?:Full )?GC(?! concurrent| Worker).*)$`,
)

/** What is collected, the heap that is no part of it, and seconds. */
const WHOLE = /^\[(?:Full )?GC(.*), (\d+[.,]\d+) secs\]$/

/** How the line begins whose end the JVM prints behind other lines: the ages of objects, statistics, concurrent work. */
const BROKEN =
  /^\[(?:Full )?GC(?:--|\[|Before GC:|\d{4}-| ?$| pause\b| remark\b| cleanup\b| \(| \[|  ?\d)/

/** A remark of CMS, which may collect the young objects first. */
const REMARK = /\[YG occupancy: [^\]]*\]/

/** Neither the times of the processor nor addresses are a part of a collection; the brackets of addresses do not close. */
const BESIDE = / ?\[Times: [^\]]*\]|\[0x[^)\]]*[)\]]/g

/** `1024K->512K(2048K)`, outside of the brackets of a part of the heap. */
const HEAP = /(?:^|[\s\]])(\d+)([BKMG])->(\d+)([BKMG])\((\d+)([BKMG])\)(?=,|$|After GC)/g

const SIZE = String.raw`(\d+(?:[.,]\d+)?)([BKMG])`

/**
 * The heap behind the details of a pause of G1, with its size before and after; JDK 6 has the latter only. The times of
 * concurrent work may stand before it, whose text then follows.
 */
const HEAP_BEHIND = new RegExp(
  String.raw`^(?:(?:${DATE}[+-]\d{4}: )?\d+[.,]\d+: )? +\[(?:Eden: .* Heap: ${SIZE}\(${SIZE}\)->| *${SIZE}->)${SIZE}\(${SIZE}\)\]`,
)

const SCALES: Readonly<Record<string, number>> = { B: 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 }

/** More lines than this belong to no collection. */
const MOST_LINES = 1000

const OF = { source: 'jvm8' } as const

const CUT = {
  kind: 'unreadable-record',
  reason: 'Expected the seconds of the last collection behind its details, got the end of the log',
} as const

const BEGINNING: ParsedLine = {
  record: { kind: 'figures', figures: [], of: { ...OF, begins: true } },
}

/** What a line may begin with: a bracket, a digit, `OpenJDK` or `Java`. */
const FIRST = new Set(Buffer.from('[0123456789OJ'))

/** Whether a text is the first line that `-Xloggc` writes. */
export function isLegacyHead(text: string): boolean {
  return HEAD.test(text)
}

/** Whether a log has a line that begins a collection. */
export function hasLegacyCollection(head: string): boolean {
  return head.split('\n').some((text) => {
    const [, , , event = ''] = BEGIN.exec(text.trimEnd()) ?? []
    return matchWhole(event) !== null || BROKEN.test(event)
  })
}

interface Times {
  readonly elapsed: number
  readonly timestamp: number
}

/** Reads the lines of a log of JDK 8 and before; a collection may stand in several of them. */
export class LegacyGcReader implements TableReader {
  /** A collection whose line goes on behind others. */
  #open: (Times & { text: string; lines: number }) | undefined
  /** The pause of G1 whose heap stands behind its details. */
  #behind: Times | undefined

  readLine(line: Line): ParsedLine | undefined {
    const isBeside = !FIRST.has(line.bytes[line.start] ?? 0)
    if (isBeside && this.#open === undefined && this.#behind === undefined) return undefined
    const text = decodeLine(line)
    if (HEAD.test(text)) {
      this.#open = undefined
      this.#behind = undefined
      return BEGINNING
    }
    const begun = isBeside ? null : BEGIN.exec(text)
    if (begun === null) return this.#goOn(text)
    const [, date, uptime, event = ''] = begun
    return this.#begin(event, {
      elapsed: uptime === undefined ? NaN : parseDecimal(uptime),
      timestamp: date === undefined ? NaN : Date.parse(`${date.replace(',', '.')}Z`) * 1000,
    })
  }

  finish(): Problem | undefined {
    return this.#open === undefined ? undefined : CUT
  }

  #begin(event: string, times: Times): ParsedLine | undefined {
    const text = event.replaceAll(BESIDE, '')
    if (this.#includes(text)) return {}
    const whole = matchWhole(text)
    if (whole !== null) return this.#state(whole, times)
    if (!BROKEN.test(text)) return undefined
    this.#behind = undefined
    this.#open = { ...times, text, lines: 1 }
    return {}
  }

  /** Whether a collection is a part of the pause of CMS around it, whose seconds are those of both. */
  #includes(text: string): boolean {
    const open = this.#open
    if (open === undefined || !REMARK.test(open.text)) return false
    open.text = `${open.text.replace(REMARK, ' ')}${text}`
    return true
  }

  #goOn(line: string): ParsedLine | undefined {
    const open = this.#open
    if (open === undefined) return this.#readHeap(line)
    open.lines++
    if (open.lines > MOST_LINES) this.#open = undefined
    // The other lines state nothing that belongs to the collection.
    if (!/[[\]]/.test(line)) return undefined
    open.text += line.replaceAll(BESIDE, '')
    const whole = matchWhole(open.text)
    return whole === null ? undefined : this.#state(whole, open)
  }

  #state([, body = '', seconds = '']: RegExpExecArray, { elapsed, timestamp }: Times): ParsedLine {
    this.#open = undefined
    const heap = findHeap(body)
    this.#behind = heap === undefined ? { elapsed, timestamp } : undefined
    const fraction = seconds.split(/[.,]/)[1] ?? ''
    return stateCollection({
      pauses: [parseDecimal(seconds)],
      resolution: 10 ** -fraction.length,
      heap,
      elapsed,
      timestamp,
      of: OF,
    })
  }

  #readHeap(line: string): ParsedLine | undefined {
    const times = this.#behind
    const match = times === undefined ? null : HEAP_BEHIND.exec(line)
    if (times === undefined || match === null) return undefined
    this.#behind = undefined
    const read = (at: number): number =>
      parseDecimal(match[at] ?? '') * (SCALES[match[at + 1] ?? ''] ?? NaN)
    const before = read(match[1] === undefined ? 5 : 1)
    const heap = { before, after: read(7), size: read(9) }
    return stateCollection({ pauses: [], resolution: NaN, heap, ...times, of: OF })
  }
}

/** Match a collection whose brackets are all closed, the first one behind its seconds; statistics may follow. */
function matchWhole(text: string): RegExpExecArray | null {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') depth++
    else if (text[at] === ']' && --depth === 0) return WHOLE.exec(text.slice(0, at + 1))
  }
  return null
}

function findHeap(body: string): Heap | undefined {
  const heaps = [...dropBracketed(body).matchAll(HEAP)]
  const [heap] = heaps
  if (heaps.length !== 1 || heap === undefined) return undefined
  const read = (at: number): number => Number(heap[at]) * (SCALES[heap[at + 1] ?? ''] ?? NaN)
  return { before: read(1), after: read(3), size: read(5) }
}

/** Leave out what stands in brackets, with brackets in it or not, but for the last of them. */
function dropBracketed(text: string): string {
  let outer = ''
  let depth = 0
  for (const character of text) {
    if (character === '[') depth++
    else if (character === ']') depth--
    if (depth === 0) outer += character
  }
  return outer
}

function parseDecimal(text: string): number {
  return Number(text.replace(',', '.'))
}
