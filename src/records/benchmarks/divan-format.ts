import { decodeLine, decodeWholeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { statePrintedRate } from './state-printed-rate.ts'
import { markEstimates, statePrintedNumber, statePrintedTime } from './state-printed.ts'

const HEADER = /^(?<name>\S+) +fastest +│ slowest +│ median +│ mean +│ samples │ iters\s*$/u
/** The branches of the tree, and the name. */
const BRANCH = /^(?<branches>(?:│ {2}| {3})*[├╰]─ )(?<name>.*)$/u

/** The tree that divan prints: a benchmark is named by its branches, `derive/10`. A throughput is that of the median. */
export const divanFormat: RecordFormat = {
  kind: 'records',
  name: 'divan',
  summary: 'the tree of divan: codec  fastest  │ slowest  │ median  │ mean  │ samples │ iters',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'rate', 'throughput', 'iterations'),
  anchors: [{ text: ' fastest ', where: 'anywhere' }],
  parseLine(line): ParsedLine | undefined {
    const header = HEADER.exec(decodeWholeLine(line))
    if (header === null) return undefined
    const [text] = header
    return { table: new DivanTree(header.groups?.['name'] ?? '', text.indexOf(' fastest ') + 1) }
  },
}

class DivanTree implements TableReader {
  readonly #scope: string
  /** Where the first column of figures begins, in characters. */
  readonly #column: number
  /** The names of the branches that the next line may be below of. */
  #path: readonly string[] = []

  constructor(scope: string, column: number) {
    this.#scope = scope
    this.#column = column
  }

  readLine(line: Parameters<TableReader['readLine']>[0]): ParsedLine | 'end' | undefined {
    const text = decodeLine(line)
    if (text.trim() === '') return 'end'
    const cells = splitCells(text.slice(this.#column))
    const branch = BRANCH.exec(text.slice(0, this.#column))?.groups
    if (branch === undefined) {
      const isBelow = cells.length > 1 && /^[│ ]*$/.test(text.slice(0, this.#column))
      return isBelow ? this.#state(markEstimates(statePrintedRate(cells[2] ?? ''))) : undefined
    }
    const { branches = '', name = '' } = branch
    const depth = branches.length / 3 - 1
    this.#path = [...this.#path.slice(0, depth), name.trim().replaceAll(/ +/g, ' ')]
    return this.#state(readTimes(cells))
  }

  #state(figures: readonly StatedFigure[]): ParsedLine {
    if (figures.length === 0) return {}
    const of = { name: this.#path.join('/'), scope: this.#scope }
    return { record: { kind: 'figures', figures, of } }
  }
}

function splitCells(text: string): readonly string[] {
  return text.split('│').map((cell) => cell.trim())
}

function readTimes([
  fastest = '',
  slowest = '',
  median = '',
  mean = '',
  ,
  iterations = '',
]: readonly string[]): readonly StatedFigure[] {
  return [
    ...markEstimates(statePrintedTime('time', median)),
    ...statePrintedTime('time.mean', mean),
    ...statePrintedTime('time.min', fastest),
    ...statePrintedTime('time.max', slowest),
    ...statePrintedNumber('iterations', iterations, '1'),
  ]
}
