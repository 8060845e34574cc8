import type { Problem } from '../../problems/diagnostics.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { heapGroup } from './heap-group.ts'

/**
 * `massif.out` of valgrind. The peak is the largest snapshot, which is the one that massif calls `peak` unless that was left
 * out; the bytes of its own books are not counted, and the stacks apart. Times in milliseconds give a series.
 */
export const massifFormat: RecordFormat = {
  kind: 'records',
  name: 'massif',
  summary:
    'massif.out of valgrind: desc: … / cmd: … / time_unit: ms, and snapshots with mem_heap_B',
  record: heapGroup.record,
  version: 2,
  group: heapGroup,
  figures: heapGroup.figures,
  gauges: [
    { name: 'massifHeap', title: 'Heap', unit: 'B', meaning: 'heap in use, as massif counts it' },
  ],
  anchors: [{ text: 'desc: ', where: 'line-start' }],
  parseLine: (line): ParsedLine | undefined =>
    decodeLine(line).startsWith('desc: ') ? { table: createTable() } : undefined,
}

const HEAD = /^(desc|cmd|time_unit): ?(.*)$/
const VALUE = /^(snapshot|time|mem_heap_B|mem_heap_extra_B|mem_stacks_B)=(\d+)$/
const TREE = /^heap_tree=(empty|detailed|peak)$/
/** A place that allocated, and how many below it. */
const PLACE = /^ *n(\d+): \d+ /

function createTable(): TableReader {
  const head = new Map<string, string>()
  const end = new SnapshotEnd()
  let time = NaN
  let peak = -1
  let stacks = 0
  const begin = (): ParsedLine => {
    const of = { source: 'massif', begins: true, name: head.get('cmd') ?? '' }
    return { record: { kind: 'figures', figures: [], of } }
  }
  const readValue = (key: string, value: number): ParsedLine => {
    if (key === 'snapshot') end.begin()
    if (key === 'time') time = value
    if (key === 'mem_stacks_B' && value > stacks) {
      stacks = value
      return stateLargest('stackPeak', value)
    }
    if (key !== 'mem_heap_B') return {}
    end.compare(value)
    const isMore = value > peak
    if (isMore) peak = value
    return {
      ...(isMore ? stateLargest('peak', value) : {}),
      ...(head.get('time_unit') === 'ms' ? { sample: createSample(time / 1000, value) } : {}),
    }
  }
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trimEnd()
      if (head.size < 2) {
        // Two lines of any other log may not look like these.
        const [, key, value = ''] = HEAD.exec(text) ?? []
        if (key === undefined || key === 'desc') return 'end'
        head.set(key, value)
        return head.size === 2 ? begin() : {}
      }
      if (text.startsWith('desc: ')) return 'end'
      const [, key = '', number] = VALUE.exec(text) ?? []
      if (number !== undefined) return readValue(key, Number(number))
      return end.take(text) || text.startsWith('#-') ? {} : undefined
    },
    finish: () => end.tell(),
  }
}

/** Tells a log that was cut from one that massif wrote to its end. */
class SnapshotEnd {
  /** How many lines of the snapshot are still to come, at least. */
  #missing = 0
  #hasPeak = false
  #last = NaN
  #hasFallen = false

  begin(): void {
    this.#missing = 1
  }

  compare(heap: number): void {
    if (heap < this.#last) this.#hasFallen = true
    this.#last = heap
  }

  /** Whether a line belongs to the tree of a snapshot. */
  take(text: string): boolean {
    const tree = TREE.exec(text)?.[1]
    if (tree !== undefined) {
      if (tree === 'empty') this.#missing = 0
      if (tree === 'peak') this.#hasPeak = true
      return true
    }
    const below = PLACE.exec(text)?.[1]
    if (below === undefined) return false
    this.#missing += Number(below) - 1
    return true
  }

  /** Where less memory was in use later, massif wrote down what was most before. */
  tell(): Problem | undefined {
    if (this.#missing > 0) return CUT
    return this.#hasFallen && !this.#hasPeak ? NO_PEAK : undefined
  }
}

const CUT = {
  kind: 'doubtful-record',
  reason:
    'Expected the last snapshot of massif to be whole, got the end of the log; the peak is that of the snapshots before it',
} as const

const NO_PEAK = {
  kind: 'doubtful-record',
  reason:
    'Expected a snapshot that massif calls `peak`, got none though the heap shrank; the log may be cut before it, and the peak is that of the snapshots in it',
} as const

function stateLargest(name: 'peak' | 'stackPeak', value: number): ParsedLine {
  const figures = [{ name, value, unit: 'B' }] as const
  return { record: { kind: 'figures', figures, of: { source: 'massif', restates: true } } }
}

function createSample(elapsed: number, massifHeap: number): NonNullable<ParsedLine['sample']> {
  return {
    ...{ kind: 'process-sample', pid: undefined, label: undefined, timestamp: NaN },
    ...{ elapsed, rss: NaN, user: NaN, system: NaN, faults: NaN },
    gauges: { massifHeap },
  }
}
