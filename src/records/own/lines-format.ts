import { decodeLine, type Line } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import type { LinePattern } from './line-pattern.ts'
import type { FormatOutline, OwnFormat } from './own-format.ts'
import type { Problem } from '../../problems/diagnostics.ts'
import { isTextRole, type OwnField } from './own-field.ts'
import { readWrittenUnit } from './own-unit.ts'
import type { RawValue } from './own-number.ts'
import { createRecordMaker, type MakeRecord } from './own-record.ts'
import { readSampleLines } from './read-sample-lines.ts'

/** A pattern, and what becomes of its fields. */
interface BoundPattern {
  readonly pattern: LinePattern
  readonly make: MakeRecord
}

/** A pattern for lines, and the fields of the format with the units that stand beside them there. */
export interface LineForm {
  readonly pattern: LinePattern
  readonly fields: readonly OwnField[]
  /** What finds lines that miss the pattern by their units alone. */
  readonly near?: LinePattern | undefined
}

/** Make a format of patterns for lines; the first one that matches a line counts. */
export function createLinesFormat(
  outline: FormatOutline,
  fields: readonly OwnField[],
  forms: readonly LineForm[],
): OwnFormat {
  const bound = forms.map((form) => bindPattern(form, `\`${outline.name}\``))
  const patterns = forms.map(({ pattern }) => pattern)
  const parseText = (text: string): ParsedLine | undefined => {
    for (const { pattern, make } of bound) {
      const found = pattern.find(text)
      const parsed = found && make(found)
      if (parsed !== undefined) return parsed
    }
    const problem = findNearMiss(text, forms, `\`${outline.name}\``)
    return problem && { problem }
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

function bindPattern({ pattern, fields }: LineForm, record: string): BoundPattern {
  const own = fields.filter(({ from }) => pattern.names.includes(from))
  const places = own.map(({ from }) => pattern.names.indexOf(from))
  const make = createRecordMaker(own, record)
  const pick = (raws: readonly RawValue[]): readonly RawValue[] =>
    places.map((place) => raws[place])
  return { pattern, make: (raws) => make(pick(raws)) }
}

/** A number, and one with a unit behind it. */
const BARE = /^[-+\u2212]?\d[\d.,]*$/
const MEASURED = /^[-+\u2212]?\d[\d.,]*[ \t\u00a0]?([%\p{L}\u00b5]+(?:\/\p{L}+)?)$/u

/** Say what a line has that misses each pattern by its units alone, as `554ms` misses `{took}s`. */
function findNearMiss(
  text: string,
  forms: readonly LineForm[],
  record: string,
): Problem | undefined {
  for (const { near, fields } of forms) {
    const found = near?.find(text)
    if (near === undefined || found === undefined) continue
    const numbers = fields.filter(
      ({ from, role }) => near.names.includes(from) && !isTextRole(role),
    )
    const cells = numbers.map((field) => {
      const cell = found[near.names.indexOf(field.from)] ?? ''
      return { field, cell, word: MEASURED.exec(cell)?.[1] }
    })
    if (!cells.every(({ cell, word }) => word !== undefined || BARE.test(cell))) continue
    const odd = cells.find(({ field, word }) => word !== undefined && word !== field.unit.text)
    if (odd === undefined || readWrittenUnit(odd.word ?? '', odd.field.unit) === undefined) continue
    const { name, from, unit } = odd.field
    return { kind: 'other-unit', record, field: name, from, unit: unit.text, actual: odd.cell }
  }
  return undefined
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
