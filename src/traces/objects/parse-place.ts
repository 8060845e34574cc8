/** Where an event happened, as the middle of a row says it. */
export interface RowPlace {
  /** Of an object; empty in rows of Profile and Trace. */
  readonly type: string
  readonly file: string
  readonly line: number
  readonly function: string
}

/** The width that pymemtrace pads types to. */
const TYPE_WIDTH = 32

/** A type, a file, a line, a blank behind each, and a function of one letter, all padded. */
const SHORTEST = TYPE_WIDTH + 1 + 80 + 1 + 4 + 1 + 1

/** File, line and function; older versions put a `#` before the line. */
const PLACE = /^(?:(.*\S)[ \t]+)?(-?\d+)(?:[ \t]+(\S.*))?$/

/**
 * Parse what stands between the counts and the sizes of a row: type, file, line and function. Types
 * and files may contain blanks, so that the line is sought from the right, and the end of the type
 * by the blanks it is padded with.
 *
 * @returns `undefined` when there is no line number
 */
export function parsePlace(text: string, hasType: boolean): RowPlace | undefined {
  const split = hasType ? findTypeEnd(text) : 0
  if (split === undefined) return undefined
  const match = PLACE.exec(text.slice(split).trim())
  if (match === null) return undefined
  const [, file = '', line, name = ''] = match
  return {
    type: text.slice(0, split).trim(),
    file: file.replace(/[ \t]*#$/, ''),
    line: Number(line),
    function: name,
  }
}

/**
 * Find where a type ends: at two blanks; where it fills its column, at the blank behind that, or at
 * one before a path. A text too short for columns was written by hand: there, at the first blank.
 */
function findTypeEnd(text: string): number | undefined {
  const padding = text.indexOf('  ')
  if (padding >= 0 && padding < TYPE_WIDTH) return padding
  const path = / (?=[/\\<]|[A-Za-z]:[/\\])/.exec(text.slice(TYPE_WIDTH))
  if (path !== null) return TYPE_WIDTH + path.index
  const blank = text.indexOf(' ', text.length < SHORTEST ? 0 : TYPE_WIDTH)
  return blank < 0 ? undefined : blank
}
