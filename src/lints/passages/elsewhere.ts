import { textBetween } from '../english/sentences.ts'
import { UNMEASURED } from '../english/unmeasured-words.ts'
import type { WrittenNumber } from '../written-number.ts'
import { readTail, splitLead } from './clauses.ts'
import type { Passage } from './passage.ts'

/** Check whether a passage is about what was never measured: a goal, a limit, an example. */
export function isHypothetical(text: string): boolean {
  return UNREAL.test(text) || ESTIMATED.test(text)
}

const UNREAL = new RegExp(
  String.raw`\b(?:${UNMEASURED}|suppos\w*|target\w*|goals?|budgets?|limits?|project(?:ed|s)|hypothe\w+|example|imagine|timeout|threshold|of (?:each|every|an?) (?:second|minute|hour|day|frame))\b`,
  'i',
)

/** `(est. speedup 70%)`. */
const ESTIMATED = /\best\. /i

/** Check whether the clause of a conclusion says that it is of others, or of more of them. */
export function isOfOthers(
  { text }: Passage,
  number: WrittenNumber,
  isExplainedBehind: boolean,
): boolean {
  const lead = splitLead(textBetween(text, text.start, number.start)).own
  // a subject that stands before is what changes: `Average latency fell by a third, from …`
  const before = isExplainedBehind ? lead.slice(-NEAR) : lead
  return OTHERS.test(`${before} ${readTail(textBetween(text, number.end, text.end))}`)
}

const OTHERS =
  /\b(?:another|additional(?:ly)?|further|also|again|cumulative\w*|on average|average|mean|median|geomean|typical\w*|usually|total|combined|each|every|per|both)\b/i
/** How far before a number words are about it, in characters. */
const NEAR = 20
