import type { PhrasingContent } from 'mdast'
import type { Range } from '../../region.ts'
import { matchAt, type PlacePoint } from './plain-block.ts'
import { classifySign, isDelimiter, SIGN, type SignPlace } from './plain-sign.ts'
import { mayHaveAddress, readPlainText } from './plain-text.ts'

const CODE = /`([^`\s](?:[^`\n\r]*[^`\s])?)`(?!`)/y
const DESTINATION = /\(([^\s()<>\\`|&]+)(?: "([^"\\&<`|\n\r]*)")?\)/y
const IMAGE = /!\[([^[\]*_`<&\\!~@|\n\r]*)\]\(([^\s()<>\\`|&]+)(?: "([^"\\&<`|\n\r]*)")?\)/y
const TAG =
  /<(?:[A-Za-z][A-Za-z0-9-]*(?: [A-Za-z_:][\w.:-]*(?:="[^"\n\r|]*")?)* ?\/?|\/[A-Za-z][A-Za-z0-9-]*)>/y

interface Reading {
  readonly source: string
  readonly range: Range
  readonly place: PlacePoint
  /** Where what has not been read begins. */
  at: number
}

type Around = Pick<SignPlace, 'closer' | 'isInLink' | 'open'>

/**
 * Read the text of a block where it can be read without doubt: emphasis, code, links, pictures and tags, without what
 * CommonMark has several rules for.
 *
 * @returns the nodes that the parser would make, or nothing where there is a doubt
 */
export function readPlainInline(
  source: string,
  range: Range,
  place: PlacePoint,
): PhrasingContent[] | undefined {
  // Without what follows, no search goes beyond the block.
  const reading = { source: source.slice(0, range.end), range, place, at: range.start }
  return readUntil(reading, { isInLink: false, open: [] })
}

function readUntil(reading: Reading, around: Around): PhrasingContent[] | undefined {
  const { source, range } = reading
  const children: PhrasingContent[] = []
  let from = reading.at
  for (;;) {
    reading.at = findSign(source, reading.at)
    if (reading.at === range.end) {
      const isWhole = around.closer === undefined && pushText(children, reading, from, around)
      return isWhole ? children : undefined
    }
    const { kind, length } = classifySign({ ...around, source, range, at: reading.at })
    if (kind === 'doubt') return undefined
    if (kind !== 'text' && !pushText(children, reading, from, around)) return undefined
    if (kind === 'node') {
      const node = readNode(reading, length, around)
      if (node === undefined) return undefined
      children.push(node)
      from = reading.at
    } else {
      reading.at += length
    }
    if (kind === 'close') return children
  }
}

function findSign(source: string, at: number): number {
  SIGN.lastIndex = at
  return SIGN.exec(source)?.index ?? source.length
}

/** @returns whether the text in front of what is read now can be read without doubt */
function pushText(
  children: PhrasingContent[],
  { source, at, range, place }: Reading,
  from: number,
  { isInLink }: Around,
): boolean {
  if (at === from) return true
  if (isInLink && mayHaveAddress(source.slice(from, at))) return false
  const nodes = readPlainText(source, { start: from, end: at }, range, place)
  children.push(...(nodes ?? []))
  return nodes !== undefined
}

function readNode(reading: Reading, length: number, around: Around): PhrasingContent | undefined {
  switch (reading.source[reading.at] ?? '') {
    case '`':
      return readCode(reading)
    case '[':
      return readLink(reading, around)
    case '!':
      return readImage(reading)
    case '<':
      return readTag(reading)
    default:
      return readEmphasis(reading, length, around)
  }
}

function readCode(reading: Reading): PhrasingContent | undefined {
  const [whole, value = ''] = matchAt(CODE, reading.source, reading.at) ?? []
  if (whole === undefined) return undefined
  return { type: 'inlineCode', value, position: pass(reading, whole.length) }
}

function readTag(reading: Reading): PhrasingContent | undefined {
  const [value] = matchAt(TAG, reading.source, reading.at) ?? []
  if (value === undefined) return undefined
  return { type: 'html', value, position: pass(reading, value.length) }
}

function readImage(reading: Reading): PhrasingContent | undefined {
  const [whole, alt = '', url = '', title = null] = matchAt(IMAGE, reading.source, reading.at) ?? []
  if (whole === undefined || mayHaveAddress(alt)) return undefined
  return { type: 'image', title, url, alt, position: pass(reading, whole.length) }
}

function readLink(reading: Reading, { open }: Around): PhrasingContent | undefined {
  const start = reading.at
  reading.at += 1
  const children = readUntil(reading, { closer: ']', isInLink: true, open })
  if (children === undefined) return undefined
  const [whole, url = '', title = null] = matchAt(DESTINATION, reading.source, reading.at) ?? []
  if (whole === undefined) return undefined
  reading.at += whole.length
  return { type: 'link', title, url, children, position: placeFrom(reading, start) }
}

function readEmphasis(
  reading: Reading,
  length: number,
  { isInLink, open }: Around,
): PhrasingContent | undefined {
  const start = reading.at
  const closer = reading.source.slice(start, start + length)
  if (!isDelimiter(closer)) return undefined
  reading.at += length
  const children = readUntil(reading, { closer, isInLink, open: [...open, closer] })
  if (children === undefined) return undefined
  const type = length === 1 ? 'emphasis' : 'strong'
  return { type, children, position: placeFrom(reading, start) }
}

function pass(reading: Reading, length: number) {
  const start = reading.at
  reading.at += length
  return placeFrom(reading, start)
}

function placeFrom({ place, at }: Reading, start: number) {
  return { start: place(start), end: place(at) }
}
