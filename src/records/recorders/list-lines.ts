/** A line of a document, and where it begins. */
export interface DocumentLine {
  readonly text: string
  readonly offset: number
}

/** List the lines of a document, without their ends. */
export function listLines(text: string): readonly DocumentLine[] {
  let offset = 0
  return text.split('\n').map((line) => {
    const at = offset
    offset += line.length + 1
    return { text: line.endsWith('\r') ? line.slice(0, -1) : line, offset: at }
  })
}

/** The whole lines of the head of a document: its last one may be cut. */
export function listHeadLines(head: string, most: number): readonly string[] {
  const lines = head.split(/\r?\n/)
  const whole = head.length < HEAD_LENGTH ? lines : lines.slice(0, -1)
  return whole.slice(0, most)
}

/** The least that a format sees of a longer document. */
const HEAD_LENGTH = 4096
