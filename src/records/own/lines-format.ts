import { decodeLine, type Line } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import type { LinePattern } from './line-pattern.ts'
import type { FormatOutline, OwnFormat } from './own-format.ts'
import type { OwnField } from './own-field.ts'
import type { RawValue } from './own-number.ts'
import { createRecordMaker, type MakeRecord } from './own-record.ts'
import { readSampleLines } from './read-sample-lines.ts'

/** A pattern, and what becomes of its fields. */
interface BoundPattern {
  readonly pattern: LinePattern
  readonly make: MakeRecord
}

/** Make a format of patterns for lines; the first one that matches a line counts. */
export function createLinesFormat(
  outline: FormatOutline,
  fields: readonly OwnField[],
  patterns: readonly LinePattern[],
): OwnFormat {
  const bound = patterns.map((pattern) => bindPattern(pattern, fields, `\`${outline.name}\``))
  const parseText = (text: string): ParsedLine | undefined => {
    for (const { pattern, make } of bound) {
      const found = pattern.find(text)
      const parsed = found && make(found)
      if (parsed !== undefined) return parsed
    }
    return undefined
  }
  const anchors = patterns.flatMap(({ anchor }) => anchor ?? [])
  const format: RecordFormat = {
    ...outline,
    kind: 'records',
    wholeLines: true,
    anchors: anchors.length < patterns.length ? [] : anchors,
    ownsStamps: (head) => ownsStamps(head, patterns),
    parseLine: ({ bytes, lineStart, end }: Line) =>
      parseText(decodeLine({ bytes, lineStart, start: lineStart, end })),
  }
  return { format, fields, readSample: (text) => readSampleLines(text, parseText) }
}

function bindPattern(
  pattern: LinePattern,
  fields: readonly OwnField[],
  record: string,
): BoundPattern {
  const own = fields.filter(({ from }) => pattern.names.includes(from))
  const places = own.map(({ from }) => pattern.names.indexOf(from))
  const make = createRecordMaker(own, record)
  const pick = (raws: readonly RawValue[]): readonly RawValue[] =>
    places.map((place) => raws[place])
  return { pattern, make: (raws) => make(pick(raws)) }
}

/** Whether the lines of a log begin with what a pattern takes, such as a time, which must not be removed. */
function ownsStamps(head: string, patterns: readonly LinePattern[]): boolean {
  const lines = head.split('\n').slice(0, 20)
  return lines.some((line) =>
    patterns.some((pattern) => {
      const [first] = pattern.find(line.replace(/\r$/, '')) ?? []
      return first !== undefined && first !== '' && line.trimStart().startsWith(first)
    }),
  )
}
