import type { WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** The two sides of a ratio in a sentence, by the words that name them. */
export interface ComparedSides {
  readonly subject: string
  readonly other: string
  /** All before the ratio. */
  readonly before: string
  /** The clause, up to the next number. */
  readonly clause: string
}

const THAN =
  /^\s*(?:(?:more|less|fewer|faster|slower|quicker|higher|lower|larger|smaller|longer|shorter|bigger|greater|lighter|heavier)(?: \p{L}+){0,3} than|as \p{L}+(?: \p{L}+)? as|the [\p{L}-]{3,}(?: [\p{L}-]{3,})? of(?: the)?)\b(?<other>[^,.;:()]{2,60}(?:\.\d[^,.;:()]{0,30})?)/iu

/** `beats sha1 by a factor of 6`. */
const BEATS =
  /^(?<own>.*?)\b(?:beats?|outperforms?|outperformed|outpaces?|outpaced|leads?|undercuts?) (?<other>[^,.;:()]{2,60}?) by(?: about| around)? (?:a factor of )?$/is

/** `Compared to zlib, the size of brotli is 36% smaller`. */
const COMPARED =
  /^\s*(?:when )?(?:compared (?:to|with)|relative to|against) (?<other>[^,.;:()]{2,60}), (?<own>[^,;:]{2,80})$/isu

/** `than the naive loop and three times faster than`: another comparison. */
const ANOTHER =
  /\s(?:and|but|while)\s(?=(?:[\p{L}\d.]+ ){0,3}(?:times|twice|half|faster|slower|smaller|\d))/iu

/** `As you can see above`. */
const AS_SEEN = /\bas (?:you|we|one) can see\b/i

/** What no cell of a table says: the contrary, or what may be. */
const UNSAID = /\b(?:not|if|would|could|can|may|might|should)\b/i

/** What is said of all rows together. */
const AVERAGE =
  /\b(?:average|averaged|geometric|geomean|mean|median|overall|typically|usually|in general|most)\b/i

/** Read what a ratio compares: `on the small input native is 4.1x faster than typescript`. */
export function readComparedSides(
  sentence: Sentence,
  number: WrittenNumber,
  previous?: Sentence,
): ComparedSides | undefined {
  const after = textBetween(sentence, number.end, sentence.end)
  const lead = nameSubject(textBetween(sentence, sentence.start, number.start), sentence, previous)
  const beats = (BEATS.exec(lead) ?? COMPARED.exec(lead))?.groups
  const other = (beats?.['other'] ?? THAN.exec(after)?.groups?.['other'])?.split(ANOTHER)[0]
  if (other === undefined) return undefined
  const before = beats?.['own'] ?? lead
  const clauseBefore = before.split(/,\s(?=which\s)/).at(-1) ?? ''
  if (AVERAGE.test(`${clauseBefore} ${after}`)) return undefined
  const subject = before.split(/[;:]\s|,\s(?=(?:and|but|while|for|on|with|in|at)\s)/).at(-1) ?? ''
  if (UNSAID.test(subject.replace(AS_SEEN, ''))) return undefined
  const next = sentence.numbers.find(({ start }) => start >= number.end)?.start ?? sentence.end
  // what a sentence goes on to say is of something else: `, and the gap does not close`
  const [own = ''] = textBetween(sentence, number.end, next).split(
    /;\s|,\s(?:and|but|which|while)\s/i,
  )
  const clause = `${subject} ${own}`
  return { subject, other, before, clause }
}

/** What a sentence goes on about: `It is`, `This one needs`. */
const POINTS_BACK =
  /^\s*(?:It|This(?: one| version| build)?|That(?: one)?)(?= (?:is|was|needs|takes|uses|has|runs|also)\b)/
/** What a sentence is about, before its verb. */
const SUBJECT =
  /^\s*(?<subject>[^,.;:()]{1,40}?) (?:is|are|was|has|needs|takes|uses|runs|wins|leads|comes|does|stays|remains)\b/i

/** A sentence with what the one before it is about in the place of `It`. */
function nameSubject(lead: string, own: Sentence, previous: Sentence | undefined): string {
  if (previous?.block !== own.block || !POINTS_BACK.test(lead)) return lead
  const subject = SUBJECT.exec(textBetween(previous, previous.start, previous.end))?.groups
  return subject === undefined ? lead : lead.replace(POINTS_BACK, ` ${subject['subject'] ?? ''}`)
}

/** Not what changed alone, or by itself. */
const OTHER_SIDE =
  /\b(?:than|as \p{L}+ as|compared|relative|versus|vs|over the|alone|another|further|additional)\b/iu
const THAN_BEFORE =
  /^ (?:before|previously|it was|it used to be|the (?:old|previous) (?:one|version))\s*$/i

/** Read what changed from before to after, as a ratio or a percentage says: `The bundle shrank by 58%`, `search is 2.5x faster than before`. */
export function readChangedSide(
  sentence: Sentence,
  number: WrittenNumber,
): ComparedSides | undefined {
  const compared = readComparedSides(sentence, number)
  if (compared !== undefined) {
    return THAN_BEFORE.test(compared.other) ? { ...compared, other: '' } : undefined
  }
  const before = textBetween(sentence, sentence.start, number.start)
  const after = textBetween(sentence, number.end, sentence.end)
  const own = before.split(/[;:]\s|,\s(?=(?:and|but|while|which)\s)/).at(-1) ?? ''
  if (AVERAGE.test(`${own} ${after}`) || OTHER_SIDE.test(`${before} ${after}`)) return undefined
  const subject = own.replace(/\bby\s*$/i, '')
  if (UNSAID.test(subject)) return undefined
  const [rest = ''] = after.split(/;\s|,?\s(?:and|but|which|while)\s/i)
  return {
    subject,
    other: '',
    before: before.replace(/\bby\s*$/i, ''),
    clause: `${subject} ${rest}`,
  }
}
