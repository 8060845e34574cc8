import { COMMENT, type Surroundings } from '../quantities/beside-number.ts'
import { decodeReferences } from './character-references.ts'
import type { EvaluatedValue } from './evaluate-values.ts'
import type { ReadPage } from './read-page.ts'

/** As far as a unit may stand from a number. */
const LONGEST = 200

const CLOSING = new RegExp(String.raw`^\s*(?:</[A-Za-z][\w-]*\s*>|${COMMENT})`, 's')
/** The rest of a reference of reST, whose `|` may be escaped in other places only. */
const REFERENCE = /^\|[^|]*\|_{0,2}/

/** References that would become markup. */
const KEPT =
  /&(?:lt|gt|amp|ast|lowbar|grave|vert|bsol|#(?:38|42|60|62|92|95|96|124)|#x(?:26|2a|3c|3e|5c|5f|60|7c));/gi

/** Read what stands right before and right after a value of a page, with the numbers that the values beside it will have. */
export type ReadSurroundings = (value: EvaluatedValue) => Surroundings

/** A value's text, and where it stands in the source now. */
interface Shown {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Make a reader of what stands beside the values of a page. */
export function createSurroundingsReader(
  { page, source }: ReadPage,
  values: readonly EvaluatedValue[],
): ReadSurroundings {
  const shown = values.map((one) => findShown(one, source)).sort((a, b) => a.start - b.start)
  const isNamed = page.syntax.values.kind === 'named'
  const decode = isNamed ? (text: string): string => text : decodeSeen
  return ({ value }) => {
    const { start, content } = value
    const own = shown.findIndex((one) => one.start === (content?.start ?? start))
    const from = content?.end ?? start
    const end = content === undefined ? REFERENCE : CLOSING
    const first = Math.max(0, start - LONGEST)
    const previous = shown.slice(Math.max(0, own - NEAR), own)
    const following = shown.slice(own + 1, own + 1 + NEAR)
    const before = fill(source, { start: first, end: start }, previous)
    const after = fill(source, { start: from, end: from + LONGEST }, following).replace(end, '')
    const gap = source.slice(previous.at(-1)?.end ?? 0, start)
    // Of two values without anything between them, the first is reported.
    const mark = previous.length > 0 && NOTHING.test(gap) ? PARTED : ''
    return { before: decode(before) + mark, after: decode(after) }
  }
}

const NOTHING = new RegExp(String.raw`^(?:</?[A-Za-z][^<>]*>|${COMMENT}|\\[ ])*$`, 's')

/** A character that no page has. */
const PARTED = '\ufdd0'

/** How many values on either side are looked at. */
const NEAR = 3

function findShown({ value: { start, content }, result }: EvaluatedValue, source: string): Shown {
  const text = result.kind === 'text' ? result.text : ''
  if (content !== undefined) return { ...content, text }
  const [reference = ''] = REFERENCE.exec(source.slice(start, start + LONGEST)) ?? []
  return { start, end: start + reference.length, text }
}

/** A stretch of the source, in which values show what they will. */
function fill(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
  shown: readonly Shown[],
): string {
  let text = ''
  let at = start
  for (const one of shown) {
    if (one.start < at || one.end > end) continue
    text += source.slice(at, one.start) + one.text
    at = one.end
  }
  return text + source.slice(at, end)
}

function decodeSeen(text: string): string {
  const kept: string[] = []
  const marked = text.replace(KEPT, (reference) => {
    kept.push(reference)
    return '\ufdd0'
  })
  return decodeReferences(marked).replaceAll('\ufdd0', () => kept.shift() ?? '')
}
