import type { ClaimMeaning, ClaimWords } from './claim-meaning.ts'

const NOUNS = '(?: (?:runs?|builds?|versions?|variants?))?'
const BETWEEN = `difference(?: in (?<what>[\\p{L} ]+?))? between(?: the)?${NOUNS}$`

/** Before both runs. */
const NO_DIFFERENCE = new RegExp(
  `\\b(?<degree>no|hardly any|barely any|scarcely any|little|almost no|practically no|virtually no|(?:only )?a negligible)(?: (?:measurable|significant|real|visible|noticeable|notable|clear))? ${BETWEEN}`,
  'iu',
)
const A_DIFFERENCE = new RegExp(`\\b(?:the|any) ${BETWEEN}`, 'iu')
const IS_NOTHING = new RegExp(
  `^${NOUNS} (?:is|was) (?:(?:so|very|really|clearly) )?(?:negligible|insignificant|minimal|tiny|marginal|within (?:the )?noise)(?=\\s*(?:$|[.,;:!)]))`,
  'iu',
)

const BOTH_ALIKE = new RegExp(
  `^${NOUNS}(?: both)?(?: (?:are|were|run|ran|take|took|perform|performed|have|had))(?: both)? (?:equally (?:fast|quick|slow|long|well)|(?:at )?(?:exactly )?the same speed|(?:exactly )?the same (?:time|run ?time|running time)|the same(?=\\s*(?:$|[.,;:!)]))|alike|identically|as fast as each other|on par)\\b`,
  'iu',
)
const SAME_MEMORY = new RegExp(
  `^${NOUNS}(?: both)? (?:use|used|need|needed|take|took) (?:exactly )?the same(?: amount of)? (?:memory|RAM)\\b`,
  'iu',
)

/** A claim, and what stands before the words that make it. */
export interface AlikeClaim {
  readonly words: ClaimWords
  readonly before: string
}

/** Read a claim that two runs joined by `and` are alike, from what stands before the first and after the second. */
export function readAlikeClaim(before: string, after: string): AlikeClaim | undefined {
  const difference = NO_DIFFERENCE.exec(before) ?? readNothing(before, after)
  if (difference !== null) {
    const measure = readMeasure(difference.groups?.['what'])
    const isNone = /^no$/i.test(difference.groups?.['degree'] ?? '')
    const meaning: ClaimMeaning = { kind: isNone ? 'alike' : 'close' }
    return measure && { words: { measure, meaning }, before: before.slice(0, difference.index) }
  }
  const measure = BOTH_ALIKE.test(after) ? 'time' : SAME_MEMORY.test(after) ? 'memory' : undefined
  return measure && { words: { measure, meaning: { kind: 'alike' } }, before }
}

/** `The difference between … is negligible`. */
function readNothing(before: string, after: string): RegExpExecArray | null {
  return IS_NOTHING.test(after) ? A_DIFFERENCE.exec(before) : null
}

/** What there is no difference in; `undefined` for what the runs are not compared by. */
function readMeasure(what = 'time'): ClaimWords['measure'] | undefined {
  if (/^(?:peak )?(?:memory|RSS|RAM)(?: use| usage| footprint)?$/i.test(what)) return 'memory'
  const isTime =
    /^(?:speed|time|times|run ?time|running time|real time|wall(?: clock)? time|performance)$/i
  return isTime.test(what) ? 'time' : undefined
}
