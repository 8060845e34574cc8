import { areOverlapping } from '../../pages/are-overlapping.ts'
import { nameUnits } from '../english/name-units.ts'
import { parseWordRatios } from '../english/parse-word-ratios.ts'
import { textBetween, type Sentence } from '../english/sentences.ts'
import type { WrittenNumber } from '../written-number.ts'
import { inheritUnits } from './elliptic-units.ts'
import { listWords } from './plain-words.ts'
import { parseWordShares } from './word-shares.ts'

/** One sentence, or some that follow each other in a paragraph, read for one of its numbers. */
export interface Passage {
  /** The sentences as one text, whose places are those of the page. */
  readonly text: Sentence
  /** What was counted or measured, in the order of the text. */
  readonly quantities: readonly WrittenNumber[]
  /** Ratios, percentages, and words such as `halved`. */
  readonly shares: readonly WrittenNumber[]
  /** Where the last item begins, when the sentences are of several items of a list. */
  readonly item: number | undefined
}

/** Check whether a sentence has a number, or a share in words. */
export function mayConclude({ numbers, text }: Sentence): boolean {
  return numbers.length > 0 || SHARE_WORD.test(text)
}

/** What a share in words has in it. */
const SHARE_WORD =
  /fold|times|twice|doubl|tripl|hal[fv]|third|quarter|fifth|tenth|\b(?:in|out of) \w+\b/i

/** Of more numbers than these, some give any other. */
const MANY = 9

/** Read a sentence with as many before it, of the same paragraph; `undefined` where there are none, or too many numbers. */
export function readPassage(
  sentences: readonly Sentence[],
  index: number,
  before: number,
): Passage | undefined {
  const own = sentences[index]
  if (own === undefined || own.block.isHeading) return undefined
  const parts = sentences.slice(index - before, index + 1)
  if (index < before || !parts.slice(1).every((part, at) => areNeighbours(parts[at], part)))
    return undefined
  const joined = joinSentences(parts)
  if (joined.numbers.length > MANY) return undefined
  const named = inheritUnits(joined, nameUnits(joined, joined.numbers))
  const inWords = listWordShares(joined, named)
  const written = named.filter(({ form }) => form !== 'plain')
  return {
    text: joined,
    quantities: named.filter(
      (one) => one.form === 'plain' && !inWords.some((word) => areOverlapping(word, one)),
    ),
    shares: [...written, ...inWords].sort((a, b) => a.start - b.start),
    item: parts[0]?.block === own.block ? undefined : own.block.start,
  }
}

/** The sentences as one text, whose offsets stay those of the page. */
function joinSentences(parts: readonly Sentence[]): Sentence {
  const [first, ...others] = parts
  if (first === undefined) throw new Error('Expected sentences')
  return others.reduce(
    (all, next) => ({
      ...next,
      start: all.start,
      text: `${all.text.padEnd(next.start - all.start, '\n')}${next.text}`,
      numbers: [...all.numbers, ...next.numbers],
    }),
    first,
  )
}

/** Whether two sentences are of one paragraph, or of neighbouring items of a list. */
function areNeighbours(a: Sentence | undefined, b: Sentence): boolean {
  if (a === undefined || a.block.isHeading || b.block.isHeading) return false
  if (a.block === b.block) return true
  const gap = b.block.start - a.block.end
  return a.heading === b.heading && gap > 2 && gap <= LIST_GAP
}

/** What stands between two items of a list, in characters: a new line, blanks and a mark. */
const LIST_GAP = 8

function listWordShares(
  sentence: Sentence,
  numbers: readonly WrittenNumber[],
): readonly WrittenNumber[] {
  const shares = parseWordShares(sentence)
  const ratios = parseWordRatios(sentence, []).filter(({ text }) => !NAME.test(text))
  return [
    ...shares,
    ...ratios.filter((one) => !shares.some((other) => areOverlapping(one, other))),
  ].filter((one) => !numbers.some((other) => other.form !== 'plain' && areOverlapping(one, other)))
}

/** `The last quarter`, `a double quote`: no share. */
const NAME = /^(?:an? )?(?:double|triple)$|^(?:third|quarter|tenth)$/i

/** The words of a passage outside a clause of it. */
export function listSaidWords({ text }: Passage, from: number, to: number): ReadonlySet<string> {
  return new Set([
    ...listWords(textBetween(text, text.start, from)),
    ...listWords(textBetween(text, to, text.end)),
  ])
}
