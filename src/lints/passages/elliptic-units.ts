import { createForeignUnit } from '../../quantities/unit-words.ts'
import { textBetween, type Sentence } from '../english/sentences.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Give numbers the units that a sentence leaves out, as what stood behind the number before: `14 cycles where x86 needs 7`. */
export function inheritUnits(
  sentence: Sentence,
  numbers: readonly WrittenNumber[],
): readonly WrittenNumber[] {
  const named = numbers.map((number, at) => {
    const before = numbers[at - 1]
    return before !== undefined && isBareEnd(sentence, number)
      ? inheritUnit(sentence, before, number)
      : number
  })
  return named.map((number, at) => giveNoun(sentence, number, named[at + 1]))
}

/** Whether a number has no unit, and nothing behind it that it may count. */
function isBareEnd(sentence: Sentence, { form, unit, end }: WrittenNumber): boolean {
  const after = textBetween(sentence, end, sentence.end)
  return form === 'plain' && unit === '' && /^\s*(?:$|[.,;:)–—])/.test(after)
}

function inheritUnit(
  sentence: Sentence,
  before: WrittenNumber,
  number: WrittenNumber,
): WrittenNumber {
  const between = textBetween(sentence, before.end, number.start)
  if (before.form !== 'plain' || !ELLIPTIC.test(between)) return number
  if (before.unit !== '') return { ...number, unit: before.unit, readings: before.readings }
  const noun = NOUN.exec(between)?.[1]
  return noun === undefined ? number : { ...number, unit: noun, readings: createForeignUnit(noun) }
}

/** What another thing is told behind, of which the noun is left out. */
const ELLIPTIC =
  /(?:[,;]|\b(?:where|while|whereas|and|but|against|vs\.?|versus|than|instead of|from)\b)(?:[^.;:()\d]|(?<=[\p{L}\d])\d){0,40}$/iu
const NOUN = /^ (\p{L}{3,14})(?= )/u

/** The number whose noun the next one goes without, with that noun. */
function giveNoun(
  sentence: Sentence,
  number: WrittenNumber,
  next: WrittenNumber | undefined,
): WrittenNumber {
  if (next === undefined || number.unit !== '' || number.form !== 'plain') return number
  const isNamed = textBetween(sentence, number.end, next.start).startsWith(` ${next.unit} `)
  return next.unit !== '' && isNamed
    ? { ...number, unit: next.unit, readings: next.readings }
    : number
}
