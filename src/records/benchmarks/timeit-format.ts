import { decodeLine, decodeWholeLine, type Line } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { stateEstimate, statePrintedNumber, statePrintedTime } from './state-printed.ts'

const VALUE = String.raw`[\d.]+(?:e[-+]?\d+)? (?:nsec|usec|msec|sec|ns|[uµμ]s|ms|s)`
/** What IPython prints before each input, whose echo is missing where it comes from a file. */
const PROMPT = String.raw`(?:In \[\d+\]: )*`
/** Python, and IPython before 6. */
const BEST = new RegExp(
  `^${PROMPT}(?<loops>[\\d,]+) loops?, best of \\d+: (?<best>${VALUE}) per loop\\s*$`,
  'u',
)
const MEAN = new RegExp(
  `^${PROMPT}(?<mean>${VALUE}) ± (?<deviation>${VALUE}) per loop \\(mean ± std\\. dev\\. of (?<runs>\\d+) runs?, (?<loops>[\\d,]+) loops? each\\)\\s*$`,
  'u',
)
/** A call in a shell, or in IPython. */
const CALL = /(?:-m timeit|%%?timeit) +(?<code>\S.*)$/
/** Options that tell how often and how the code is run, not what. */
const OPTIONS = /^(?:(?:-[nr] ?\d+|-u ?\w+|-[vpoqtc]+|--(?:number|repeat|unit)[= ]\w+) +)+/

/**
 * What `python -m timeit` and `%timeit` of IPython print. The one states the best of some repetitions, the other their mean. A
 * benchmark is named by the code that was called, where the log has the call.
 */
export const timeitFormat: RecordFormat = {
  kind: 'records',
  name: 'timeit',
  summary:
    'the output of timeit of Python and IPython: `20000 loops, best of 5: 10.3 usec per loop`',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'iterations'),
  anchors: [
    { text: ' per loop', where: 'anywhere' },
    { text: 'timeit ', where: 'anywhere' },
  ],
  parseLine(line): ParsedLine | undefined {
    const text = decodeWholeLine(line)
    const name = readCall(text)
    if (name !== undefined) return { table: createTable(name) }
    return readResult(text)
  },
}

/** Waits for the result of a call. */
function createTable(first: string): TableReader {
  let name: string | undefined = first
  return {
    readLine(line: Line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line)
      const called = readCall(text)
      if (called !== undefined) {
        name = called
        return {}
      }
      if (name === undefined) return 'end'
      const parsed = readResult(text, name)
      if (parsed !== undefined) name = undefined
      return parsed
    },
  }
}

function readCall(text: string): string | undefined {
  const code = CALL.exec(text.trimEnd())?.groups?.['code']?.replace(OPTIONS, '')
  const quoted = /^(?<quote>['"])(?<inner>(?:(?!\k<quote>).)+)\k<quote>$/.exec(code ?? '')?.groups
  return quoted?.['inner'] ?? code
}

function readResult(text: string, name?: string): ParsedLine | undefined {
  const figures = readBest(text) ?? readMean(text)
  if (figures === undefined) return undefined
  return { record: { kind: 'figures', figures, of: name === undefined ? {} : { name } } }
}

function readBest(text: string): readonly StatedFigure[] | undefined {
  const { best, loops = '' } = BEST.exec(text)?.groups ?? {}
  if (best === undefined) return undefined
  return [...stateEstimate(best, 'min'), ...statePrintedNumber('iterations', loops, '1')]
}

function readMean(text: string): readonly StatedFigure[] | undefined {
  const { mean, deviation = '', loops = '' } = MEAN.exec(text)?.groups ?? {}
  if (mean === undefined) return undefined
  return [
    ...stateEstimate(mean, 'mean'),
    ...statePrintedTime('time.stddev', deviation),
    ...statePrintedNumber('iterations', loops, '1'),
  ]
}
