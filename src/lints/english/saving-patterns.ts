import { AMOUNT, MEMORY_AMOUNT, TIME_AMOUNT } from './claim-amounts.ts'
import type { ClaimMeasure } from './claim-meaning.ts'

/** The words of a claim by a verb, between two runs, and what they compare; the subject has less of it, or more. */
export interface SavingWords {
  readonly words: string
  readonly measure: ClaimMeasure
  readonly isMore: boolean
}

const OVER =
  ' (?:over|against|compared (?:to|with)|in comparison (?:to|with)|relative to|versus|vs\\.?)'
const ROUGH = '(?: (?:about|around|roughly|some|nearly|almost))?'
const CUT =
  ' (?:cuts?|cut down|cuts down|reduces?|reduced|lowers?|lowered|shortens?|shortened|shaves?|shaved|improves?|improved)'
const TAKE =
  ' (?:takes?|took|needs?|needed|uses?|used|is|was|runs in|ran in|finishes in|finished in)'

/** What verbs such as `saves`, `cuts` and `shaves … off` claim, and `down from`; `time` and `memory` are how the measure is named. */
export function listSavings(time: string, memory: string): readonly SavingWords[] {
  const each = (measure: ClaimMeasure, noun: string, amount: string): readonly SavingWords[] => [
    less(measure, ` (?:saves?|saved)${ROUGH} (?<factor>${amount})(?:${noun})?${OVER}`),
    less(measure, ` (?:saves?|saved)(?: the)?${noun}${OVER}`),
    less(
      measure,
      ` (?:saves?|saved)${ROUGH} (?<factor>${AMOUNT}) of(?: the)?${noun}(?: of|${OVER})`,
    ),
    less(
      measure,
      ` (?:shaves?|shaved|cuts?)${ROUGH} (?<factor>${amount}) off(?: of)?(?: the${noun} of)?`,
    ),
    less(measure, `${CUT}(?: the)?${noun}(?: of|${OVER})`),
    less(measure, `${CUT}(?: the)?${noun} by${ROUGH} (?<factor>${AMOUNT})${OVER}`),
    less(
      measure,
      `${TAKE}${ROUGH} ${amount},? down from(?: the)?(?: ${amount})?(?: of| in| for| with)?`,
    ),
    more(
      measure,
      `${TAKE}${ROUGH} ${amount},? up from(?: the)?(?: ${amount})?(?: of| in| for| with)?`,
    ),
  ]
  return [...each('time', time, TIME_AMOUNT), ...each('memory', memory, MEMORY_AMOUNT)]
}

function less(measure: ClaimMeasure, words: string): SavingWords {
  return { words, measure, isMore: false }
}

function more(measure: ClaimMeasure, words: string): SavingWords {
  return { words, measure, isMore: true }
}
