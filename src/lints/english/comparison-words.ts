/** Words that may stand between a percentage and what it is compared with. */
const SIDES =
  'above|below|more|less|fewer|faster|slower|quicker|higher|lower|larger|smaller|longer|shorter|bigger|greater'
const SPEEDS = /^(?:faster|slower|quicker)$/i
/** A word without a verb or another clause in it. */
const WORD = String.raw`(?!(?:is|are|was|were|has|have|had|took|takes?|uses?|used|and|or|but|when|if|while|because|which|that|in|on|at|with|by)\b)[\p{L}\d'’%-]+`

const THAN = new RegExp(
  String.raw`^\s*(?:(?<side>${SIDES})(?: ${WORD})? (?:than|over)|above|below|over|as \p{L}+ as|times|of|the)(?: ${WORD}){0,6}(?: of| from|'s)?\s*[(:]?\s*$`,
  'iu',
)

/**
 * Whether words lead from a ratio to what it refers to: `% more than the`, `% above the baseline of`, `x as long as`.
 * After a plain `of` only words that do not name another thing may stand: not `20% of the requests took 2 s`.
 */
export function isLinkToReference(words: string, dimension: string): boolean {
  const match = THAN.exec(words)
  if (match === null) return false
  const side = match.groups?.['side'] ?? ''
  if (SPEEDS.test(side) && dimension !== 'seconds' && !dimension.endsWith(' by time')) return false
  if (OF_SIZE_OF.test(words)) return true
  if (!/^\s*(?:of|the|times)\b/i.test(words)) return true
  return /^\s*(?:of|the|times)(?: the| its| our| their| all)?(?: (?:total|original|baseline|full|previous|old|whole|available))?(?: of)?\s*[(:]?\s*$/i.test(
    words,
  )
}

/** ` of the size of the old one (`. */
const OF_SIZE_OF =
  /^\s*(?:of )?(?:the|its) (?:size|weight|length|cost|price|memory|footprint|time|latency|duration|height|width|volume) of(?: (?!(?:and|or|but|is|was|that|which)\b)[\p{L}\d'’-]+){1,4}\s*[(:]\s*[~≈]?\s*$/iu

/** Whether words lead from two quantities to their ratio: `, a`, ` (`, `, that is`. */
export function isLeadToRatio(words: string): boolean {
  return /^\s*[,(–—-]*\s*(?:(?:or|i\.e\.,?|that is|which is|this is|is|was|a|an|by|down|up|about|still|only|(?:an? )?(?:increase|decrease|rise|reduction|drop|factor) of)\s+)*$/i.test(
    words,
  )
}

/** Whether a quantity stands for itself: not before a noun, as in `a 256 MB cache`. */
export function standsAlone(after: string): boolean {
  return /^\s*(?:$|[.,;:()–—]|an? (?:day|second|minute|hour|request|run|week|month|core)\b|(?:of|for|from|in|with|without|before|after|to|on|at|by|per|when|while|but|so|thus|using|because|against|vs|versus|compared|that|which|is|was|are|it|and|or|as|→|->)(?![\p{L}\p{N}]))/iu.test(
    after,
  )
}

/** What joins two quantities that are compared: the first is the old one after `from`. */
export function findJoint(between: string, before: string): 'change' | 'contrast' | undefined {
  if (/^\s*to\s*(?:only|just)?\s*$/i.test(between) && /\bfrom\s*$/i.test(before)) return 'change'
  if (/^\s*(?:→|->)\s*$/.test(between)) return 'change'
  const contrast =
    /^\s*(?:against|versus|vs\.?|compared (?:to|with)|instead of|where the baseline is|\(?(?:the )?baseline(?:'s)?(?: is| was|:)?)\s*$/i
  return contrast.test(between) ? 'contrast' : undefined
}

/** What a ratio is said to refer to when it is not a number: `19.3% above the baseline`. */
export function findNamedReference(words: string): string | undefined {
  const pattern = new RegExp(
    String.raw`^\s*(?:(?:${SIDES}|over|under)(?:\s+than)?|of|as \w+ as|the)\s+(?:that of\s+)?(?:the|our|its)?\s*(?<name>baseline|base ?line|base|reference|release|original)\b`,
    'i',
  )
  return pattern.exec(words)?.groups?.['name']
}
