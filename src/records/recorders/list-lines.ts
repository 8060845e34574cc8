import type { DocumentEntry } from '../document-format.ts'

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

/** Reads the lines of a log from its beginning; `undefined` for one that states nothing. */
export interface SampleLineReader {
  read(line: string): Omit<DocumentEntry, 'offset'> | undefined
}

/** Read a document line by line. */
export function readByLine(text: string, reader: SampleLineReader): readonly DocumentEntry[] {
  return listLines(text).flatMap(({ text: line, offset }): readonly DocumentEntry[] => {
    const read = reader.read(line)
    return read === undefined ? [] : [{ ...read, offset }]
  })
}

/** So many lines show whether a document has samples. */
const MOST_LINES = 200

/** Whether at least so many samples can be read in the head of a document. */
export function hasSamples(head: string, least: number, reader: SampleLineReader): boolean {
  let count = 0
  return listHeadLines(head, MOST_LINES).some((line) => {
    if (reader.read(line)?.record !== undefined) count++
    return count >= least
  })
}
