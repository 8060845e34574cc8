import { textBetween } from '../english/sentences.ts'
import type { WrittenNumber } from '../written-number.ts'
import { readTail } from './clauses.ts'
import type { Passage } from './passage.ts'

/** A part of a passage, in which the quantities of a conclusion are looked for. */
export interface Window {
  readonly from: number
  readonly to: number
  /** Whether it is a parenthesis, or what a colon leads to, that explains what stands before it. */
  readonly isAside: boolean
}

/** List where the quantities of a conclusion may stand, the narrowest first: in the parenthesis behind it, between it and the conclusion before, anywhere. */
export function listWindows({ text, shares }: Passage, number: WrittenNumber): readonly Window[] {
  const after = textBetween(text, number.end, text.end)
  const before = text.text.slice(0, number.start - text.start)
  const last = shares.findLast(({ end }) => end <= number.start)?.end ?? text.start
  const sentence = Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + text.start
  const from = Math.max(last, sentence)
  const aside = ASIDE.exec(text.text.slice(number.end - text.start))?.[0].length
  const to = number.end + readTail(after).length
  return [
    ...(aside === undefined ? [] : [{ from: number.start, to: number.end + aside, isAside: true }]),
    ...(from > text.start ? [{ from, to, isAside: false }] : []),
    { from: text.start, to: text.end, isAside: false },
  ]
}

/** A parenthesis behind a number, or what a colon or a dash leads to. */
const ASIDE = /^[^()\d.;:–—]{0,60}?(?:\([^()]*\)|(?::|\s[–—-]|—)\s[^()\n;]*)/u

/** The passage with the numbers of a part of it. */
export function narrowPassage(passage: Passage, { from, to }: Window): Passage {
  const isInside = ({ start, end }: WrittenNumber): boolean => start >= from && end <= to
  return {
    ...passage,
    quantities: passage.quantities.filter(isInside),
    shares: passage.shares.filter(isInside),
  }
}
