import type { Range } from '../../pages/region.ts'
import { readAlikeClaim } from './alike-claims.ts'
import { findAmountAfter } from './claim-amounts.ts'
import type { ClaimWords } from './claim-meaning.ts'
import { readClaim, RUN_NOUN } from './claim-words.ts'
import { readContinuedClaim } from './continue-claim.ts'
import type { Sentence } from './sentences.ts'
import { listPossibleNames } from './run-names.ts'

/** A run as sentences may call it. */
export interface NamedRun {
  readonly name: string
  readonly title: string
}

/** A sentence's claim about two runs. */
export interface RunClaim extends ClaimWords, Range {
  readonly subject: NamedRun
  readonly other: NamedRun
  /** The claim as it is written, from one run to the other. */
  readonly text: string
}

/** Words by which a sentence does not claim what it says, or does so of a part only. */
const HEDGE =
  /\b(?:would|could|might|may|should|can|cannot|must|will|if|whether|unless|when|where|suppos\w*|expect\w*|hop(?:e|es|ed|ing)|believ\w*|claim(?:s|ed)?|assum\w*|imagin\w*|question|why|how|seem\w*|appear\w*|probably|perhaps|maybe|likely|in theory|used to|once|previously|formerly|not|never|neither|nor|hardly|without|false|wrong|myth)\b|n['\u2019]t\b/iu

/** A condition or a place under which alone a claim holds. */
const SCOPE =
  /^\s*(?:on|at|for|with|under|during|per|as for|after|before|until|by|once|since|in (?!(?:this|these|our|all|the) (?:tests?|runs?|measurements?|samples|benchmarks?|experiments?)\b))\b/iu
const LATER_SCOPE =
  /\b(?:if|when|whenever|unless|only|except|provided|once|where|until|at first|on|for|with|under|during)\b/iu

/** What may follow the second run of a claim: the end of the clause. */
const TAIL = new RegExp(
  `^(?:['\u2019]s)?${RUN_NOUN}(?: (?:is|was|does|did|do))?(?=\\s*(?:$|[.,;:!)\\u2013\\u2014]| (?:and|but|because|since|although|though|while|which|by|overall|here)\\b))`,
  'iu',
)

interface Mention extends Range {
  readonly run: NamedRun
}

/** Find what a sentence claims of two runs, where that is beyond doubt. */
export function findClaims(sentence: Sentence, runs: readonly NamedRun[]): readonly RunClaim[] {
  const { text, start } = sentence
  if (/\?\s*["'\u201d)]*\s*$/.test(text)) return []
  const mentions = listMentions(text, runs)
  return mentions.flatMap((first, i): readonly RunClaim[] => {
    const second = mentions[i + 1]
    if (second === undefined || first.run === second.run) return []
    const place = { start: start + first.start, end: start + second.end }
    const written = clean(text.slice(first.start, second.end)).trim()
    const turned = readTurned(text, first, second)
    if (turned !== undefined) {
      return [{ ...turned, ...place, subject: second.run, other: first.run, text: written }]
    }
    const others = listOthers(text, mentions.slice(i))
    const claims = others.flatMap((other): readonly RunClaim[] => {
      const words = readBetween(text, first, { ...second, last: other.last })
      return words === undefined || other.run === first.run
        ? []
        : [{ ...words, ...place, subject: first.run, other: other.run, text: written }]
    })
    const next = mentions[i + 1 + others.length]
    const last = others.at(-1)?.last
    if (claims.length === 0 || next === undefined || last === undefined) return claims
    const more = readContinued(text, last, next)
    if (more === undefined || next.run === first.run) return claims
    const whole = { start: place.start, end: start + next.end }
    const said = clean(text.slice(first.start, next.end)).trim()
    return [...claims, { ...more, ...whole, subject: first.run, other: next.run, text: said }]
  })
}

/** Read a claim that goes on with another run: `… than beta but slower than gamma`. */
function readContinued(text: string, last: Mention, next: Mention): ClaimWords | undefined {
  const after = clean(text.slice(next.end))
  if (!TAIL.test(after) || LATER_SCOPE.test(after) || findAmountAfter(after) !== undefined) {
    return undefined
  }
  const between = clean(text.slice(last.end, next.start)).trimEnd()
  return HEDGE.test(between) ? undefined : readContinuedClaim(between)
}

/** A run that a claim compares another with, and where the list ends in which it stands: `both beta and gamma`. */
interface Compared extends Mention {
  readonly last: Mention
}

/** List the second of some mentions, and those that are joined to it; the list ends with the clause. */
function listOthers(text: string, [, second, ...more]: readonly Mention[]): readonly Compared[] {
  if (second === undefined) return []
  const listed = [second]
  for (const next of more) {
    const joint = clean(text.slice(listed.at(-1)?.end ?? 0, next.start))
    if (!/^(?:,| and|, and| or|, or) (?:the )?$/i.test(joint)) break
    listed.push(next)
  }
  const ended = listed.findLastIndex(({ end }) => TAIL.test(clean(text.slice(end))))
  const whole = listed.slice(0, Math.max(ended, 0) + 1)
  const last = whole.at(-1) ?? second
  return whole.map((one) => ({ ...one, last }))
}

function readBetween(text: string, subject: Mention, other: Compared): ClaimWords | undefined {
  const before = clean(text.slice(0, subject.start)).trimEnd()
  const words = skipClause(clean(text.slice(subject.end, other.start)).trimEnd())
  const alike = /^ and(?: the)?$/i.test(words)
    ? readAlikeClaim(before, clean(text.slice(other.end)))
    : undefined
  const after = clean(text.slice((alike === undefined ? other.last : other).end))
  if (isConditional(alike?.before ?? before)) return undefined
  const claim =
    alike?.words ?? (TAIL.test(after) ? readClaim(words, findAmountAfter(after)) : undefined)
  return claim === undefined || LATER_SCOPE.test(after) || /\bnot\b/i.test(words)
    ? undefined
    : claim
}

/** Read a claim whose other run stands first: `Compared to alpha, beta is slower`. */
function readTurned(text: string, other: Mention, subject: Mention): ClaimWords | undefined {
  const before =
    /^(?<rest>.*?)\b(?:compared (?:to|with)|in comparison (?:to|with)|relative to)(?: the)?$/i.exec(
      clean(text.slice(0, other.start)).trimEnd(),
    )
  const joint = new RegExp(`^${RUN_NOUN},(?: the)? ?$`, 'iu')
  if (before === null || !joint.test(clean(text.slice(other.end, subject.start)))) return undefined
  const after = clean(text.slice(subject.end))
  if (isConditional(before.groups?.['rest']?.trimEnd() ?? '') || LATER_SCOPE.test(after)) {
    return undefined
  }
  const clause = /^[^.,;:!)\u2013\u2014]*(?:\.\d[^.,;:!)\u2013\u2014]*)?/.exec(after)?.[0] ?? ''
  return readClaim(`${clause.trimEnd()} than`)
}

function isConditional(before: string): boolean {
  return HEDGE.test(before) || SCOPE.test(before) || isQuoted(before)
}

/** Skip a clause about the subject: `, which is new,` and `(the new one)`. One that limits the claim is none. */
function skipClause(words: string): string {
  const clause =
    /^(?:,? \((?<inner>[^()]*)\)|, (?<relative>(?:which|that|our|the|an?|now)\b[^,]*),)/i.exec(
      words,
    )
  if (clause === null) return words
  const said = clause.groups?.['inner'] ?? clause.groups?.['relative'] ?? ''
  const limits = HEDGE.test(said) || LATER_SCOPE.test(said) || /\b(?:in|at|from)\b/i.test(said)
  return limits ? words : words.slice(clause[0].length)
}

/** Make blanks single; a no-break space is one, too. */
function clean(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Check whether a quotation is open, whose words are somebody else's. */
function isQuoted(before: string): boolean {
  return (before.match(/"/g)?.length ?? 0) % 2 === 1 || /\u201c[^\u201d]*$/.test(before)
}

/** List where a text names runs, by title or by name, as whole words; of two at one place the longer. */
function listMentions(text: string, runs: readonly NamedRun[]): readonly Mention[] {
  const found = listPossibleNames(text, runs)
    .flatMap(({ word, run }) => listPlaces(text, word, run))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((mention, i) => !found.slice(0, i).some(({ end }) => end > mention.start))
}

function listPlaces(text: string, word: string, run: NamedRun): readonly Mention[] {
  const escaped = word
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`)
  if (word.trim() === '') return []
  const whole = String.raw`(?<![\p{L}\p{N}_-])${escaped}(?![\p{L}\p{N}_-])`
  // A letter is a run's name where a noun says so, or where it is no word: `run a` and `B`, not `a` and `I`.
  const isLetter = word.length === 1
  const pattern = new RegExp(whole, isLetter ? 'gu' : 'giu')
  return [...text.matchAll(pattern)].flatMap(({ index, 0: { length } }) => {
    const isArticle = isLetter && /[aAI]/.test(word) && !isCalled(text, index)
    // A run may be called `fast`, and be as fast as another.
    const isAdjective =
      /\bas\s+$/i.test(text.slice(0, index)) && /^\s+as\b/i.test(text.slice(index + length))
    return isArticle || isAdjective ? [] : [{ run, start: index, end: index + length }]
  })
}

/** Check whether a noun before a letter makes it a name, or a verb after a capital letter. */
function isCalled(text: string, index: number): boolean {
  const before = text.slice(0, index)
  if (
    /\b(?:runs?|builds?|versions?|variants?|case|and|than|beats?|outperforms?|by|as|of)\s+$/i.test(
      before,
    )
  ) {
    return (
      !/^a\s+\p{L}/u.test(text.slice(index)) ||
      /\b(?:runs?|builds?|versions?|variants?|case)\s+$/i.test(before)
    )
  }
  return /^A\s+(?:is|was|and|beats?|outperforms?|outperformed|takes|took|uses|used|needs|needed|runs|ran)\b/.test(
    text.slice(index),
  )
}
