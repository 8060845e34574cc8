import { decodeLine } from '../line.ts'
import type { LogRecord } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { AsvTableReader, type AsvCell } from './asv-table-reader.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { describeFailure } from './describe-failure.ts'
import { stateAsvValue } from './state-asv-value.ts'

const STEP = /^\[ *\d+\.\d\d%\] ·+ ?/u
const RESULT = /^(?:Running )?(?<name>[\w.]+) +(?<value>\S+|\d+\/\d+ failed)$/
const COMMIT = /^For .* commit (?:hash: )?(?<commit>[0-9a-f]{6,40})\b/

/** What `asv run` prints: a benchmark and its value, or below it a table of its parameters, whose cells are `bench.time_load(10, 'a')`. */
export const asvRunFormat: RecordFormat = {
  kind: 'records',
  name: 'asvRun',
  summary: 'the output of asv run: [33.33%] ··· bench.Parse.time_small  1.25±0.02ms',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'memory', 'bytes', 'value'),
  anchors: [{ text: '.00%] ', where: 'anywhere' }],
  opens: (head) => (/^\[ *\d+\.\d\d%\] ·+ /mu.test(head) ? new AsvReader() : undefined),
  parseLine(line): ParsedLine | undefined {
    const reader = new AsvReader()
    const parsed = reader.readLine(line)
    return parsed && { ...parsed, table: reader }
  },
}

class AsvReader implements TableReader {
  /** The benchmark whose table may stand below. */
  #open = ''
  #table: AsvTableReader | undefined
  #scope: string | undefined

  readLine(line: Parameters<TableReader['readLine']>[0]): ParsedLine | undefined {
    const whole = decodeLine(line).trimEnd()
    const isStep = STEP.test(whole)
    const text = whole.replace(STEP, '').trim()
    if (isStep) this.#table = undefined
    else if (this.#table !== undefined) return this.#readTable(this.#table, whole)
    const commit = COMMIT.exec(text)?.groups?.['commit']
    if (commit !== undefined) {
      this.#scope = commit
      return {}
    }
    if (this.#open !== '' && AsvTableReader.begins(text)) {
      this.#table = new AsvTableReader()
      return {}
    }
    const { name = '', value = '' } = RESULT.exec(text)?.groups ?? {}
    if (!isStep || name === '') return undefined
    this.#open = value === 'ok' || value.endsWith(' failed') ? name : ''
    if (value === 'failed') return { problem: describeFailure(name) }
    const record = this.#state(name, name, value)
    return record && { record }
  }

  #readTable(table: AsvTableReader, text: string): ParsedLine {
    const read = table.read(text)
    if (read.kind === 'end') {
      this.#table = undefined
      this.#open = ''
    }
    if (read.kind === 'moved') return { problem: read.problem }
    return read.kind === 'row' ? this.#readCells(read.cells) : {}
  }

  #readCells(cells: readonly AsvCell[]): ParsedLine {
    const nameCell = ({ parameters }: AsvCell): string => `${this.#open}(${parameters.join(', ')})`
    const records = cells.flatMap(
      (cell) => this.#state(nameCell(cell), this.#open, cell.value) ?? [],
    )
    // A parameter that the benchmark skips is `n/a`.
    const failed = cells.find(({ value }) => value === 'failed')
    return {
      records,
      ...(failed === undefined ? {} : { problem: describeFailure(nameCell(failed)) }),
    }
  }

  #state(name: string, benchmark: string, value: string): LogRecord | undefined {
    const figures = stateAsvValue(benchmark, value)
    const of = { name, ...(this.#scope === undefined ? {} : { scope: this.#scope }) }
    return figures.length === 0 ? undefined : { kind: 'figures', figures, of }
  }
}
