import type { NumberColumn } from './number-table.ts'
import { isSigned } from './is-signed.ts'

/** What a column says of others. */
export type DerivedKind =
  /** `x68`, or a plain number below a header such as `ratio`. */
  | 'ratio'
  /** `19.3%`: a share, a quotient or a change. */
  | 'percent'
  /** A number below a header such as `difference` or `duration`. */
  | 'difference'
  /** A number below a header such as `MB/s`. */
  | 'rate'
  /** A plain number without such a header, which only its cells can show to be a ratio. */
  | 'unnamed'

/** Words of a header that promise a quotient. */
export const RATIO_WORDS =
  /(?:\b|_)(?:ratios?|speed-?\s?ups?|slow-?\s?downs?|slower|faster|relative|rel|factor|faktor|facteur|normali[sz]ed|scaled|scaling|vs|versus|compared|multiple|times|×|verhältnis|gain)(?:\b|_)|(?:^|\s)×|^x$|(?:speed|perf(?:ormance)?|throughput|cost|size) index|加速|倍率|倍数|比率|ускорение/i

/** Words of a header that promise a difference. */
export const DIFFERENCE_WORDS =
  /(?:\b|_)(?:diff(?:erence)?|delta|change|changed|saved|savings?|gain|loss|net|balance|improvement|reduction|increase|decrease|overhead|uplift|behind|ahead|gap|variance|ersparnis|einsparung|ahorro|économie|besparing|diferencia|différence|écart|diferença|differenz|unterschied|abweichung|veränderung|änderung)(?:\b|_)|Δ|^[+±]\/?-?$|差|増減/iu

/** Words of a header for the time from a start to a stop. */
const DURATION_WORDS = /(?:\b|_)(?:duration|elapsed|time|length|span|total|net)(?:\b|_)/i

/** Rows that sum up others, by other means than a quotient of sums. */
export const SUMMARY_WORDS =
  /^[^\p{L}\p{N}]*(?:grand\s+|sub-?)?(?:totals?|sum|average|avg\.?|mean|median|geo(?:\.|metric)?[ -]?mean|overall|all|aggregate|std\.?|stdev|std\s?dev|min(?:imum)?|max(?:imum)?|portfolio|combined|blended|composite|consolidated|ensemble|weighted|p\d+(?:\.\d+)?|\d+th percentile|gesamt|summe|mittelwert|durchschnitt|moyenne|total(?:e)?|合计|平均|总计)[^\p{L}\p{N}(]*(?:\(.*\)|of .*|time|score|speed-?up)?[^\p{L}\p{N}]*$/iu

/** Columns of statistics about the one beside them. */
export const STATISTICS =
  /(?:\b|_)(?:min|max|minimum|maximum|std|stdev|stddev|std\.?\s?dev|sd|best|worst|error|ratiosd|p\d+|q\d|iqr|rounds|iterations|outliers|rank|median|gen\s?\d|alloc\w*|samples?|ci|rme|variance|cv)(?:\b|_)|σ|±/i

/** Find what a column says of others by its header and cells; `undefined` for one that says nothing. */
export function findDerivedKind(column: NumberColumn): DerivedKind | undefined {
  const { header } = column
  const numbers = column.cells.filter((cell) => cell !== undefined)
  const count = (form: string): number => numbers.filter((cell) => cell.form === form).length
  if (count('ratio') * 2 >= numbers.length && count('ratio') > 0) return 'ratio'
  if (count('percent') * 2 > numbers.length) return /ratiosd/i.test(header) ? undefined : 'percent'
  if (RATIO_SPREAD.test(header)) return undefined
  if (isSigned(column) && numbers.length > 1) return 'difference'
  const isPlain = numbers.every(({ form, unit }) => form !== 'percent' && unit === '')
  if (isPlain && RATIO_WORDS.test(header) && !isPlainRate(header) && !ERROR.test(header))
    return 'ratio'
  if (DIFFERENCE_WORDS.test(header) || DURATION_WORDS.test(header)) return 'difference'
  if (isRate(header)) return 'rate'
  return isPlain && numbers.some(({ digits, decimals }) => decimals > 0 && digits > 1)
    ? 'unnamed'
    : undefined
}

const RATIO_SPREAD = /ratio\s?(?:sd|std|error)|±|σ/i

/** How far numbers are off, as in `Max error vs CPU` and `Relative error`. */
const ERROR = /(?:\b|_)err(?:or)?(?:\b|_)(?!.*(?:ratio|factor))/i

/** Whether a header is a unit of one thing per another, such as `MB/s`, `(im/s)` and `allocs/op`. */
export function isRate(header: string): boolean {
  return RATE.test(header)
}

/** `times/s` is a rate, `Throughput speedup` is none. */
function isPlainRate(header: string): boolean {
  return isRate(header) && !/ratio|speed-?\s?up|slow-?\s?down|relative|scaling|factor/i.test(header)
}

const RATE =
  /\/\s?(?:s|sec|second|min|h|op|ops|iter|it|call|req|request|item|byte|cycle|core|node|day|hour|step|token|sample|image|thread|line|row|query|msg)s?\b|\b(?:[KMGT]i?Bps|[KMGkm]?bps|rps|tps|qps|ops|fps|iops|throughput|bandwidth|per)\b/i

/** Whether a column holds what others are compared by, and not a comparison itself. */
export function isSource(column: NumberColumn): boolean {
  const numbers = column.cells.filter((cell) => cell !== undefined)
  if (numbers.length === 0 || numbers.every(({ form }) => form === 'ratio')) return false
  const isUnitless = numbers.every(({ unit, form }) => unit === '' || form === 'ratio')
  return !(isUnitless && RATIO_WORDS.test(column.header) && !isPlainRate(column.header))
}

/** Split a header such as `total − io` into the names of what is subtracted from what. */
export function splitDifferenceHeader(header: string): readonly [string, string] | undefined {
  const [, from, less] = /^(.+?)(?:\s*[−–]\s*| - )(.+)$/.exec(header.trim()) ?? []
  if (from === undefined || less === undefined) return undefined
  // `2022–2023` is a season
  if (/^\d+$/.test(from) && /^\d+$/.test(less)) return undefined
  return [from, less.replace(/\s*[([][^)\]]*[)\]]$/, '')]
}

/** Split a header such as `Debug/Release` or `new vs. old` into the names of its two sides. */
export function splitQuotientHeader(header: string): readonly [string, string] | undefined {
  const inner = /[([]([^()[\]]+\/[^()[\]]+)[)\]]\s*$/.exec(header)?.[1]
  if (inner !== undefined) return splitQuotientHeader(inner)
  const match = /^(.+?)\s*(?:\/|÷|:|→|->|=>|\bvs\.?|\bversus\b|\bover\b)\s*(.+)$/i.exec(
    header.trim(),
  )
  const [, left, right] = match ?? []
  if (left === undefined || right === undefined) return undefined
  // `2022/2023` is a season
  return /^\d+$/.test(left) && /^\d+$/.test(right) ? undefined : [left, right]
}
