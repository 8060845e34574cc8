import type { WrittenNumber } from '../written-number.ts'
import { textBetween, type Sentence } from './sentences.ts'

/** An item of a list, or a part of a sentence between commas, that names a number and says no more. */
export interface ListItem {
  readonly label: string
  readonly number: WrittenNumber
  /** A percentage or a ratio after the number. */
  readonly second: WrittenNumber | undefined
  readonly sentence: Sentence
}

const LABEL =
  /^[\s\-*•·(]*(?:and )?(?<label>\p{L}[\p{L}\p{N}'’_/. -]{0,40}?)(?: \([^()]{0,20}\))?\s*(?:[:=–—]|\bis\b|\bwas\b|\btook\b|\s-|->)?\s*[~≈]?\s*$/u
const AFTER_SECOND =
  /^[\s)\].;,*]*(?:(?:faster|slower|smaller|larger|less|more|lower|higher|better|improvement|reduction|speed-?up)\s*)?[)\].;]*\s*$/i

/** A sentence with more numbers is data. */
const MOST = 60
/** Farther apart, in characters, items are of different lists. */
const GAP = 120

const known = new WeakMap<readonly Sentence[], readonly (readonly ListItem[])[]>()

/** List the items of a page's lists, those of one list together. */
export function listItemGroups(sentences: readonly Sentence[]): readonly (readonly ListItem[])[] {
  const groups = known.get(sentences) ?? groupItems(sentences)
  known.set(sentences, groups)
  return groups
}

function groupItems(sentences: readonly Sentence[]): readonly (readonly ListItem[])[] {
  const groups: ListItem[][] = []
  for (const sentence of sentences) {
    const items = sentence.numbers.length > MOST ? [] : listItems(sentence)
    if (items.length === 0) groups.push([])
    for (const item of items) {
      const group = groups.at(-1)
      const last = group?.at(-1)
      const end = last?.second?.end ?? last?.number.end ?? 0
      const isNear = last?.sentence.heading === sentence.heading && item.number.start - end < GAP
      if (group !== undefined && isNear) group.push(item)
      else groups.push([item])
    }
  }
  return groups.filter((group) => group.length > 1)
}

function listItems(sentence: Sentence): readonly ListItem[] {
  if (sentence.numbers.length === 0) return []
  return splitParts(sentence).flatMap(({ start, end }): readonly ListItem[] => {
    const [number, second, ...others] = sentence.numbers.filter(
      (one) => one.start >= start && one.end <= end,
    )
    if (number === undefined || others.length > 0) return []
    const label = LABEL.exec(textBetween(sentence, start, number.start))?.groups?.['label']
    if (label === undefined || second?.form === 'plain') return []
    const gap = second === undefined ? '' : textBetween(sentence, number.end, second.start)
    const tail = textBetween(sentence, (second ?? number).end, end)
    if (!/^[\s,(/–—|~≈-]*$/.test(gap) || !AFTER_SECOND.test(tail)) return []
    return [{ label: label.trim(), number, second, sentence }]
  })
}

/** The lines of a sentence, and what stands between its commas. */
function splitParts({ text, start }: Sentence): readonly { start: number; end: number }[] {
  const marks = [...text.matchAll(/[,;](?=\s)|\n|\s\|\s|\s\/\s|:\s(?=\p{Lu}?\p{Ll}+ \d)/gu)]
  const ends = [...marks.map(({ index }) => index), text.length]
  const starts = [0, ...marks.map(({ index, 0: mark }) => index + mark.length)]
  return ends.map((end, at) => ({ start: start + (starts[at] ?? 0), end: start + end }))
}
