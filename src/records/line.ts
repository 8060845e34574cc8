/** The part of a log's line that a reader looks at; valid during the visit only. */
export interface Line {
  readonly bytes: Buffer
  /** Of the line; the text before the anchor extends from here to `start`. */
  readonly lineStart: number
  /** Of the anchor. */
  readonly start: number
  /** Behind the last byte, line feed and carriage return not counted. */
  readonly end: number
}

/** Decode a line from its anchor on, as UTF-8; invalid bytes become U+FFFD. */
export function decodeLine({ bytes, start, end }: Line): string {
  return bytes.toString('utf8', start, end)
}

/** Decode the text before the anchor of a line, such as a value before its name. */
export function decodeBeforeAnchor({ bytes, lineStart, start }: Line): string {
  return bytes.toString('utf8', lineStart, start)
}

/** Decode a line with the text before its anchor, as {@link decodeLine} does. */
export function decodeWholeLine({ bytes, lineStart, end }: Line): string {
  return bytes.toString('utf8', lineStart, end)
}
