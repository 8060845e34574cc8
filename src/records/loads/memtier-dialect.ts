import type { LoadDialect, LoadReader } from './load-dialect.ts'
import { stateDecimal } from './printed-amounts.ts'

const HEAD = /^Type +Ops\/sec +(?:Hits\/sec +)?(?:Misses\/sec +)?/
/** Figures by the columns that state them; times are in milliseconds, and its KB are 1,024 bytes. */
const COLUMNS: Readonly<Record<string, readonly [figure: string, scale: number]>> = {
  'Ops/sec': ['rate', 1],
  Latency: ['latency.mean', 1e-3],
  'Avg. Latency': ['latency.mean', 1e-3],
  'p50 Latency': ['latency', 1e-3],
  'p90 Latency': ['latency.p90', 1e-3],
  'p95 Latency': ['latency.p95', 1e-3],
  'p99 Latency': ['latency.p99', 1e-3],
  'KB/sec': ['transfer', 1024],
}
const NUMBER = /^\d+(?:\.\d+)?$/

/** memtier_benchmark: a row is a kind of command, and the last one of all, `Totals`. */
export const memtierDialect: LoadDialect = {
  name: 'memtier_benchmark',
  anchors: [{ text: 'Type  ', where: 'line-start' }],
  begin: (line) =>
    HEAD.test(line) && line.includes('KB/sec') ? createReader(readColumns(line)) : undefined,
}

/** The names of the columns, of which some are two words. */
function readColumns(header: string): readonly string[] {
  return header.trim().split(/ {2,}/)
}

function createReader(columns: readonly string[]): LoadReader {
  return {
    read(line) {
      if (HEAD.test(line) || /^-+\s*$/.test(line)) return undefined
      const cells = line.trim().split(/ +/)
      const [target = ''] = cells
      const isRow =
        cells.length === columns.length &&
        /^[A-Z]/.test(target) &&
        cells.slice(1).every((cell) => cell === '---' || NUMBER.test(cell))
      if (!isRow) return 'end'
      // Waits have no latency, and are no commands.
      if (cells.slice(2).every((cell) => !NUMBER.test(cell))) return undefined
      const figures = columns.flatMap((column, i) => {
        const [figure, scale] = COLUMNS[column] ?? []
        const cell = cells[i] ?? ''
        return figure === undefined || !NUMBER.test(cell) ? [] : [stateDecimal(figure, cell, scale)]
      })
      return { figures, begins: true, target, ...(target === 'Totals' ? { ends: true } : {}) }
    },
  }
}
