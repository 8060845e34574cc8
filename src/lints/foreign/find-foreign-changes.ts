import { expectQuotient, fits, mapExpectation, type Expectation } from '../expectation.ts'
import { findDimension } from '../english/find-operands.ts'
import type { Sentence } from '../english/sentences.ts'
import { createWrittenNumber, type WrittenNumber } from '../written-number.ts'
import { changeLanguages, type ChangeLanguage } from './change-languages.ts'

/** A percentage or a ratio that two quantities before or behind it do not give. */
export interface ForeignChange {
  readonly number: WrittenNumber
  readonly expectation: Expectation
  /** Whether no words say which change is meant. */
  readonly isOpen: boolean
}

const DIGITS = String.raw`\d{1,3}(?:[.  \u00a0\u202f]\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?`
const UNIT = String.raw`[ \u00a0\u202f]?(?:[a-zA-Zµμ]{1,3}(?:\/s)?(?![a-zA-Z])|(?:Milli)?[Ss]ekunden|Minuten|secondes|minutes|segundos|minutos|秒|毫秒|分钟|ミリ秒|分)`
const QUANTITY = (name: string): string => `(?<${name}>${DIGITS})(?<${name}Unit>${UNIT})`
/** A quantity whose unit may stand behind the next one alone: `von 12 auf 8 s`. */
const BARE = (name: string): string => `(?<${name}>${DIGITS})(?<${name}Unit>${UNIT})?`

/** Find the changes that a sentence tells in another language and that its quantities do not give: `von 48,2 s auf 31,7 s, das sind 43 % weniger`. */
export function findForeignChanges(sentence: Sentence): readonly ForeignChange[] {
  if (!mayTellChange(sentence)) return []
  return patterns.flatMap(({ language, changes, percent, ratio }) => {
    const [match, ...others] = changes.flatMap((pattern) => [...sentence.text.matchAll(pattern)])
    if (match === undefined || others.length > 0) return []
    const pair = readPair(sentence, match, language)
    const told = [...sentence.text.matchAll(percent), ...sentence.text.matchAll(ratio)]
    const [one, ...more] = told
    if (pair === undefined || more.length > 0) return []
    if (one === undefined) return findWordChange(sentence, language, pair)
    if (isOfElse(sentence, pair, one)) return []
    const found = judge(sentence, { language, pair, one })
    return found === undefined ? [] : [found]
  })
}

/** Two quantities and their relation are three numbers at least, of which the last may be a word. */
function mayTellChange({ text }: Sentence): boolean {
  const count = (text.match(/\d+(?:[.,]\d+)*/g) ?? []).length
  return count >= 3 || (count === 2 && WORDS.some((pattern) => text.search(pattern) >= 0))
}

const WORDS = changeLanguages.flatMap(({ words = [] }) => words.map(([pattern]) => pattern))

const START = String.raw`(?<![\p{L}\p{N}.,])`

const patterns = changeLanguages.map((language) => ({
  language,
  changes: listOrders(language).map((order) => new RegExp(order, 'gdu')),
  percent:
    /(?<![\p{L}\p{N}.,])(?<sign>[+−-])?(?<digits>\d+(?:[.,]\d+)?)[ \u00a0\u202f]?(?:%|％|Prozent|pour cent|por ciento|por cento)/gu,
  ratio: new RegExp(
    String.raw`(?<![\p{L}\p{N}.,])(?<sign>)(?<digits>\d+(?:[.,]\d+)?)(?:${language.times}|[x×](?![\p{L}\d]))`,
    'gu',
  ),
}))

/** The orders in which the two quantities of a change may stand. */
function listOrders({
  from,
  to,
  end = '',
  instead,
  ratherThan,
  hasComma,
}: ChangeLanguage): readonly string[] {
  const [before, between] = ratherThan ?? []
  // without blanks between words, any number may stand before the former quantity
  const old = hasComma ? BARE('old') : QUANTITY('old')
  return [
    `${from}${old}${to}${QUANTITY('own')}${end}`,
    ...(instead === undefined ? [] : [`${START}${QUANTITY('own')}${instead}${QUANTITY('old')}`]),
    ...(before === undefined || between === undefined
      ? []
      : [`${before}${QUANTITY('old')}${between}${QUANTITY('own')}`]),
  ]
}

type Pair = readonly [WrittenNumber, WrittenNumber]

/**
 * Whether a number stands in another clause than two quantities, so that it may be of something else: behind the parentheses that hold them, or
 * behind the name of another measure.
 */
function isOfElse(
  { text, start }: Sentence,
  [old, own]: Pair,
  { index }: RegExpExecArray,
): boolean {
  const [from, to] = [Math.min(old.start, own.start) - start, Math.max(old.end, own.end) - start]
  if (index < to) return false
  const between = text.slice(to, index)
  // `（4K 到 8K）& 速度稍快（+15%`
  if (/^[^(（[【]*[)）\]】]/u.test(between)) return true
  const clause = between
    .split(/[,，;；。、&]|(?:\.\s)/u)
    .slice(1)
    .join(' ')
  const before = text.slice(0, from)
  return [...clause.matchAll(MEASURES)].some(
    ([measure]) => !before.toLowerCase().includes(measure.toLowerCase()),
  )
}

/** Nouns for what is measured, but for speed, which is that of any time. */
const MEASURES =
  /吞吐量?|内存|显存|延迟|准确率|精度|体积|成本|功耗|带宽|能耗|メモリ|レイテンシ|スループット|精度|(?<!\p{L})(?:speicher\p{L}*|durchsatz|latenz\p{L}*|laufzeit\p{L}*|größe|kosten|energie\p{L}*|mémoire|débit|latence|taille|précision|coûts?|memoria|rendimiento|latencia|tamaño|costes?|precisión|memória|vazão|latência|tamanho|custos?)(?!\p{L})/giu

function readPair(
  sentence: Sentence,
  match: RegExpMatchArray,
  language: ChangeLanguage,
): Pair | undefined {
  const { old = '', oldUnit = '', own = '', ownUnit = '' } = match.groups ?? {}
  const [from, to] = [match.indices?.groups?.['old'], match.indices?.groups?.['own']]
  if (from === undefined || to === undefined) return undefined
  const pair: Pair = [
    createQuantity(sentence.start + from[0], old, oldUnit === '' ? ownUnit : oldUnit, language),
    createQuantity(sentence.start + to[0], own, ownUnit, language),
  ]
  const isKnown = pair.every(({ value }) => value > 0) && findDimension(...pair) !== undefined
  return isKnown ? pair : undefined
}

function createQuantity(
  start: number,
  digits: string,
  unit: string,
  language: ChangeLanguage,
): WrittenNumber {
  const text = `${digits}${unit}`
  const plain = readDigits(digits, language)
  const parts = { sign: '', exponent: '', isApproximate: false, isBound: false } as const
  return createWrittenNumber({
    ...parts,
    ...{ text, start, end: start + text.length, digits: plain, form: 'plain' },
    unit: UNITS[unit.trim()] ?? unit.trim(),
  })
}

const UNITS: Readonly<Record<string, string>> = {
  ...{ Sekunden: 's', secondes: 's', segundos: 's', 秒: 's', Millisekunden: 'ms', 毫秒: 'ms' },
  ...{ ミリ秒: 'ms', Minuten: 'min', minutes: 'min', minutos: 'min', 分钟: 'min', 分: 'min' },
}

/** `1.234,5` and `12,5` with points for decimals. */
function readDigits(digits: string, { hasComma }: ChangeLanguage): string {
  if (!hasComma) return digits.replace(/,(?=\d{3}(?!\d))/g, '')
  const isGrouped = /^\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?$/.test(digits)
  return (isGrouped ? digits.replace(/[.\s]/g, '') : digits).replace(',', '.')
}

/** How far a ratio in words may be off: `doppelt so schnell` is nothing below 1.5, or above 2.8 times. */
const SHORT = 0.75
const BEYOND = 1.4

/** Find a ratio in words that two quantities are far from: `von 340 ms auf 70 ms halbiert`. */
function findWordChange(
  sentence: Sentence,
  { words = [], unclear }: ChangeLanguage,
  pair: Pair,
): readonly ForeignChange[] {
  const told = words.flatMap(([pattern, ratio]) =>
    [...sentence.text.matchAll(pattern)].map((match) => ({ match, ratio })),
  )
  const [one, ...more] = told
  if (one === undefined || more.length > 0) return []
  const { match, ratio } = one
  const before = sentence.text.slice(0, match.index)
  const between = sentence.text.slice(
    Math.max(...pair.map(({ end }) => end)) - sentence.start,
    match.index,
  )
  // what stands behind other words may be of something else
  if (between !== '' && !LINKED.test(between)) return []
  if (unclear.test(before) || HEDGED.test(before)) return []
  const [less, greater] = pair.toSorted((a, b) => a.value - b.value)
  const expectation = less && greater && expectQuotient(greater, less)
  const [value] = expectation?.values ?? []
  if (expectation === undefined || value === undefined) return []
  if (value >= ratio * SHORT && value <= ratio * BEYOND) return []
  const place = { start: sentence.start + match.index, text: match[0] }
  const number = createWrittenNumber({
    ...{ ...place, end: place.start + match[0].length, digits: String(ratio), sign: '' },
    ...{ exponent: '', unit: '', form: 'ratio', isApproximate: false, isBound: false },
  })
  return [{ number, expectation, isOpen: false }]
}

const LINKED =
  /^[ ,–(]*(?:(?:und|ist|war|damit|also|somit|wurde|wird|hat|sich|das|dies|sind|nun|jetzt|er|sie|es) ?)*[ ,–(]*$/i
const HEDGED = /(?:mehr als|beinahe|annähernd|nahezu|weniger als|nicht|noch) ?$/i

function judge(
  { text, start }: Sentence,
  {
    language,
    pair: [old, own],
    one,
  }: { readonly language: ChangeLanguage; readonly pair: Pair; readonly one: RegExpExecArray },
): ForeignChange | undefined {
  const before = text.slice(0, one.index)
  const after = text.slice(one.index + one[0].length)
  const { sign = '', digits = '' } = one.groups ?? {}
  if (language.unclear.test(before)) return undefined
  const form = /%|％|ro[zc]|cent|ciento/.test(one[0]) ? 'percent' : 'ratio'
  const number = createWrittenNumber({
    ...{ text: one[0].trim(), start: start + one.index, end: start + one.index + one[0].length },
    ...{ sign: '', digits: digits.replace(',', '.'), exponent: '', unit: '', form },
    ...{ isApproximate: false, isBound: false },
  })
  const [less, greater] = own.value < old.value ? [own, old] : [old, own]
  const [down, up] = [expectQuotient(less, greater), expectQuotient(greater, less)]
  if (down === undefined || up === undefined) return undefined
  const loss = mapExpectation(down, `1 - ${down.formula}`, (value) => 1 - value)
  const gain = mapExpectation(up, `${up.formula} - 1`, (value) => value - 1)
  const around = `${before.slice(-80)} ${after.slice(0, 30)}`
  const isLoss = (sign !== '' && own === less) || language.less.test(around)
  const isGain = (sign !== '' && own === greater) || language.more.test(around)
  const isSpeed = language.speed.test(around)
  const readings =
    form === 'ratio'
      ? [up, ...(number.decimals > 0 && !isSpeed ? [] : [gain])]
      : [
          ...(isLoss && !isGain ? [loss] : []),
          ...(isGain && !isLoss ? [gain] : []),
          ...(isSpeed || isLoss === isGain ? [loss, gain, up] : []),
        ]
  const [first] = readings
  if (first === undefined || readings.some((reading) => isAbout(number, reading))) return undefined
  const isTurned = [loss, gain, down, up].some((reading) => isAbout(number, reading))
  const isSaid = form === 'ratio' || isLoss || isGain || isSpeed
  return { number, expectation: first, isOpen: isTurned || !isSaid }
}

/** Whether a number is as expected, or about so: it may have been computed of numbers that were rounded less. */
function isAbout(number: WrittenNumber, expectation: Expectation): boolean {
  if (fits(number, expectation)) return true
  const scale = number.form === 'percent' ? 100 : 1
  return expectation.values.some((value) => {
    const off = Math.abs(value * scale - number.value)
    return off <= 1.5 * number.step || off <= 0.04 * number.value
  })
}
