import { decodeLine } from '../line.ts'
import type { LogRecord } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { markEstimates, statePrintedTime } from './state-printed.ts'

const TITLE = /^\[-+(?: (?<title>\S.*?) -+)?\]$/
const THREADS = /^(?<threads>\d+) threads: -+$/
/** What stands below a table: without it, nobody knows the unit. */
const UNIT = /^Times are in (?:nano|micro|milli)?seconds \((?<unit>ns|us|ms|s)\)\.$/
const OBJECT = /^<torch\.utils\.benchmark\.utils\.common\.Measurement object at 0x[0-9a-f]+>$/
const MEDIAN = /^ +(?:Median: )?(?<time>\d+(?:\.\d+)? (?:ns|us|ms|s))$/

/**
 * What `torch.utils.benchmark` prints: the tables of `Compare`, and a `Measurement`. Times are medians. A cell is `Dot: bmm [64, 64]`, with `(4 threads)`
 * where the table has several numbers of them.
 */
export const torchBenchmarkFormat: RecordFormat = {
  kind: 'records',
  name: 'torchBenchmark',
  summary:
    'the tables of torch.utils.benchmark: [--- Dot ---], 1 threads: ---, Times are in … (us)',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time'),
  anchors: ['[---', '<torch.utils.benchmark.'].map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    if (OBJECT.test(text)) return { table: createMeasurement() }
    const match = TITLE.exec(text)
    return match === null ? undefined : { table: new CompareTable(match.groups?.['title'] ?? '') }
  },
}

/** A cell, whose unit is not known yet. */
interface Cell {
  readonly name: string
  readonly threads: string
  readonly number: string
}

class CompareTable implements TableReader {
  readonly #title: string
  #columns: readonly string[] = []
  #threads: string | undefined
  readonly #cells: Cell[] = []

  constructor(title: string) {
    this.#title = title
  }

  readLine(line: Parameters<TableReader['readLine']>[0]): ParsedLine | 'end' | undefined {
    const text = decodeLine(line).trimEnd()
    if (TITLE.test(text)) return 'end'
    if (text === '' || text.startsWith('(! XX%)')) return {}
    const unit = UNIT.exec(text)?.groups?.['unit']
    if (unit !== undefined) return { records: this.#state(unit) }
    const threads = THREADS.exec(text)?.groups?.['threads']
    if (threads !== undefined) {
      this.#threads = threads
      return {}
    }
    if (this.#columns.length === 0) {
      this.#columns = text
        .split('|')
        .slice(1)
        .map((cell) => cell.trim())
      return this.#columns.length === 0 ? 'end' : {}
    }
    return this.#readRow(text) ? {} : 'end'
  }

  #readRow(text: string): boolean {
    const parts = text.split('|')
    const cells = parts.splice(Math.max(1, parts.length - this.#columns.length))
    if (this.#threads === undefined || cells.length !== this.#columns.length) return false
    const row = parts.join('|').trim()
    for (const [i, cell] of cells.entries()) {
      // Stars and exclamation marks say how well it was measured, and what is in brackets how far.
      const { number } =
        /^[\s*!]*(?<number>\d+(?:\.\d+)?)(?: \(.*\))?[\s*!]*$/.exec(cell)?.groups ?? {}
      if (number === undefined) continue
      const title = this.#title === '' ? '' : `${this.#title}: `
      const name = `${title}${this.#columns[i] ?? ''} ${row}`.trimEnd()
      this.#cells.push({ name, threads: this.#threads, number })
    }
    return true
  }

  #state(unit: string): readonly LogRecord[] {
    const isSingle = new Set(this.#cells.map(({ threads }) => threads)).size === 1
    return this.#cells.splice(0).map(({ name, threads, number }) => ({
      kind: 'figures',
      figures: markEstimates(statePrintedTime('time', `${number} ${unit}`)),
      of: { name: isSingle ? name : `${name} (${threads} threads)` },
    }))
  }
}

/** Reads what stands below the name of the object: the code, and after a blank line the time. */
function createMeasurement(): TableReader {
  let name: string | undefined
  let isOver = false
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      if (isOver) return 'end'
      const text = decodeLine(line).trimEnd()
      if (name === undefined) {
        name = text
        return text === '' ? 'end' : {}
      }
      const time = MEDIAN.exec(text)?.groups?.['time']
      if (time === undefined)
        return /^(?:setup: |<|\S+ \S+ \S+ \S+ \S+$)/.test(text) ? {} : undefined
      isOver = true
      const figures = markEstimates(statePrintedTime('time', time))
      return { record: { kind: 'figures', figures, of: { name } } }
    },
  }
}
