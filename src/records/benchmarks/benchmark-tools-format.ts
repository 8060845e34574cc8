import { decodeLine, decodeWholeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { ResultKey, StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { readPrefixed } from './read-decimal.ts'
import { markEstimates, stateEstimate, statePrintedTime } from './state-printed.ts'

const TIME = String.raw`\d[\d.]* (?:ns|[uµμ]s|ms|s)`
const SIZE = String.raw`[\d.]+ (?:bytes|byte|KiB|MiB|GiB|TiB)`
/** `1.23 k allocations`, as `@time` shortens them. */
const ALLOCATIONS = String.raw`(?<allocs>[\d.]+)(?: (?<letter>[kMGT]))? allocations?: (?<size>${SIZE})`
const HEAD = 'BenchmarkTools.Trial:'
/** What `median(trial)` and the others print. */
const ESTIMATE = 'BenchmarkTools.TrialEstimate:'
/** A call in a shell or in a script, by which a result is named. */
const CALL = /^(?:julia> )?@(?:benchmark|btime|time) (?<code>\S.*?)\s*$/
/** What `@benchmark` prints, since 2021 with one capital more and the times in lines of their own. */
const LINES: readonly RegExp[] = [
  new RegExp(`^ Range \\(min … max\\): +(?<min>${TIME}) … +(?<max>${TIME})(?: |$)`, 'u'),
  new RegExp(`^ Time +\\(median\\): +(?<median>${TIME})(?: |$)`, 'u'),
  new RegExp(`^ Time +\\(mean ± σ\\): +(?<mean>${TIME}) ± +(?<stddev>${TIME})(?: |$)`, 'u'),
  new RegExp(`^ Memory estimate: (?<size>${SIZE}), allocs estimate: (?<allocs>\\d+)\\.$`),
  new RegExp(`^ Single result which took (?<single>${TIME}) \\(`, 'u'),
  new RegExp(`^ with a memory estimate of (?<size>${SIZE}), over (?<allocs>\\d+) allocations?\\.$`),
  new RegExp(`^ +memory estimate: +(?<size>${SIZE})$`),
  /^ +allocs estimate: +(?<allocs>\d+)$/,
  new RegExp(`^ +minimum time: +(?<min>${TIME}) \\(`, 'u'),
  new RegExp(`^ +median time: +(?<median>${TIME}) \\(`, 'u'),
  new RegExp(`^ +mean time: +(?<mean>${TIME}) \\(`, 'u'),
  new RegExp(`^ +maximum time: +(?<max>${TIME}) \\(`, 'u'),
  new RegExp(`^ +time: +(?<single>${TIME})$`, 'u'),
  new RegExp(`^ +memory: +(?<size>${SIZE})$`),
  /^ +allocs: +(?<allocs>\d+)$/,
]
/** `@btime`, which prints the shortest time. */
const SHORTEST = new RegExp(`^ +(?<best>${TIME}) \\(${ALLOCATIONS}\\)$`, 'u')
/** `@time`, of one execution, with what was compiled meanwhile. */
const ONCE = new RegExp(`^ +(?<seconds>\\d+\\.\\d+) seconds \\(${ALLOCATIONS}(?:, [^()]*)?\\)$`)

/** What `@benchmark` and `@btime` of Julia's BenchmarkTools print, and Julia's own `@time`. Its KiB are of 1,024 bytes. */
export const benchmarkToolsFormat: RecordFormat = {
  kind: 'records',
  name: 'benchmarkTools',
  summary:
    'the output of BenchmarkTools of Julia: ` Time  (median):  29.105 ms`, and of @btime and @time',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'bytes', 'allocs'),
  anchors: [
    ...[HEAD, ESTIMATE, 'julia> @', '@benchmark ', '@btime ', '@time '].map(
      (text) => ({ text, where: 'line-start' }) as const,
    ),
    // `s (` is of `μs (`, too: a letter of ASCII begins it.
    ...['ns (', 's (', 'ms (', 'seconds ('].map(
      (text) => ({ text, where: 'after-value' }) as const,
    ),
  ],
  parseLine(line): ParsedLine | undefined {
    const text = decodeWholeLine(line).trimEnd()
    if (isHead(text)) return { table: createTable(undefined, true) }
    const name = CALL.exec(text)?.groups?.['code']
    if (name !== undefined) return { table: createTable(name, false) }
    const figures = readAlone(text)
    return figures.length === 0 ? undefined : createRecord(figures, { begins: true })
  },
}

function isHead(text: string): boolean {
  return text.startsWith(HEAD) || text.startsWith(ESTIMATE)
}

function createRecord(figures: readonly StatedFigure[], of: ResultKey): ParsedLine {
  return { record: { kind: 'figures', figures, of } }
}

/** Waits for the result of a call, or reads the lines of a trial. */
function createTable(first: string | undefined, isTrial: boolean): TableReader {
  let name = first
  let isOpen = isTrial
  let begins = true
  const state = (figures: readonly StatedFigure[]): ParsedLine => {
    const of = { ...(name === undefined ? {} : { name }), ...(begins ? { begins } : {}) }
    begins = false
    return createRecord(figures, of)
  }
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trimEnd()
      if (CALL.test(text)) return 'end'
      if (isHead(text)) {
        if (isOpen) return 'end'
        isOpen = true
        return {}
      }
      if (isOpen) {
        const figures = readTrial(text)
        return figures.length === 0 ? undefined : state(figures)
      }
      const figures = readAlone(text)
      if (figures.length === 0) return undefined
      const parsed = state(figures)
      name = undefined
      begins = true
      return parsed
    },
  }
}

function readTrial(text: string): readonly StatedFigure[] {
  for (const pattern of LINES) {
    const groups = pattern.exec(text)?.groups
    if (groups === undefined) continue
    const { median = '', single = '', size = '', allocs = '' } = groups
    const statistics = ['min', 'max', 'mean', 'stddev'].flatMap((name) =>
      statePrintedTime(`time.${name}`, groups[name] ?? ''),
    )
    return [
      ...markEstimates(statePrintedTime('time', median)),
      ...statePrintedTime('time', single),
      ...statistics,
      ...stateMemory(size, allocs, ''),
    ]
  }
  return []
}

function readAlone(text: string): readonly StatedFigure[] {
  const best = SHORTEST.exec(text)?.groups
  const {
    seconds = '',
    size = '',
    allocs = '',
    letter = '',
  } = best ?? ONCE.exec(text)?.groups ?? {}
  const times =
    best === undefined
      ? statePrintedTime('time', `${seconds} s`)
      : stateEstimate(best['best'] ?? '', 'min')
  return times.length === 0 ? [] : [...times, ...stateMemory(size, allocs, letter)]
}

function stateMemory(size: string, allocs: string, letter: string): readonly StatedFigure[] {
  const [number = '', unit = ''] = size.split(' ')
  const power = ['', 'K', 'M', 'G', 'T'].indexOf(/^[KMGT](?=iB)/.exec(unit)?.[0] ?? '')
  const bytes = readPrefixed(number, { base: 1024, power })
  const count = readPrefixed(allocs, {
    base: 1000,
    power: ['', 'k', 'M', 'G', 'T'].indexOf(letter),
  })
  return [
    ...(bytes === undefined ? [] : [{ name: 'bytes', unit: 'B', ...bytes } as const]),
    ...(count === undefined ? [] : [{ name: 'allocs', unit: '1', ...count } as const]),
  ]
}
