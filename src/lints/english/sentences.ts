import { parseTextNumbers } from './parse-text-numbers.ts'
import type { PlacedText, TextBlock } from '../../pages/page-block.ts'
import type { WrittenNumber } from '../written-number.ts'

/** A sentence of a page and its numbers, whose places are in the page. */
export interface Sentence extends PlacedText {
  readonly numbers: readonly WrittenNumber[]
  readonly block: TextBlock
  /** The heading that the sentence stands below; empty for none. */
  readonly heading: string
}

const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|[vV]s|[aA]pprox|ca|cf|etc|resp|e[sx]|bzw|ggf|inkl|zzgl|vgl|[nN]o|[fF]ig|[sS]ec|avg)|(?<![\p{L}\p{N}])[A-Z])\.$/u

/** Characters before the full stop of an abbreviation, with what shows that it is no part of a word. */
const LONGEST_ABBREVIATION = 10

/** What is longer, in characters, is data; rules look at all of a sentence for each of its numbers. */
const LONGEST = 4000

/** List the sentences of texts in the order of the page. */
export function listSentences(blocks: readonly TextBlock[]): readonly Sentence[] {
  let heading = ''
  return blocks.flatMap((block) => {
    if (block.isHeading) heading = block.text.replace(/\s+/g, ' ').trim()
    const here = heading
    return splitSentences(block).map((placed) => ({
      ...placed,
      block,
      heading: here,
      numbers: placed.text.length > LONGEST ? [] : parseTextNumbers(placed.text, placed.start),
    }))
  })
}

function splitSentences({ text, start }: PlacedText): readonly PlacedText[] {
  const sentences: PlacedText[] = []
  let from = 0
  for (const end of text.matchAll(/[.!?][)"'”]?(?=\s+\S|\s*$)/g)) {
    const to = end.index + end[0].length
    const last = text.slice(Math.max(from, end.index - LONGEST_ABBREVIATION), end.index + 1)
    if (ABBREVIATION.test(last) && to < text.trimEnd().length) continue
    sentences.push({ text: text.slice(from, to), start: start + from, end: start + to })
    from = to
  }
  if (text.slice(from).trim() !== '') {
    sentences.push({ text: text.slice(from), start: start + from, end: start + text.length })
  }
  return sentences
}

/** The text of a sentence between two offsets of the page, blanks made single. */
export function textBetween({ text, start }: PlacedText, from: number, to: number): string {
  const between = text.slice(Math.max(0, from - start), Math.max(0, to - start))
  return between.replace(/[^\S ]\s*|\s{2,}/g, ' ')
}

const LABEL =
  /((?:[\p{L}][\p{L}\d%'’()_-]*\s+){1,4})(?:is|was|are|were|of|=|:|at|reaches|reached|took|takes)?\s*(?:about|around|roughly|approximately|only|now|then|just|~|≈)?\s*$/iu

/** Words that name nothing. */
const EMPTY_WORDS =
  /^(?:a|an|the|this|that|its|it|and|so|or|but|of|in|on|at|to|for|with|is|was|are|were|has|have|had|be|been|we|took|takes|which|then|than|by|from|as|about|only|run|runs)$/i

/** Find what a sentence calls a number: `effective time` in `so effective time is 877 seconds`; empty for nothing. */
export function findLabel(sentence: Sentence, number: WrittenNumber): string {
  const before = textBetween(sentence, sentence.start, number.start)
  const words = (LABEL.exec(before)?.[1] ?? '').trim().toLowerCase().split(/\s+/)
  const named = words.filter((word) => word !== '' && !EMPTY_WORDS.test(word))
  return named.slice(-2).join(' ')
}
