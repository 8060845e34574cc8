import { readAlikeClaim } from './alike-claims.ts'
import { findAmountAfter } from './claim-amounts.ts'
import {
  clean,
  HEDGE,
  isConditional,
  LATER_SCOPE,
  limitsLater,
  VALUE_BESIDE,
} from './claim-limits.ts'
import type { ClaimWords } from './claim-meaning.ts'
import { readClaim, RUN_NOUN } from './claim-words.ts'
import { readContinuedClaim } from './continue-claim.ts'
import { findOrderedClaims } from './ordered-claims.ts'
import type { RunClaim } from './run-claim.ts'
import type { Mention, NamedRun } from './run-mentions.ts'
import type { Sentence } from './sentences.ts'

/** What may follow the second run of a claim: the end of the clause. */
const TAIL = new RegExp(
  `^(?:['\u2019]s)?${RUN_NOUN}${VALUE_BESIDE}(?: (?:is|was|does|did|do))?(?=\\s*(?:$|[.,;:!)\\u2013\\u2014]| (?:and|but|because|since|although|though|while|which|by|overall|here)\\b))`,
  'iu',
)

/** The runs of a project, and those that a page is about. */
export interface ClaimedRuns {
  readonly runs: readonly NamedRun[]
  readonly around: readonly NamedRun[]
}

/**
 * Find what a sentence claims of two runs, where that is beyond doubt.
 *
 * @param mentions where the sentence names runs
 */
export function findClaims(
  { text, start }: Sentence,
  mentions: readonly Mention[],
  { runs, around }: ClaimedRuns,
): readonly RunClaim[] {
  if (/\?\s*["'\u201d)]*\s*$/.test(text)) return []
  const ordered = findOrderedClaims({ text, mentions, runs, around })
  if (ordered.length > 0) {
    return ordered.map((one) => ({ ...one, start: start + one.start, end: start + one.end }))
  }
  return mentions.flatMap((first, i): readonly RunClaim[] => {
    const second = mentions[i + 1]
    if (second === undefined || first.run === second.run) return []
    const place = { start: start + first.start, end: start + second.end }
    const written = clean(text.slice(first.start, second.end)).trim()
    const turned = readTurned(text, first, second)
    if (turned !== undefined && !limitsLater(clean(text.slice(second.end)))) {
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
  const between = clean(text.slice(subject.end, other.start)).trimEnd()
  const words = skipClause(between).replaceAll(/ \(\d[^()]*\)/g, '')
  const alike = /^ and(?: the)?$/i.test(words)
    ? readAlikeClaim(before, clean(text.slice(other.end)))
    : undefined
  const after = clean(text.slice((alike === undefined ? other.last : other).end))
  if (isConditional(alike?.before ?? before)) return undefined
  const claim =
    alike?.words ?? (TAIL.test(after) ? readClaim(words, findAmountAfter(after)) : undefined)
  return claim === undefined || limitsLater(after) || /\bnot\b/i.test(words) ? undefined : claim
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

/** Skip a clause about the subject: `, which is new,` and `(the new one)`. One that limits the claim is none. */
function skipClause(words: string): string {
  const clause =
    /^(?:,? \((?<inner>[^()]*)\)|, (?<relative>(?:which|that|our|the|an?|now|(?:at|with) \d[\d.]*)\b[^,]*),)/i.exec(
      words,
    )
  if (clause === null) return words
  const said = clause.groups?.['inner'] ?? clause.groups?.['relative'] ?? ''
  const isValue = /^(?:at|with) \d[\d.,]*\s?[\p{L}%]*$/iu.test(said)
  const limits =
    !isValue && (HEDGE.test(said) || LATER_SCOPE.test(said) || /\b(?:in|at|from)\b/i.test(said))
  return limits ? words : words.slice(clause[0].length)
}
