import { expectQuotient, fits, type Expectation } from '../expectation.ts'
import { isSlip } from '../find-slip.ts'
import { expectSum } from '../tables/add-numbers.ts'
import { isExactQuantity, type WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** A number of a sentence that tells a whole and its parts, and what the others make of it. */
export interface ToldPart {
  readonly number: WrittenNumber
  readonly expectation: Expectation
  /** Whether parts that are not told, or that overlap, may be in it. */
  readonly isOpen: boolean
}

interface Part {
  readonly number: WrittenNumber
  /** The percentage in parentheses behind it. */
  readonly share: WrittenNumber | undefined
}

interface PartList {
  readonly whole: WrittenNumber
  readonly parts: readonly Part[]
  /** Whether the last part is the rest. */
  readonly hasRest: boolean
}

/** Find what does not fit in a whole and its parts: `A build takes 90 s: 18 s (20 %) for parsing, 54 s (60 %) for checking and 18 s (20 %) for linking`. */
export function findToldParts(sentences: readonly Sentence[], at: number): readonly ToldPart[] {
  const list = readParts(sentences, at)
  if (list === undefined) return []
  const { whole, parts, hasRest } = list
  const sum = expectSum(parts.map(({ number }) => number))
  if (sum === undefined) return []
  const shares = parts.flatMap(({ share }) => (share === undefined ? [] : [share]))
  const isWhole = fits(whole, sum)
  const misfits = parts.flatMap(({ number, share }) => {
    const own = share && expectQuotient(number, whole)
    return own === undefined || share === undefined || fits(share, own)
      ? []
      : [{ number: share, expectation: own, isOpen: !isWhole }]
  })
  if (misfits.length > 0) return isWhole && misfits.length === 1 ? misfits : []
  if (isWhole) return []
  // shares of 100 % leave nothing out, as `the rest` does
  const told = shares.reduce((all, { value }) => all + value, 0)
  const isAll = hasRest || (shares.length === parts.length && Math.abs(told - 100) <= 1)
  const isClose = isSlip(whole.value.toFixed(whole.decimals), sum.values[0].toFixed(whole.decimals))
  return isAll || isClose ? [{ number: whole, expectation: sum, isOpen: !(isAll || isClose) }] : []
}

/** What stands between a whole and its first part: `: `, ` of which `, ` breaks down as follows: `. */
const OPENS =
  /^[^.;()]{0,60}?(?::\s*|,? of which (?:about )?|,? made up of |,? consisting of |,? split into )$/i
/** What stands between two parts. */
const NEXT = /^[^.;:()]{1,50}?(?:,| and|, and|;| plus)(?: [\p{L}-]+){0,3} ?$/iu
const CLOSES = /^[^.;:()\d]{0,60}\.?\s*$/u
const REST =
  /\b(?:the rest|everything else|all else|all others?|the others|what remains|the remainder)\b/i
/** Parts that do not add up. */
const OTHERWISE =
  /\b(?:overlap\w*|parallel|concurrent\w*|except|including|includes?|respectively|each|per|up to|average|mean|median|from|instead|before|after|was|were|vs|than|limit|max\w*|min\w*|by default|at least)\b/i

/** The whole opens the sentence, or is the only quantity of the one before: `Where do the 640 ms go? 256 ms (40 %) are spent on`. */
function readParts(sentences: readonly Sentence[], at: number): PartList | undefined {
  const [sentence, previous] = [sentences[at], sentences[at - 1]]
  if (sentence === undefined || sentence.numbers.length > 16) return undefined
  const [first, second] = sentence.numbers
  const isShared = second?.form === 'percent'
  if (isShared && previous?.block !== sentence.block) return undefined
  const [whole, ...more] = isShared ? (previous?.numbers ?? []) : [first]
  const others = isShared ? sentence.numbers : sentence.numbers.slice(1)
  if (whole === undefined || more.length > 0 || others.length < 2) return undefined
  if (OTHERWISE.test(sentence.text) || !isExactQuantity(whole)) return undefined
  const parts: Part[] = []
  for (const [at, number] of others.entries()) {
    if (number.form !== 'plain') continue
    const next = others[at + 1]
    const isShare = next?.form === 'percent' && isEnclosed(sentence, number, next)
    parts.push({ number, share: isShare ? next : undefined })
  }
  const known = parts.flatMap(({ number, share }) => [number, ...(share ? [share] : [])])
  if (parts.length < 2 || known.length !== others.length) return undefined
  const areShared = parts.every(({ share }) => share !== undefined)
  if (whole.unit === '' && !areShared) return undefined
  if (!parts.every(({ number }) => isExactQuantity(number) && number.unit === whole.unit))
    return undefined
  const links = parts.map(({ number }, at) => {
    const last = parts[at - 1]
    const from = last !== undefined ? endOf(sentence, last) : isShared ? sentence.start : whole.end
    return textBetween(sentence, from, number.start)
  })
  const [opening = '', ...joints] = links
  const [final] = parts.slice(-1)
  const tail =
    final === undefined ? '' : textBetween(sentence, endOf(sentence, final), sentence.end)
  const isOf = /^\s*(?:out )?of (?:the|its|these|our)? *$/i.test(
    textBetween(sentence, sentence.start, whole.start),
  )
  const isOpened = isShared
    ? /^[^.;:()\d]{0,40}$/.test(opening)
    : OPENS.test(opening) || (isOf && /^[^.;:()\d]{0,60}, (?:about )?$/.test(opening))
  if (!isOpened || !joints.every((joint) => NEXT.test(joint)) || !CLOSES.test(tail))
    return undefined
  return { whole, parts, hasRest: REST.test(tail) }
}

/** `18 s (20 %)`, `720 lines of checker (30 %)`. */
function isEnclosed(sentence: Sentence, { end }: WrittenNumber, share: WrittenNumber): boolean {
  const isClosed = /^\s*[%)]/.test(textBetween(sentence, share.end, share.end + 2))
  return /^(?: [\p{L}-]+){0,4} ?[([]$/u.test(textBetween(sentence, end, share.start)) && isClosed
}

/** Where a part ends: behind the parentheses around its share. */
function endOf({ start, text }: Sentence, { number, share }: Part): number {
  if (share === undefined) return number.end
  const close = text.indexOf(')', share.end - start)
  return close === -1 ? share.end : start + close + 1
}
