import type { Link, PhrasingContent } from 'mdast'
import type { Range } from '../../region.ts'
import type { PlacePoint } from './plain-block.ts'

/** What is no text: the end of a line with the blanks around it, and an address that stands by itself. */
const PIECE =
  /(?<! )( *)(\r?\n) *|(?<![^\s])https?:\/\/[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::\d+)?(?:\/(?:[\w/.#?=%:+,&-]*[\w/])?)?(?![^\s])/g

/** What an address has that is made a link without any marks. */
const ADDRESS = /https?:\/\/|www\.|[\w.+-]@[\w-]/i

/** Whether text may have an address that is made a link without any marks. */
export function mayHaveAddress(text: string): boolean {
  return ADDRESS.test(text)
}

/**
 * Read text between other nodes: lines, which end softly or in a break, and addresses.
 *
 * @param around what the text stands in, to whose ends it may reach
 * @returns nothing where there is a doubt about an address
 */
export function readPlainText(
  source: string,
  range: Range,
  around: Range,
  place: PlacePoint,
): readonly PhrasingContent[] | undefined {
  const own = source.slice(range.start, range.end)
  const nodes: PhrasingContent[] = []
  let [value, start, end, at] = ['', range.start, range.start, 0]
  const flush = (): void => {
    if (value !== '') {
      nodes.push({ type: 'text', value, position: { start: place(start), end: place(end) } })
    }
    value = ''
  }
  const add = (text: string, offset: number): void => {
    if (text === '') return
    if (value === '') start = offset
    value += text
    end = offset + text.length
  }
  for (const { 0: whole, 1: blanks = '', 2: feed, index } of own.matchAll(PIECE)) {
    const offset = range.start + index
    add(own.slice(at, index), range.start + at)
    at = index + whole.length
    if (feed === undefined) {
      const isApart =
        (index > 0 || range.start === around.start) && (at < own.length || range.end === around.end)
      if (!isApart) return undefined
      flush()
      nodes.push(createLink(whole, { start: offset, end: range.start + at }, place))
    } else if (blanks.length < 2) {
      add(feed, offset + blanks.length)
    } else {
      flush()
      const next = offset + blanks.length + feed.length
      nodes.push({ type: 'break', position: { start: place(offset), end: place(next) } })
    }
  }
  add(own.slice(at), range.start + at)
  flush()
  const isClear = nodes.every((node) => node.type !== 'text' || !mayHaveAddress(node.value))
  return isClear ? nodes : undefined
}

function createLink(url: string, { start, end }: Range, place: PlacePoint): Link {
  const position = { start: place(start), end: place(end) }
  return {
    type: 'link',
    title: null,
    url,
    children: [{ type: 'text', value: url, position }],
    position,
  }
}
