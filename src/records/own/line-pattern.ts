import type { Anchor } from '../record-format.ts'

/** What finds the fields of a line in its text, in time that grows with the text alone. */
export interface LinePattern {
  /** The fields, in their order. */
  readonly names: readonly string[]
  /** What stands in every line that matches; `undefined` if there is no such text. */
  readonly anchor: Anchor | undefined
  /** Find the texts of the fields; `undefined` for a line that does not match. */
  find(text: string): readonly (string | undefined)[] | undefined
}

/** The shortest text that reading can search for. */
const SHORTEST_ANCHOR = 2

/** Make an anchor of the longest of some texts that stand in every line; only ASCII can be searched for. */
export function chooseAnchor(texts: readonly string[]): Anchor | undefined {
  const pieces = texts
    .flatMap((text) => text.split(/[^\x20-\x7e]+/))
    .filter(({ length }) => length >= SHORTEST_ANCHOR)
  const [longest] = pieces.toSorted((a, b) => b.length - a.length)
  return longest === undefined ? undefined : { text: longest, where: 'anywhere' }
}
