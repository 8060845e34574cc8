import { isExplainedInSight } from '../english/explained-in-sight.ts'
import { textBetween, type Sentence } from '../english/sentences.ts'
import { isVague } from '../english/vague-number.ts'
import { fits, isTruncated, type Expectation } from '../expectation.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'
import { expectDerivedAmount, mayDerive } from '../passages/derived-amount.ts'
import { judgeChangedShare, type ChangedShareVerdict } from '../passages/judge-changed-share.ts'
import { judgeShare } from '../passages/judge-share.ts'
import { isOnOneSide, isPlausible, isRoundedOff, isShareMeant } from '../passages/near-number.ts'
import { mayConclude, readPassage, type Passage } from '../passages/passage.ts'
import { expectRestShare } from '../passages/rest-share.ts'
import { reportMiscalculation, reportQuotient } from '../report-miscalculation.ts'
import type { WrittenNumber } from '../written-number.ts'

/** What a passage concludes from its only quantities that it can be of, whatever its words. */
export const conclusion: LintRule<Miscalculation> = {
  name: 'conclusion',
  summary:
    'a ratio, percentage or amount that a sentence concludes from the only quantities it can be of',
  explain: explainMiscalculation,
  isLastResort: true,
  check: ({ sentences }) => sentences.flatMap((_, index) => checkSentence(sentences, index)),
}

function checkSentence(sentences: readonly Sentence[], index: number): readonly Finding[] {
  const sentence = sentences[index]
  if (sentence === undefined || !mayConclude(sentence)) return []
  const read = readOnce(sentences, index)
  const own = read(0)
  if (own === undefined) return []
  const shares = own.shares.filter(
    (number) => !isVague(sentence, number) && !isOfPeriod(sentence, number),
  )
  const amounts = own.quantities.filter((number) => mayDerive(own.text, number))
  return [
    ...shares.flatMap((number) => {
      const verdict = judgeInSight(read, number)
      if (verdict?.kind === 'silent') return []
      if (verdict?.kind === 'wrong') return [reportShare(number, verdict)]
      const found = findFirst(read, number, checkShare)
      const isExplained = (): boolean =>
        isExplainedInSight(sentences, index, { number, kinds: [], pairs: [] })
      return found.length > 0 && isExplained() ? [] : found
    }),
    ...amounts.flatMap((number) => findFirst(read, number, checkAmount)),
  ]
}

/** `$109 M (YoY +1.9%)`: a change from a period that is not shown. */
function isOfPeriod(sentence: Sentence, { start, end }: WrittenNumber): boolean {
  return (
    PERIOD_BEFORE.test(textBetween(sentence, Math.max(sentence.start, start - 20), start)) ||
    PERIOD_BEHIND.test(textBetween(sentence, end, sentence.end))
  )
}

const PERIOD = String.raw`(?:[YQMW]o[YQMW]|[yqmw]\/[yqmw]|(?:year|quarter|month|week)[- ](?:over|on)[- ](?:year|quarter|month|week))`
const PERIOD_BEFORE = new RegExp(String.raw`\(${PERIOD}:? ?$`, 'i')
const PERIOD_BEHIND = new RegExp(String.raw`^ ${PERIOD}\)`, 'i')

/** Reads a sentence with as many before it. */
type Read = (before: number) => Passage | undefined

/** Read passages when they are asked for, and each once. */
function readOnce(sentences: readonly Sentence[], index: number): Read {
  const read = new Map<number, Passage | undefined>()
  return (before) => {
    if (!read.has(before)) read.set(before, readPassage(sentences, index, before))
    return read.get(before)
  }
}

/** How many sentences or items before its own may have what the share of an amount is of. */
const IN_SIGHT = [5, 4, 3, 2, 1, 0] as const

/** Judge a share that stands behind an amount by the longest passage that can be read. */
function judgeInSight(read: Read, number: WrittenNumber): ChangedShareVerdict | undefined {
  for (const before of IN_SIGHT) {
    const passage = read(before)
    if (passage !== undefined) return judgeChangedShare(passage, number)
  }
  return undefined
}

type Check = (passage: Passage, number: WrittenNumber) => readonly Finding[] | undefined

/** How many sentences before its own a conclusion may be of. */
const BEFORE = [0, 1, 2] as const

/** What the shortest passage says that a number can be concluded from. */
function findFirst(read: Read, number: WrittenNumber, check: Check): readonly Finding[] {
  for (const before of BEFORE) {
    const passage = read(before)
    const found = passage && check(passage, number)
    if (found !== undefined) return found
  }
  return []
}

function checkShare(passage: Passage, number: WrittenNumber): readonly Finding[] | undefined {
  const rest = expectRestShare(passage, number)
  if (rest !== undefined) return judgeAmount(number, rest)
  const misfits = judgeShare(passage, number)
  const expectation = misfits?.find((one) => isOnOneSide(number, one)) ?? misfits?.[0]
  if (misfits === undefined || expectation === undefined) return misfits && []
  if (!misfits.some((one) => isPlausible(number, one))) return []
  return [reportShare(number, { expectation, isOpen: !isShareMeant(number, misfits) })]
}

/** Report a share that is not as expected, and whether it may be right nevertheless. */
function reportShare(
  number: WrittenNumber,
  { expectation, isOpen }: { readonly expectation: Expectation; readonly isOpen: boolean },
): Finding {
  const basis = {
    relation: 'operator',
    isOpen: isOpen || isChangeOfCounts(number, expectation),
  } as const
  return reportQuotient(conclusion, { number, expectation, basis })
}

/** Whether a change is one of numbers without a unit, which are years, names and settings as often; a part of a count is beyond doubt. */
function isChangeOfCounts(
  { form, text }: WrittenNumber,
  { from = [], formula }: Expectation,
): boolean {
  const areBare = from.length > 0 && from.every(({ unit }) => unit === '')
  return areBare && ((form === 'ratio' && /\d/.test(text)) || formula.includes(' - '))
}

function checkAmount(passage: Passage, number: WrittenNumber): readonly Finding[] | undefined {
  const expectation = expectDerivedAmount(passage, number)
  return expectation && judgeAmount(number, expectation)
}

function judgeAmount(number: WrittenNumber, expectation: Expectation): readonly Finding[] {
  const isRight = fits(number, expectation) || isTruncated(number, expectation)
  if (isRight || !isPlausible(number, expectation)) return []
  const basis = { relation: 'operator', isOpen: isRoundedOff(number, expectation) } as const
  return [reportMiscalculation(conclusion, { number, expectation, basis })]
}
