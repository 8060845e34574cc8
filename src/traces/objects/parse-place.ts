/** The place of an event, from the middle of its row. */
export interface RowPlace {
  /** Of an object; empty in rows of Profile and Trace. */
  readonly type: string
  readonly file: string
  readonly line: number
  readonly function: string
}

/** The width that pymemtrace pads types to. */
const TYPE_WIDTH = 32

/** The length of a padded type, file and line, each with a blank after it, and a function of one letter. */
const SHORTEST = TYPE_WIDTH + 1 + 80 + 1 + 4 + 1 + 1

/** File, line and function; older versions put a `#` before the line. */
const PLACE = /^(?:(.*\S)[ \t]+)?(-?\d+)(?:[ \t]+(\S.*))?$/

/**
 * Parse the text between the counts and the sizes of a row: type, file, line and function. Types and
 * files may contain blanks, so the line is searched for from the right, and the padding marks the end of
 * the type.
 *
 * @returns `undefined` if there is no line number
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
 * Find the end of a type: at two blanks; if the type fills its column, at the blank after the column or
 * before a path. A text too short for columns was written by hand: its type ends at the first blank.
 */
function findTypeEnd(text: string): number | undefined {
  const padding = text.indexOf('  ')
  if (padding >= 0 && padding < TYPE_WIDTH) return padding
  const path = / (?=[/\\<]|[A-Za-z]:[/\\])/.exec(text.slice(TYPE_WIDTH))
  if (path !== null) return TYPE_WIDTH + path.index
  const blank = text.indexOf(' ', text.length < SHORTEST ? 0 : TYPE_WIDTH)
  return blank < 0 ? undefined : blank
}
