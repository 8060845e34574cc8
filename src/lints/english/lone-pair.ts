import type { WrittenNumber } from '../written-number.ts'
import { areComparable, type Operands } from './find-operands.ts'
import { nameUnits } from './name-units.ts'
import { endsChangePhrase, isLeadToChange } from './operand-joints.ts'
import { textBetween, type Sentence } from './sentences.ts'
import { UNMEASURED } from './unmeasured-words.ts'

/**
 * Find the only two quantities of a sentence from which it concludes a ratio or a percentage: `Brotli writes 96 MB/s and zstd 118 MB/s, so
 * zstd is 23% faster`; or that stand in parentheses behind it: `takes twice as long (7.0 s and 3.5 s)`, `half of the run: 2.5 s out of 5.0 s`.
 */
export function findLonePair(sentence: Sentence, number: WrittenNumber): Operands | undefined {
  const pair = listMeasured(sentence, number)
  const [first, second] = pair ?? []
  if (first === undefined || second === undefined || isUnreal(sentence)) return undefined
  const after = textBetween(sentence, number.end, sentence.end)
  if (!areComparable(first, second, after)) return undefined
  if (second.end <= number.start) return readConclusion(sentence, number, [first, second])
  return first.start >= number.end ? readBehindIt(sentence, number, [first, second]) : undefined
}

/** Of more numbers than these others may be meant. */
const MANY = 6

type Pair = readonly [WrittenNumber, WrittenNumber]

/** The quantities of a sentence that has two and no other ratio or percentage than the one. */
function listMeasured(sentence: Sentence, number: WrittenNumber): Pair | undefined {
  if (sentence.numbers.length > MANY) return undefined
  const others = sentence.numbers.filter(
    ({ start, end }) => end <= number.start || start >= number.end,
  )
  if (others.some(({ form }) => form !== 'plain')) return undefined
  const [first, second, ...more] = nameUnits(sentence, others).filter(({ unit }) => unit !== '')
  return first === undefined || second === undefined || more.length > 0
    ? undefined
    : [first, second]
}

/** Check whether a sentence is about what was never measured, or not of two things alone. */
export function isUnreal({ text }: Pick<Sentence, 'text'>): boolean {
  return UNREAL.test(text)
}

/** What was never measured, or not of the two alone. */
const UNREAL = new RegExp(
  String.raw`\b(?:${UNMEASURED}|suppose\w*|target|goal|budget|limit|each|both|combined|per)\b`,
  'i',
)

/** What joins two quantities of two things: not `plus`, `then` or `of which`. */
const JOINED =
  /^(?:[^.;:()]|\.\S){0,60}?(?:,|;| and| but| while| where| whereas| vs\.?| versus| against| compared (?:to|with)| instead of| to)(?=[ ,])(?:[^.;:()]|\.\S){0,60}$/i
const NOT_JOINED =
  /\b(?:of which|plus|then|another|more|extra|additional|until|or|between|when|later|total|\d+)\b/i
/** Names that may have numbers in them: releases such as `2.x`, and options such as `-6`. */
const NAMES_OF_CODE =
  /(?<= )--?[a-z]*\d+(?= )|(?<![\p{L}\p{N}.])v?\d+(?:\.(?:\d+|x))+(?![\p{L}\p{N}])/giu

/** Check whether words join two quantities of two things, with nothing between them that either may be a part of. */
export function areJoined(between: string): boolean {
  const text = between.replace(NAMES_OF_CODE, 'it')
  return JOINED.test(text) && !NOT_JOINED.test(text)
}

/** What says that something follows, and what is said to follow: `, so the new one is`, `; that's`, `: a`. */
const CONCLUDES =
  /^(?:[^.;:(),]|\.\d){0,50}?(?:(?:[,;:]|\s[–—-]|—)\s*(?:and )?(?:so|thus|hence|therefore|that is|that's|which is|which makes|which means|that makes|this makes|making|meaning|i\.e\.,?|it has|it is)| and (?:so|thus|hence|therefore))(?<rest>(?: [\p{L}\p{N}'’_+./-]+){0,8}?)(?: an?)?\s*[~≈]?\s*$/iu
/** `: a 5.2x difference`, `(6.8 times as long)`: what follows is named behind the number. */
const NAMES = /^(?:[^.;:(),]|\.\d){0,30}?(?::\s*an?|\s\(|[,;:]| [–—-]|—)\s*$/iu
/** `: the zstd archive is`, `, zstd being`: a clause of its own about one of the two. */
const CLAUSE =
  /^(?:[^.;:(),]|\.\d){0,50}?(?:[,;:]|\s[–—-]|—)(?: and)?(?<rest>(?: [\p{L}\p{N}'’_+./-]+){1,8}?)(?: an?)?\s*[~≈]?\s*$/iu
const NAMED =
  /^ (?:times )?(?:as \p{L}+\)|as (?:fast|long|much|many|large|big|slow|small)\b|(?:faster|slower|quicker|smaller|larger|bigger|shorter|longer|lighter|cheaper|more|less|fewer|lower|higher)\b|difference|gap|speed-?up|slow-?down|improvement|reduction|increase|decrease|savings?|cut|drop|fall|rise|jump|loss|win|gain|boost|overhead|growth)(?![\p{L}\p{N}-])/iu

function readConclusion(
  sentence: Sentence,
  number: WrittenNumber,
  [first, second]: Pair,
): Operands | undefined {
  if (!areJoined(textBetween(sentence, first.end, second.start))) return undefined
  const lead = textBetween(sentence, second.end, number.start)
  const after = textBetween(sentence, number.end, sentence.end)
  const isNamed = NAMES.test(lead) && NAMED.test(after)
  const concluded = isNamed ? '' : CONCLUDES.exec(lead)?.groups?.['rest']
  const rest = concluded ?? CLAUSE.exec(lead)?.groups?.['rest']
  if (rest === undefined) return undefined
  const said = textBetween(sentence, sentence.start, number.start - rest.length)
  if (concluded === undefined && !isAboutThese(rest, said)) return undefined
  const isFilled = isLeadToChange(`, ${dropSaid(rest.replace(CAUSE, ''), said)} `)
  if (!isFilled && (concluded === undefined || ELSE.test(` ${rest} `))) return undefined
  if (!endsChangePhrase(after) && !/^ as \p{L}+\)/u.test(after)) return undefined
  return isOfThese(after, said) ? { subject: second, reference: first, isSure: true } : undefined
}

/** What a conclusion is about that the two quantities are not of: `, so a full build is`, `, so the total is`. */
export const ELSE =
  / (?:(?:an?|another|each|every|all|both|most|some|other|no) (?!(?:factor|speed-?up|saving|reduction|gain|drop|cut|total) )|(?:full|whole|entire|total|overall|combined|end-to-end|remaining|rest|average|mean|median|wins?|share|of which|decompression|compression)(?= )|\d)/iu

/** What a change is owed to: ` the cache costs us`. */
const CAUSE = /^ (?:the|this|our|its) \p{L}+ (?=(?:costs?|saves?) (?:us|you)\b)/iu

const PRONOUN =
  /^(?:we|us|you|has|have|is|thus|they|them|one|new|old|now|our|saves?|saved|costs?|cost|gets?|got|gains?|wins?|loses?|lost|pays?|needs?|takes?|uses?|runs?)$/i

/** Take from a conclusion the words for what was named before. */
export function dropSaid(text: string, said: string): string {
  const known = new Set(listWords(said))
  const isThing = isAboutThese(text, said)
  return text
    .split(' ')
    .filter(
      (word) => !PRONOUN.test(word) && !known.has(stem(word)) && !(isThing && THING.test(word)),
    )
    .join(' ')
}

/** Check whether a clause names one of the things that were named with the two quantities, or points back to them. */
export function isAboutThese(text: string, said: string): boolean {
  const known = new Set(listWords(said))
  return (
    /^ (?:it|this|that|they)\b/i.test(text) ||
    listWords(text).some((word) => !OWN.test(word) && known.has(word))
  )
}

/** What a thing is, beside its name: `the zstd archive`. */
const THING =
  /^(?:archives?|files?|outputs?|builds?|versions?|releases?|images?|binar(?:y|ies)|bundles?|packages?|runs?|variants?|code|servers?|clients?|box|machines?|laptops?|boards?|phones?|implementations?|librar(?:y|ies)|tools?|engines?|parsers?|compilers?|formats?|indexe?s|kernels?|models?|backends?|drivers?|pipelines?|jobs?|steps?|approach(?:es)?|methods?|ports?|result|alone)$/i

function listWords(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu) ?? []).map(stem)
}

/** `files` and `file` are one word. */
function stem(word: string): string {
  return word.toLowerCase().replace(/(?<=\p{L}{3})s$/u, '')
}

const COMPARED = /^(?: \p{L}+){0,3} (?:than|as|of) (?<who>[^.,;:()]{1,60})/iu
const OWN =
  /^(?:the|an?|it|its|that|this|what|before|previous|previously|old|older|other|former|original|baseline|former|one|ones|time|memory|size|space|was|were|did|does|had|fast|long|much|many|large|big|slow|small|high|as|of|our|with|without|earlier|last)$/i

/** Whether what a change is said to be of, or against, has been named with the two quantities, or goes without saying. */
function isOfThese(after: string, said: string): boolean {
  const known = new Set(listWords(said))
  return listWords(COMPARED.exec(after)?.groups?.['who'] ?? '').every(
    (word) => OWN.test(word) || known.has(word),
  )
}

const OPENING = /^(?:[^.;:()]|\.\d){0,80}?\s*(?<mark>[(:])(?: ?(?:only|just|now))?\s*$/u
const AND =
  /^(?: [\p{L}-]+){0,3}(?:,| and|, and|;| \/|\/)(?: (?!(?:then|plus|another|more|up|to)\b)[\p{L}-]+){0,3} $/iu
const OUT_OF = /^(?: [\p{L}-]+)? (?:out )?of(?: the| a)?(?: total(?: of)?)? $/iu

/** `twice as long (7.0 s and 3.5 s)`, `nearly half of the run: 2.4 s out of 5.0 s`. */
function readBehindIt(
  sentence: Sentence,
  number: WrittenNumber,
  [first, second]: Pair,
): Operands | undefined {
  const opening = OPENING.exec(textBetween(sentence, number.end, first.start))?.groups
  if (opening === undefined) return undefined
  const tail = textBetween(sentence, second.end, sentence.end)
  const isClosed =
    opening['mark'] === '(' ? /^(?: [\p{L}-]+){0,4}\)/u : /^(?: [\p{L}-]+){0,4}\s*\.?\s*$/u
  if (!isClosed.test(tail)) return undefined
  const between = textBetween(sentence, first.end, second.start)
  const after = textBetween(sentence, number.end, first.start)
  const isPart = OUT_OF.test(between) && /^ (?:of|in)\b/i.test(after)
  const isCompared = AND.test(between) && COMPARES.test(after)
  return isPart || isCompared ? { subject: first, reference: second, isSure: true } : undefined
}

/** What says right behind a ratio that two things are compared. */
const COMPARES =
  /^ (?:as \p{L}+ as|(?:faster|slower|quicker|smaller|larger|bigger|shorter|longer|less|more|fewer|lower|higher|lighter|heavier|cheaper)(?: \p{L}+)?(?: than|\s*[(:]))/iu
