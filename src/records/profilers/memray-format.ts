import { beginTable } from '../begin-table.ts'
import { decodeLine } from '../line.ts'
import { stateSize } from '../loads/printed-amounts.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { heapGroup } from './heap-group.ts'

const COUNT = /^(?:\S+ )?Total allocations:$/u
const SIZE = /^(?:\S+ )?Total memory allocated:$/u
const HEAD = /^(?:\S+ )?Total allocations:\r?\n\s+\d+\r?$/mu

/** What `memray stats` prints: the calls that allocated, and what they allocated in all. Its MB are powers of 1,024. */
export const memrayFormat: RecordFormat = {
  kind: 'records',
  name: 'memray',
  summary: 'what memray stats prints: Total allocations:, Total memory allocated: 4.877MB',
  record: heapGroup.record,
  version: 1,
  group: heapGroup,
  figures: heapGroup.figures.filter(({ name }) => name === 'allocs' || name === 'allocated'),
  anchors: [{ text: 'Total allocations:', where: 'line-start' }],
  opens: (head) => (HEAD.test(head) ? createTable() : undefined),
  parseLine: (line) => beginTable(createTable(), line),
}

function createTable(): TableReader {
  let label: 'allocs' | 'allocated' | undefined
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeLine(line).trim()
      const above = label
      label = COUNT.test(text) ? 'allocs' : SIZE.test(text) ? 'allocated' : undefined
      if (label !== undefined) return {}
      const figures = above === undefined ? [] : readFigure(above, text)
      const of = { source: 'memray', ...(above === 'allocs' ? { begins: true } : {}) }
      return figures.length === 0 ? undefined : { record: { kind: 'figures', figures, of } }
    },
  }
}

function readFigure(label: 'allocs' | 'allocated', text: string): readonly StatedNumber[] {
  if (label === 'allocs') {
    return /^\d{1,15}$/.test(text) ? [{ name: label, value: Number(text), unit: '1' }] : []
  }
  // It always has three decimals, so that a comma can be nothing but a decimal one.
  const size = /^\d{1,4}\.\d{3}[KMGT]?B$/.test(text)
    ? stateSize(label, { text, base: 1024 })
    : undefined
  return size === undefined ? [] : [{ ...size, unit: 'B' }]
}
