import { RUN_NOUN } from './claim-words.ts'

/** Words by which a sentence does not claim what it says, or does so of a part only. */
export const HEDGE =
  /\b(?:would|could|might|may|should|can|cannot|must|will|if|whether|unless|when|where|suppos\w*|expect\w*|hop(?:e|es|ed|ing)|believ\w*|claim(?:s|ed)?|assum\w*|imagin\w*|question|why|how|seem\w*|appear\w*|probably|perhaps|maybe|likely|in theory|used to|once|previously|formerly|not|never|neither|nor|hardly|without|false|wrong|myth)\b|n['\u2019]t\b/iu

/** A condition or a place under which alone a claim holds. */
const SCOPE =
  /^\s*(?:on|at|for|with|under|during|per|as for|after|before|until|by|once|since|in (?!(?:this|these|our|all|the) (?:tests?|runs?|measurements?|samples|benchmarks?|experiments?)\b))\b/iu
/** A condition behind a claim. */
export const LATER_SCOPE =
  /\b(?:if|when|whenever|unless|only|except|provided|once|where|until|at first|on|for|with|under|during)\b/iu

/** What a sentence says against its claim: `…, which is wrong`. */
const DENIED =
  /^[^.;!]*?\b(?:is|was|which is|that is)(?: (?:just|simply|plainly|clearly|not))* (?:wrong|false|untrue|incorrect|nonsense|so|true|the case|right|a (?:myth|mistake|misconception))\b/iu

/** A value of a run, beside its name: `(12.3 s)` and `, at 12.3 s,`. */
export const VALUE_BESIDE = '(?: ?\\([^()]*\\)|,? (?:at|with) \\d[^,;]*?(?=,|[.;!]?$),?)?'

/** Check whether what stands before a claim makes a condition, a doubt or a quotation of it. */
export function isConditional(before: string): boolean {
  return HEDGE.test(before) || SCOPE.test(before) || isQuoted(before)
}

/** Whether what follows a claim limits it or takes it back; a value beside the run does neither. */
export function limitsLater(after: string): boolean {
  const rest = after.replace(new RegExp(`^${RUN_NOUN}${VALUE_BESIDE}`, 'iu'), '')
  return LATER_SCOPE.test(rest) || DENIED.test(after)
}

/** Make blanks single; a no-break space is one, too. */
export function clean(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Check whether a quotation is open, whose words are somebody else's. */
function isQuoted(before: string): boolean {
  return (before.match(/"/g)?.length ?? 0) % 2 === 1 || /\u201c[^\u201d]*$/.test(before)
}
