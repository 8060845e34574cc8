import { clean, isConditional, limitsLater } from './claim-limits.ts'
import type { ClaimWords } from './claim-meaning.ts'
import { readClaim, RUN_NOUN } from './claim-words.ts'
import type { RunClaim } from './run-claim.ts'
import type { Mention, NamedRun } from './run-mentions.ts'

/** A sentence, the runs that it names, all runs, and those that its page is about. */
export interface OrderedSentence {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly runs: readonly NamedRun[]
  readonly around: readonly NamedRun[]
}

const COMPARATIVE =
  '(?<comparative>(?:(?:much|even|far|clearly|slightly) )?(?:faster|quicker|slower))'
const MEASURE =
  '(?:the )?(?:(?<memory>(?:peak )?(?:memory|RAM|RSS)(?: use| usage| footprint)?)|(?:(?:total|overall|real|elapsed|wall(?:[ -]clock)?) )?(?:run[ -]?time|running time|execution time|time|duration))'
const FALLS =
  '(?<falls>drop(?:s|ped)|falls|fell|shrinks|shrank|decreases|decreased|declines|declined|goes down|went down)'
const RISES = '(?:rises|rose|grows|grew|increases|increased|climbs|climbed|goes up|went up)'
const BY = '(?: by (?<amount>\\d[\\d.]* ?(?:%|percent|[a-z]+)))?'
const CHANGE = `${MEASURE} (?:${FALLS}|${RISES})${BY}`
const END = '(?=\\s*(?:$|[.,;:!)]))'

const BEFORE_THAN = new RegExp(`^(?<rest>(?:.*[,;] )?)${COMPARATIVE} than(?: the)?$`, 'iu')
const IS_TURNED = new RegExp(`^${RUN_NOUN} (?:is|was|are|were|runs|ran|comes|came)(?: the)?$`, 'iu')
const CHANGES_FROM = new RegExp(`^(?<rest>.*?)\\b${CHANGE} from(?: the)?$`, 'iu')
const CHANGES_AFTER = new RegExp(`^${RUN_NOUN},? ${CHANGE}${END}`, 'iu')
const TO = new RegExp(`^${RUN_NOUN} to(?: the)?$`, 'iu')
const AND = new RegExp(`^${RUN_NOUN} and(?: the)?$`, 'iu')
const THEN = new RegExp(`^${RUN_NOUN},(?: the)?$`, 'iu')
const IS_THE_MORE = new RegExp(
  `^${RUN_NOUN} (?:is|was|runs|ran)(?: the)? (?<comparative>faster|quicker|slower)(?: (?:one|run|build|version|variant|of the two))?${END}`,
  'iu',
)

const MOST = '(?<most>fastest|quickest|slowest)'
const MOST_BEFORE = new RegExp(
  `^(?<rest>(?:.*[,;] )?)the ${MOST}(?: (?:run|build|version|variant|one))?(?<list> of.*)? (?:is|was)(?: the)?$`,
  'iu',
)
const MOST_AFTER = new RegExp(
  `^${RUN_NOUN} (?:is|was|ran|runs)(?: by far)?(?: the)? ${MOST}(?: (?:run|build|version|variant))?(?<list> of.*?)?${END}`,
  'iu',
)
const ALL =
  /^ of (?:(?:all|the|all the|all of the) )?(?:(?<count>two|three|four|five|six|seven|eight|nine|ten|\d+) )?(?:runs|builds|versions|variants)$/iu
const COUNTED = /^ of (?:all|the) (?<count>two|three|four|five|six|seven|eight|nine|ten|\d+)$/iu
const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Find claims whose words do not stand between the two runs: `Faster than a is b`, `The fastest run is c`. */
export function findOrderedClaims(sentence: OrderedSentence): readonly RunClaim[] {
  const { text, mentions } = sentence
  const [first] = mentions
  if (first === undefined) return []
  const before = clean(text.slice(0, first.start)).trimEnd()
  return [
    ...findTurned(sentence, before),
    ...findChange(sentence, before),
    ...findOfTwo(sentence, before),
    ...findMost(sentence, before),
  ]
}

/** `Faster than alpha is beta`. */
function findTurned({ text, mentions }: OrderedSentence, before: string): readonly RunClaim[] {
  const [other, subject, ...more] = mentions
  const groups = BEFORE_THAN.exec(before)?.groups
  if (other === undefined || subject === undefined || groups === undefined) return []
  const isTurned = more.length === 0 && IS_TURNED.test(between(text, other, subject))
  if (!isTurned || !isFree(groups['rest'] ?? '', textAfter(text, subject))) return []
  return claim(readClaim(` is ${groups['comparative'] ?? ''} than`), { text, subject, other })
}

/** `From alpha to beta, the run time grew`, `Memory fell from alpha to beta`. */
function findChange({ text, mentions }: OrderedSentence, before: string): readonly RunClaim[] {
  const [other, subject, ...more] = mentions
  if (other === undefined || subject === undefined || more.length > 0) return []
  if (!TO.test(between(text, other, subject))) return []
  const after = textAfter(text, subject)
  const first = CHANGES_FROM.exec(before)?.groups
  const second = /^from(?: the)?$/i.test(before) ? CHANGES_AFTER.exec(after)?.groups : undefined
  const groups = first ?? second
  if (groups === undefined) return []
  if (!isFree(groups['rest'] ?? '', first === undefined ? '' : after)) return []
  const { memory, falls, amount } = groups
  const by = amount === undefined ? '' : ` ${amount}`
  const words =
    memory === undefined
      ? ` takes${by} ${falls === undefined ? 'longer' : 'less time'} than`
      : ` uses${by} ${falls === undefined ? 'more' : 'less'} memory than`
  return claim(readClaim(words), { text, subject, other })
}

/** `Of alpha and beta, beta is the faster one`. */
function findOfTwo({ text, mentions }: OrderedSentence, before: string): readonly RunClaim[] {
  const [one, two, subject, ...more] = mentions
  if (one === undefined || two === undefined || subject === undefined || more.length > 0) return []
  const other = [one, two].find(({ run }) => run !== subject.run)
  const isPair = one.run !== two.run && [one, two].some(({ run }) => run === subject.run)
  if (other === undefined || !isPair || !/^(?:of|between)(?: the)?$/i.test(before)) return []
  const isJoined = AND.test(between(text, one, two)) && THEN.test(between(text, two, subject))
  const after = textAfter(text, subject)
  const comparative = IS_THE_MORE.exec(after)?.groups?.['comparative']
  if (!isJoined || comparative === undefined || !isFree('', after)) return []
  return claim(readClaim(` is ${comparative} than`), { text, subject, other })
}

/** `The fastest run is alpha`, `alpha is the slowest of alpha and beta`. */
function findMost(sentence: OrderedSentence, before: string): readonly RunClaim[] {
  const { text, mentions } = sentence
  const [first] = mentions
  const last = mentions.at(-1)
  if (first === undefined || last === undefined) return []
  const turned = clean(text.slice(0, last.start)).trimEnd()
  const groups = MOST_BEFORE.exec(turned)?.groups
  const subject = groups === undefined ? first : last
  const after = textAfter(text, subject)
  const found = groups ?? MOST_AFTER.exec(after)?.groups
  if (found === undefined) return []
  const tail = groups === undefined ? after.slice(MOST_AFTER.exec(after)?.[0].length ?? 0) : after
  const isEnd = groups === undefined || /^\s*(?:$|[.,;:!)])/.test(after)
  const start = groups === undefined ? before : (groups['rest'] ?? '')
  if (!isEnd || !isFree(start, tail)) return []
  const words = /slow/i.test(found['most'] ?? '') ? ' is slower than' : ' is faster than'
  const others = listCompared(sentence, found['list'], subject)
  return others.flatMap((run) =>
    claim(readClaim(words), { text, subject, other: { ...last, run } }, [first, last]),
  )
}

/** The runs of which one is said to be the first; none where it is not sure which they are. */
function listCompared(
  { text, mentions, runs, around }: OrderedSentence,
  list: string | undefined,
  subject: Mention,
): readonly NamedRun[] {
  const named = mentions.filter((one) => one !== subject).map(({ run }) => run)
  const without = (all: readonly NamedRun[]): readonly NamedRun[] =>
    all.filter((run) => run !== subject.run)
  if (list === undefined) return named.length === 0 ? without(around) : []
  const counted = (ALL.exec(list) ?? COUNTED.exec(list))?.groups
  if (counted !== undefined && named.length === 0) {
    const word = counted['count']
    if (word === undefined) return without(around)
    const count = /\d/.test(word) ? Number(word) : COUNTS.indexOf(word.toLowerCase()) + 2
    return without([around, runs].find(({ length }) => length === count) ?? [])
  }
  const listed = mentions.filter((one) => one !== subject)
  const isList = listed.every((one, i) => {
    const next = listed[i + 1]
    return (
      next === undefined || /^(?:,| and|, and|,? the)(?: the)? ?$/i.test(between(text, one, next))
    )
  })
  return isList && /^ of(?: the)? \S/i.test(list) && named.length > 1 ? without(named) : []
}

function claim(
  words: ClaimWords | undefined,
  {
    text,
    subject,
    other,
  }: { readonly text: string; readonly subject: Mention; readonly other: Mention },
  ends: readonly [Mention, Mention] = subject.start < other.start
    ? [subject, other]
    : [other, subject],
): readonly RunClaim[] {
  if (words === undefined || subject.run === other.run) return []
  const [{ start }, { end }] = ends
  const written = clean(text).trim()
  return [{ ...words, start, end, subject: subject.run, other: other.run, text: written }]
}

function isFree(before: string, after: string): boolean {
  return !isConditional(before) && !limitsLater(after)
}

function between(text: string, one: Mention, two: Mention): string {
  return clean(text.slice(one.end, two.start)).trimEnd()
}

function textAfter(text: string, mention: Mention): string {
  return clean(text.slice(mention.end))
}
