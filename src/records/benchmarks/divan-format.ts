import { decodeLine, decodeWholeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { statePrintedRate } from './state-printed-rate.ts'
import { markEstimates, statePrintedNumber, statePrintedTime } from './state-printed.ts'

const HEADER = /^(?<name>\S+) +fastest +│ slowest +│ median +│ mean +│ samples │ iters\s*$/u
/** The branches of the tree, the name, and the cells. */
const ROW = /^(?<branches>(?:│ {2}| {3})*[├╰]─ )(?<name>.*?)(?: {2,}(?<cells>\S.*│.*)|\s*)$/u
/** A line below a benchmark, whose first cell has no name before it. */
const BELOW = /^[│ ]+ {2,}(?<cells>[^│]*\S[^│]*│.*)$/u
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
    const scope = HEADER.exec(decodeWholeLine(line))?.groups?.['name']
    return scope === undefined ? undefined : { table: new DivanTree(scope) }
  },
}

class DivanTree implements TableReader {
  readonly #scope: string
  /** The names of the branches that the next line may be below of. */
  #path: readonly string[] = []

  constructor(scope: string) {
    this.#scope = scope
  }

  readLine(line: Parameters<TableReader['readLine']>[0]): ParsedLine | 'end' | undefined {
    const text = decodeLine(line)
    if (text.trim() === '') return 'end'
    const row = ROW.exec(text)?.groups
    if (row === undefined) {
      const below = BELOW.exec(text)?.groups?.['cells']
      return below === undefined
        ? undefined
        : this.#state(markEstimates(statePrintedRate(splitCells(below)[2] ?? '')))
    }
    const depth = (row['branches'] ?? '').length / 3 - 1
    this.#path = [...this.#path.slice(0, depth), row['name'] ?? '']
    return this.#state(readTimes(splitCells(row['cells'] ?? '')))
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
