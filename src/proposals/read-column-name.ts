import { listNamedUnits } from '../quantities/named-units.ts'
import { NO_UNIT, resolveUnit, type OwnUnit } from '../records/own/own-unit.ts'
import { capitalise, writeTitle } from './write-title.ts'

/** Units that a name has between its words; others, such as `min`, may be words. */
const UNIT = String.raw`(?<unit>secs?|seconds?|s|millis|milliseconds?|msecs?|ms|micros|microseconds?|usecs?|us|\u00b5s|nanos|nanoseconds?|nsecs?|ns|bytes?|[kmgt]i?b|percent|pct)`

/** Units behind `_`, a blank or a dot. */
const SUFFIX = new RegExp(String.raw`^(?<words>.+?)(?: in)?[ _.-]${UNIT}$`, 'i')

/** Units before the word for a total or another statistic: `cpu_seconds_total`, `latency_ms_p99`. */
const INFIX = new RegExp(
  String.raw`^(?<words>.+?)[ _.-]${UNIT}(?<statistic>[ _.-](?:total|sum|mean|average|avg|median|min|max|peak|p\d+(?:\.\d+)?|std(?:dev)?))$`,
  'i',
)

/** A name that is nothing but a unit. `min` may be a minimum, and letters anything. */
const ALONE =
  /^(?:(?:m|u|\u00b5|n)?s|(?:m|u|n)?secs?|(?:milli|micro|nano)?seconds?|millis|micros|nanos|bytes|[kmgt]i?b|percent|pct|%)$/i

/** Units behind a small letter: `latencyMs`. */
const HUMP =
  /^(?<words>.+[a-z\d])(?<unit>Seconds?|Secs?|Ms|Millis|Us|Ns|Bytes|[KMGT]i?[bB]|Percent|Pct)$/

/** `latency (ms)`, `latency [ms]`, `latency/ms`. */
const BRACKETED =
  /^(?<words>.+?) *(?:\((?<round>[^()]+)\)|\[(?<square>[^[\]]+)\]|\/ *(?<slash>ms|s|us|ns))$/u

/** `ops_per_sec`, `opsPerSec`, `ops/ms`, `throughput_mb_per_s`. */
const RATE = /^(?<words>.+?)(?:[_ -]?per[_ -]|(?<=[a-z\d])Per(?=[A-Z])| *\/ *)(?<time>[a-z]+)$/i

/** What a duration is called: what stands behind `/` is its unit, as in `latency/s`. */
const DURATION =
  /(?:time|latency|duration|elapsed|delay|wait|wall|real|user|sys|cpu|mean|median|average|avg|min|max|stddev|std|total|p\d+)$/i

/** The last word of what a rate counts, where it may be a size. */
const SIZE = /^(?:(?<words>.+?)[_ -])?(?<size>[kmgt]i?b|bytes?)$/i

/** `Mb/s` and `Gbit/s` are rates of bits, which tracedocs has no unit for. */
const BITS =
  /(?:^|[^\p{L}])(?:[KMGT]b|(?:[kKMGTmgt]i?|kilo|mega|giga|tera)?[bB]its?)(?: *\/ *|[_ -]per[_ -])s(?:ec(?:onds?)?)? *[)\]]?$/u

/** Read the name of a rate: what is counted or how many bytes, in a time; `undefined` of another name. */
function readRate(name: string): ColumnWords | undefined {
  const { words = '', time = '' } = RATE.exec(name)?.groups ?? {}
  const per = findUnit(time)?.unit
  if (per?.name !== 's' || DURATION.test(words)) return undefined
  const symbol = TIMES.find((one) => findUnit(one)?.unit.factor === per.factor)
  const { words: about, size } = SIZE.exec(words)?.groups ?? {}
  const sizes = size === undefined || symbol !== 's' ? undefined : findUnit(size)
  const [text, ...others] = sizes === undefined ? [''] : listMeanings(sizes)
  const whole = resolveUnit(`${text ?? ''}/${symbol ?? ''}`)
  // A rate in a time that no unit is for is a number as it stands.
  if (whole.kind !== 'unit') return { words: name, unit: NO_UNIT, meanings: [] }
  const meanings = others.length === 0 ? [] : [text, ...others].map((one) => `${one ?? ''}/s`)
  return { words: sizes === undefined ? words : (about ?? name), unit: whole.unit, meanings }
}

const TIMES = ['s', 'ms', 'us', 'ns', 'min', 'h']

/** The units that a size may be in, as symbols: that of `bytes` is `B`. */
function listMeanings({
  unit,
  meanings,
}: Pick<ColumnWords, 'unit' | 'meanings'>): readonly string[] {
  if (meanings.length > 0) return meanings
  return [unit.factor === 1 ? 'B' : unit.text]
}

/** What a name of a column says. */
export interface ColumnWords {
  /** What is measured, without the unit. */
  readonly words: string
  readonly unit: OwnUnit
  readonly meanings: readonly string[]
  /** A unit that it names and that is none of tracedocs. */
  readonly foreign?: string | undefined
}

/**
 * Take a column's name apart. A name that is a unit, such as `seconds`, is both. What is left to say names no unit, since a page would take it for that of
 * the numbers.
 *
 * @param written the unit behind its numbers; nothing where they have none
 */
export function readColumnName(name: string, written: string): ColumnWords {
  const found = readUnit(name.replace(CLOCK_FORM, ''), written)
  const { words, foreign } = removeUnits(found.words)
  const isUnit = words === '' && found.words === name && found.unit !== NO_UNIT
  const rest = words === '' ? (isUnit ? nameUnit(name, found.unit) : NAMELESS) : words
  const isForeign = foreign !== undefined && found.unit === NO_UNIT
  return { ...found, words: rest, ...(isForeign ? { foreign } : {}) }
}

/** How durations are written, as in `CPU time (h:mm:ss)`: pages have them in another form. */
const CLOCK_FORM = / *[([]h{0,2}:?m{1,2}:ss(?:\.\w+)?[)\]]$/i

/** What a column is called whose name is nothing but units that its numbers do not have. */
const NAMELESS = 'value'

/** Name what a unit measures, where pages may show it in another one of its kind: ns in µs, MB in GB. Others stay as they are. */
function nameUnit(name: string, { name: base, factor }: OwnUnit): string {
  if (base === 'B') return 'size'
  if (base === 'B/s') return 'rate'
  if (base === 's' && factor !== 1) return 'duration'
  return new Set(listNamedUnits(name).map(({ word }) => word)).size > 1 ? NAMELESS : name
}

function readUnit(name: string, written: string): ColumnWords {
  if (BITS.test(name)) return { words: name, unit: NO_UNIT, meanings: [] }
  const { round, square, slash, words = name } = BRACKETED.exec(name)?.groups ?? {}
  const bracketed = round ?? square ?? slash
  const rate = round === undefined && square === undefined ? readRate(name) : undefined
  if (rate !== undefined) return rate
  const suffix = (SUFFIX.exec(name) ?? HUMP.exec(name))?.groups
  const infix = INFIX.exec(name)?.groups
  const percent = /^(.+?) ?%$/.exec(name)?.[1]
  const title = writeTitle(name)
  const named = listNamedUnits(title).at(-1)?.word
  const own = [
    [words, bracketed?.replace(/^in /, '')],
    [suffix?.['words'] ?? name, suffix?.['unit']],
    [`${infix?.['words'] ?? name}${infix?.['statistic'] ?? ''}`, infix?.['unit']],
    [percent ?? name, percent === undefined ? undefined : '%'],
    [name, ALONE.exec(name)?.[0] ?? EACH.exec(name)?.groups?.['unit']],
    [named === undefined ? name : removeUnit(title, named), named],
    [name, written],
  ] as const
  for (const [rest, text = ''] of own) {
    // `temp (K)`, `dist (m)`: in a name, a letter is kelvin, metres, grams or tonnes.
    const isLetter = /^[kmgt]$/i.test(text) && text !== written
    const found = text === '' || isLetter ? undefined : findUnit(text)
    if (found !== undefined) return { words: rest === '' ? name : rest, ...found }
  }
  return { words: name, unit: NO_UNIT, meanings: [] }
}

/** Take the units out of words, one after the other, which may leave nothing. */
function removeUnits(words: string): { readonly words: string; readonly foreign?: string } {
  let rest = writeTitle(words)
  let foreign: string | undefined
  for (;;) {
    const word = listNamedUnits(capitalise(rest)).at(-1)?.word
    const less = word === undefined ? rest : removeUnit(rest, word)
    if (word === undefined || less === rest) break
    rest = less
    foreign ??= word
  }
  return foreign === undefined ? { words } : { words: rest, foreign }
}

/** Take a unit out of a title: in brackets, behind `in` or a mark, first or last. */
function removeUnit(title: string, unit: string): string {
  const word = unit.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
  const forms = [
    String.raw` *[(\[]\s*(?:in\s+)?${word}\s*[)\]]`,
    String.raw`\s+in\s+${word}(?!\p{L})`,
    String.raw`\s*[,/]\s*${word}\s*$`,
    String.raw`[\s_-]+${word}\s*$`,
    String.raw`^${word}(?:\s+|$)`,
    String.raw`(?<=\p{Ll})${word}$`,
  ]
  const form = forms.map((one) => new RegExp(one, 'iu')).find((one) => one.test(title))
  return form === undefined ? title : title.replace(form, '').trim()
}

/** `ns/op`, `B/call`: of one of something. */
const EACH = /^(?<unit>[^/]+)\/(?:op|call|iter|iteration|request|req|run|file|test)$/i

/** Spellings of small letters in names of columns. */
const LONG: Readonly<Record<string, string>> = {
  ...{ pct: '%', millis: 'ms', micros: 'us', nanos: 'ns' },
  ...{ thousand: 'k', thousands: 'k', million: 'M', millions: 'M' },
  ...{ kib: 'KiB', mib: 'MiB', gib: 'GiB', tib: 'TiB' },
}

function findUnit(text: string): Pick<ColumnWords, 'unit' | 'meanings'> | undefined {
  const each = EACH.exec(text)?.groups?.['unit']
  // What one of something takes is measured as such.
  if (each !== undefined) return findUnit(each)
  const rate = /^[kmgt]i?b *\//i.test(text) ? readRate(text) : undefined
  if (rate !== undefined && rate.unit !== NO_UNIT)
    return { unit: rate.unit, meanings: rate.meanings }
  const word = LONG[text.toLowerCase()] ?? text
  const resolved = [word, word.toLowerCase()].map(resolveUnit)
  const unit = resolved.find((one) => one.kind === 'unit')
  if (unit !== undefined) return { unit: unit.unit, meanings: [] }
  const meanings = resolved.flatMap((one) => (one.kind === 'ambiguous' ? one.meanings : []))
  const first = meanings[0] === undefined ? undefined : resolveUnit(meanings[0])
  return first?.kind === 'unit' ? { unit: first.unit, meanings: [...new Set(meanings)] } : undefined
}
