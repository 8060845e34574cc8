import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { heapGroup } from './heap-group.ts'

/**
 * `massif.out` of valgrind. The peak is the largest snapshot, which is the one that massif calls `peak` unless that was left
 * out; the bytes of its own books and of the stacks are not counted. Times in milliseconds give a series.
 */
export const massifFormat: RecordFormat = {
  kind: 'records',
  name: 'massif',
  summary:
    'massif.out of valgrind: desc: … / cmd: … / time_unit: ms, and snapshots with mem_heap_B',
  record: heapGroup.record,
  version: 1,
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
const VALUE = /^(snapshot|time|mem_heap_B)=(\d+)$/

function createTable(): TableReader {
  const head = new Map<string, string>()
  let time = NaN
  let peak = -1
  const begin = (): ParsedLine => {
    const of = { source: 'massif', begins: true, name: head.get('cmd') ?? '' }
    return { record: { kind: 'figures', figures: [], of } }
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
      if (number === undefined) return undefined
      const value = Number(number)
      if (key === 'time') time = value
      if (key !== 'mem_heap_B') return {}
      const isMore = value > peak
      if (isMore) peak = value
      return {
        ...(isMore ? statePeak(value) : {}),
        ...(head.get('time_unit') === 'ms' ? { sample: createSample(time / 1000, value) } : {}),
      }
    },
  }
}

function statePeak(value: number): ParsedLine {
  const figures = [{ name: 'peak', value, unit: 'B' }] as const
  return { record: { kind: 'figures', figures, of: { source: 'massif', restates: true } } }
}

function createSample(elapsed: number, massifHeap: number): NonNullable<ParsedLine['sample']> {
  return {
    ...{ kind: 'process-sample', pid: undefined, label: undefined, timestamp: NaN },
    ...{ elapsed, rss: NaN, user: NaN, system: NaN, faults: NaN },
    gauges: { massifHeap },
  }
}
