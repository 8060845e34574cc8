/** The part of a log's line that a reader looks at; valid during the visit only. */
export interface Line {
  readonly bytes: Buffer
  /** Of the line; what stands before the anchor reaches from here to `start`. */
  readonly lineStart: number
  /** Of the anchor. */
  readonly start: number
  /** Behind the last byte, line feed and carriage return not counted. */
  readonly end: number
}

/** Decode a line from its anchor on, as UTF-8; what is no UTF-8 becomes U+FFFD. */
export function decodeLine({ bytes, start, end }: Line): string {
  return bytes.toString('utf8', start, end)
}

/** Decode what stands before the anchor of a line, such as a value before its name. */
export function decodeBeforeAnchor({ bytes, lineStart, start }: Line): string {
  return bytes.toString('utf8', lineStart, start)
}
