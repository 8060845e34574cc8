import { CHANGE_WORD, MEASURE_WORD } from './change-words.ts'

/** How sure words are about what they join: `close` ones leave no doubt. */
export type Joint = 'close' | 'loose'

const HEDGE =
  '(?: (?:just|only|about|around|roughly|approximately|nearly|almost|under|over|an?|the|average|mean|median|of|mere|merely|now|some|as|low|little))*'
const TO = new RegExp(
  `^(?<label>[^.,;:()]{0,40}?) ?\\b(?:down |up )?to${HEDGE}\\s*[~≈<]?\\s*$`,
  'iu',
)
const FROM = /\bfrom(?<label>(?: [\p{L}'’-]+){0,4})\s*[~≈(]?\s*$/iu
/** `compresses 120 MB to 25 MB`. */
const COMPRESSED =
  /\b(?:compress(?:es|ed|ing)?|shrinks?|shrank|shrunk|reduc(?:es|ed|ing)|cuts?|lower(?:s|ed)|trim(?:s|med)|brings?|brought)(?: (?:it|them|the [\p{L} -]{1,30}))?(?: (?:down|from))? *$/iu
const ARROW = /^\s*(?:→|⇒|➔|➜|⟶|->|-->|=>)\s*[~≈]?\s*$/
const CONTRAST =
  /^(?<label>(?:[^.;:()]|\.\d){0,60}?|\s*\([^()]{0,30}\)),?\s*\(?\s*(?:vs\.?|versus|against|compared (?:to|with)|in comparison (?:to|with)|instead of|rather than|as opposed to|down from|up from|from|was|previously|before:?|baseline:?|the baseline is|where the baseline is)(?<other>(?: [\p{L}\p{N}'’`.+-]+){0,6}?)\s*[~≈(]?\s*$/iu
const CLAUSE =
  /^[^.;:()]{0,35}?,? (?:where|while|whereas|but)(?<other>(?: (?!to\b)[\p{L}\p{N}'’`.+-]+){1,6}) (?:used to (?:take|need|use|be|have|run|cost|finish)|takes?|took|needs?|needed|uses?|used|is|was|are|were|had|has|have|does|did|handles?|handled|reache[sd]|served?|serves|runs?|ran|requires?|required|gets?|got|manages?|managed|finishe[sd]|achieve[sd]|consume[sd]?|costs?|spends?|spent)(?: (?:in|at|about|around|only|roughly|up|just|to|still))*\s*[~≈]?\s*$/iu
const NOW =
  /^,? and (?:is |are |has |have )?now(?: (?:it|only|just|down|up|to|takes?|finishes|runs|needs|uses|is|in|at|about|around|~))*\s*[~≈]?\s*$/i
const USED =
  /\b(?:used to|took|was|were|needed|ran|previously|before|originally|once)\b[^.;]{0,40}$/i
/** `from v4 (312 ms) to v5 (228 ms)`. */
const ENCLOSED = /^\) to [^()]{1,30} \($/i
/** `once needed 14 minutes is done in 5 minutes`. */
const DONE =
  /^,? (?:and )?(?:is|are|gets?) (?:now )?(?:done|finished|built|ready|over|complete)(?: (?:in|after|within|only|just))+\s*$/i
/** `Compared with 640 ms before, a request now takes 480 ms`. */
const COMPARED = /(?:^|[.;(] ?)(?:when )?compared (?:to|with)(?: the| our| an?)?\s*$/i
const COMPARED_NOW =
  /^(?: [\p{L}-]+){0,4}, (?:[\p{L}-]+ ){1,4}(?:takes?|needs?|uses?|is|are|has|have|runs? in|allocates?|handles?|reaches)(?: (?:now|only|just|about))*\s*$/iu
/** `warm starts take 0.9 s, cold starts 3.6 s`. */
const OF_NOUN =
  /(?<noun>[\p{L}-]{3,}) (?:takes?|took|needs?|needed|uses?|used|is|are|was|were)(?: (?:only|just|about))?\s*$/iu
const BEFORE_AND =
  /^ (?:before|previously)(?: (?:it|that|this|the [\p{L}-]+))?(?:,| and| but|, and)(?: (?:only|just|now))?\s*$/iu
const BECAME = /^ (?:becomes?|became|turned into|went to|has become|is now|now) *[~≈]?\s*$/i
/** `in 2022 and … in 2023`. */
const YEARS = /^ in (?:19|20)\d\d,?(?: and|,| to|, and|; and| but)? *$/i
/** `took 24.0 s, the new one 6.0 s`; `with one 75.0 s`. */
const PARTS =
  /^(?: [\p{L}-]+){0,4}(?:,|;| and|, and| but|, but) (?:the (?:new|old|other|second|first|next|current|previous|original|patched|optimi[sz]ed)(?: [\p{L}-]+){0,2}|(?:with|without|on|for|at|under|after|before)(?: [\p{L}-]+){1,3}|version \d[\d.]*|v\d[\d.]*|ours|theirs|it)(?: (?:takes?|took|needs?|needed|uses?|used|is|was|runs?|ran|has|had|does|did|only|just|in|at|about))*\s*[~≈]?\s*$/iu
const WITH_AND =
  /^ with(?: [\p{L}\p{N}'’`.+-]+){0,4}(?:,| and| vs\.?|, and)(?: [\p{L}]+){0,2}\s*$/iu

/** ` with the old driver and`, ` with the new one`. */
const OLD = /^ with the (?:old|previous|original|former|stock)\b/i
const NEW = /^ with the (?:new|current|patched|improved|rewritten)\b/i

/** Find how two quantities that follow each other are compared; `undefined` where they are not. */
export function findOperandJoint(
  before: string,
  between: string,
  after: string,
): Joint | undefined {
  if (ARROW.test(between) || BECAME.test(between)) return 'close'
  if (YEARS.test(between) && /^ in (?:19|20)\d\d\b/.test(after)) return 'close'
  if (PARTS.test(between)) return 'close'
  const to = TO.exec(between)
  if (to !== null) {
    const from = FROM.exec(before)
    const label = to.groups?.['label']?.trim() ?? ''
    if (from !== null) {
      // `from 85 warnings to 12`
      const isNoun = label === '' || /^\p{L}+$/u.test(label)
      return isNoun && (from.groups?.['label'] ?? '').trim() === '' ? 'close' : 'loose'
    }
    if (label === '' && COMPRESSED.test(before)) return 'close'
    if (label === '' && /\(\s*[~≈]?\s*$/.test(before)) return 'close'
  }
  if (BEFORE_AND.test(between) && /^ (?:after|now|afterwards)\b/i.test(after)) return 'close'
  const contrast = CONTRAST.exec(between)
  if (contrast !== null) {
    const words = `${contrast.groups?.['label'] ?? ''}${contrast.groups?.['other'] ?? ''}`
    if (/\b(?:and|or|after|if)\b/i.test(words)) return undefined
    return words.length > 30 ? 'loose' : 'close'
  }
  if (CLAUSE.test(between)) return 'close'
  if (NOW.test(between) && USED.test(before)) return 'close'
  if (ENCLOSED.test(between) && /\bfrom [^()]{1,30} \($/i.test(before)) return 'close'
  if (DONE.test(between) && USED.test(before)) return 'close'
  if (COMPARED_NOW.test(between) && COMPARED.test(before)) return 'close'
  if (isAnother(before, between) || isOtherThing(before, between)) return 'close'
  if (OF_OLD.test(between) && OF_NEW.test(after)) return 'close'
  if (WITH_AND.test(between) && /^ (?:without|with)\b/i.test(after)) {
    const isBare = /^ without(?: (?:it|them|that|one))?\s*(?:[.,;:)]|$)/i.test(after)
    return isBare || (OLD.test(between) && NEW.test(after)) ? 'close' : 'loose'
  }
  return undefined
}

/** Whether a quantity that one thing needs is followed by that of another: `the compiled regex needs 0.84 s and the interpreter 5.2 s`. */
function isOtherThing(before: string, between: string): boolean {
  return NEEDS.test(before) && THING.test(between)
}

const NEEDS =
  /[\p{L}\d-] (?:takes?|took|needs?|needed|uses?|used|gives?|gave|produces?|produced|requires?|required|weighs?|weighed|spends?|spent|costs?|writes?|wrote|makes?|made|allocates?|allocated)(?: (?:only|just|about))?\s*$/iu
const THING =
  /^(?:,| and|;|, and|,? while|,? whereas|,? but) (?:the |our )?(?!(?:then|so|that|it|this|later|finally|another|with|in|on|at|for|of|to|by|up|down)\b)[\p{L}][\p{L}\d._-]*(?: (?!(?:in|on|at|for|of|to|by|with|then|after|later|more|per|and|is|was)\b)-?[\p{L}\d._-]+){0,2}(?: (?:takes?|took|needs?|needed|uses?|used|gives?|gave|requires?|required|weighs?|costs?))?(?: (?:only|just|about))?\s*$/iu

/** `640 MB for the old service, 480 MB for the new`. */
const OF_OLD =
  /^ (?:for|with|in|on|by) the (?:old|previous|original|former)(?: [\p{L}-]+){0,2}(?:,| and|, and| vs\.?| versus)\s*$/iu
const OF_NEW = /^ (?:for|with|in|on|by) the (?:new|current|rewritten|patched)\b/i

/** Whether a quantity of one thing is followed by that of another of the same name. */
function isAnother(before: string, between: string): boolean {
  const noun = OF_NOUN.exec(before)?.groups?.['noun']
  const other =
    /^(?:,| and|;| but) (?:the )?[\p{L}-]+ (?<noun>[\p{L}-]{3,})(?: (?:only|just|about))?\s*$/iu
  return noun !== undefined && other.exec(between)?.groups?.['noun'] === noun
}

const FILLER =
  /^(?:or|so|ie|eg|that|which|this|it|makes?|making|means?|meaning|is|was|are|were|an?|the|by|down|up|about|around|roughly|approximately|approx|some|still|only|just|nearly|almost|giving|gives|gave|for|representing|reducing|cutting|saving|yielding|yields|achieving|achieves|resulting|results?|in|of|with|overall|total|more|than|over|at|least|thus|hence|i|e|net|nice|solid|huge|massive|further|another|translates?|translating|to|equals?|be|being|marking|seeing|baseline|respectively|almost|delivering|providing|bringing|amounts?|even|we|you|they|one|off|previously|earlier|formerly|originally|latter|former)$/i
const CHANGE = new RegExp(`^(?:${CHANGE_WORD}|${MEASURE_WORD})$`, 'iu')

/** Check whether words say that what follows comes of what stands before: `; that is`. */
export function isConclusion(lead: string): boolean {
  return CONCLUSION.test(lead)
}

/** Check whether only words that say what follows is the change stand in a text: `, a reduction of`, ` (`. */
export function isLeadToChange(lead: string): boolean {
  const text = lead
    .replace(NAMED_CHANGE, ', ')
    .replace(CONCLUSION, ', ')
    .replace(/^ in (?:19|20)\d\d(?=[ ,(])/, '')
    .replace(CLOSED, ')')
  const label = LABEL.exec(text)?.[0] ?? ''
  return isFilled(text) || (label !== '' && isFilled(text.slice(label.length)))
}

/** What a change follows from by words: `; that is`, `, so the speedup is`. */
const CONCLUSION =
  /^\s*[,;:]\s*(?:so (?:(?:\p{L}+ing )?makes it)|so|that is|that's|this is|this makes|that makes|(?:and )?(?:that|this|it)(?= (?:saves?|saved|cuts?|is|was|makes|gives|means)\b)|which makes it|which is|i\.e\.|thus|hence)(?: (?:it|that|this|is|are|has|have|the|an?|makes?|means?|now))*(?= |$)/iu

/** ` with one thread), a`: under what the second of two quantities in parentheses was measured. */
const CLOSED = /^ (?:for|on|in|with|at|when|using|under|without|before)\b[^.,;:()]{1,40}\)/i

/** `; a speedup of`: what follows is named. */
const NAMED_CHANGE = new RegExp(
  `^\\s*[;:]\\s*(?=an? (?:${MEASURE_WORD} )?${CHANGE_WORD} of\\b)`,
  'iu',
)

/** What a quantity is said to be of, before the words that say what its change is: ` for the small input, a`. */
const LABEL =
  /^(?:\s*\([^()]{0,30}\)|(?: (?:for|on|in|with|at|when|using|by|under|of|per|across|during|after|while|if)\b(?:[^.;:()]|\.\d){0,80}?)(?=,|\s*\(|\s[–—-]\s|—))/iu

function isFilled(text: string): boolean {
  if (/[;!?]|\.(?!e\.|\s*$|,)/.test(text.replace(/\bi\.e\.?/gi, ''))) return false
  const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? []
  const named = words.filter((word) => /[\p{L}\p{N}]/u.test(word))
  return named.length <= 8 && named.every((word) => FILLER.test(word) || CHANGE.test(word))
}

/** What is doubled or halved: ` our throughput`, ` the number of page faults`. */
const OBJECT = String.raw`(?:our|their|your|its|the|my) (?:number|count|amount|size|cost|time|rate) of(?: [\p{L}-]+){1,3}|(?:our|their|your|my)(?: (?!(?:to|from|by|and|or|but)\b)[\p{L}-]+){1,3}|${MEASURE_WORD}`

const CHANGE_PHRASE = `(?:${MEASURE_WORD}\\s+){0,3}(?:${CHANGE_WORD}(?:\\s+${MEASURE_WORD})?\\s*|(?:of )?as \\p{L}+ as(?: (?!(?:and|or|but|if|when|with)\\b)[\\p{L}\\p{N}'’-]+){1,4}|(?:of )?(?:as|the|its) \\p{L}+(?: \\p{L}+)?|${OBJECT})?`
const FORWARD = new RegExp(
  `^\\s*${CHANGE_PHRASE}(?<rest>(?:(?:than|over|in|of|for|on|at|to|by|from|across|compared|relative|vs\\.?|when|while|after)\\b(?:[^.;:()?!]|\\.\\d){0,70}?)?)(?<open>\\s*[(:\\[]|\\s*[,–—]\\s*(?:\\p{L}+ing(?:\\s[\\p{L}'-]+){0,5}?\\s)?(?:from|now|to)?|\\s+from|\\s+to|\\s+-\\s)(?<label>(?:\\s*(?:from|now|at|about|only|just|around|roughly|to|it|takes?|took|is|was|uses?|used|rose|fell|went|grew|dropped|climbed|jumped))*)\\s*[~≈]?\\s*$`,
  'iu',
)

/** Check whether words lead from a change to the quantities that it is of: ` lower: `, ` reduction in size, from`. */
export function isLeadToOperands(text: string): Joint | undefined {
  const match = FORWARD.exec(text)
  if (match === null) return undefined
  const { rest = '', open = '' } = match.groups ?? {}
  const isWithin =
    open.trimStart().startsWith('(') && /\bfrom\b/i.test(match.groups?.['label'] ?? '')
  if (!isWithin && /\b(?:with|by|after|when|using|if|and|but|because|while)\b/i.test(rest))
    return undefined
  return /^\s*[(:[]/.test(open) || `${open}${match.groups?.['label'] ?? ''}`.includes('from')
    ? 'close'
    : 'loose'
}

const OVER = new RegExp(
  `^\\s*(?:${MEASURE_WORD}\\s+){0,2}(?:${CHANGE_WORD}\\s*)?(?:${MEASURE_WORD}\\s*)?(?:\\)\\s*)?(?:from|over|on|compared (?:to|with)|relative to|versus|vs\\.?|against)(?: (?!(?:is|are|was|were|has|have|had|took|takes?|uses?|used|and|or|but|when|if|while|because|which|that|in|at|with|by)\\b)[\\p{L}\\d'’%-]+){0,5}\\s*[(:]?\\s*[~≈]?\\s*$`,
  'iu',
)

/** Check whether words lead from a change to what it refers to: `, up 20% from`, ` increase over the old`. */
export function isLinkFromChange(text: string): boolean {
  return OVER.test(text)
}

/** Check whether what stands after a change ends it: not `30% faster builds`. */
export function endsChangePhrase(text: string): boolean {
  return ENDS.test(text)
}

const ENDS = new RegExp(
  `^\\s*(?:(?:${MEASURE_WORD}|as)\\s+){0,3}(?:(?:${CHANGE_WORD}|\\p{L}+ as \\p{L}+|(?:fast|long|much|big|large|slow|small))(?![\\p{L}\\p{N}-])\\s*)?(?:${MEASURE_WORD}\\s*)?(?:$|[.,;:)\\]!–—(-]|(?:than|in|on|for|overall|of|compared|over|from|relative|with|at|across|and|but|as|when|after|to|between|per|while|thanks|due|by|even|which|that|from|vs|the|thus|so|because|what)(?![\\p{L}\\p{N}-]))`,
  'iu',
)
