import { decodeLine, type Line } from '../line.ts'
import { parseJson, type JsonNode } from '../json-node.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { fulfils, readRaw, type Conditions } from './json-path.ts'
import { createJsonRows } from './json-rows.ts'
import { JsonScanner } from './json-scanner.ts'
import type { FormatOutline, OwnFormat } from './own-format.ts'
import type { OwnField } from './own-field.ts'
import type { RawValue } from './own-number.ts'
import { createRecordMaker } from './own-record.ts'
import { readSampleLines } from './read-sample-lines.ts'

/**
 * Make a format of lines that are one JSON object each.
 *
 * Hot path (bench `own-json`): what the fields have is scanned from bytes.
 */
export function createJsonLinesFormat(
  outline: FormatOutline,
  fields: readonly OwnField[],
  where: Conditions,
): OwnFormat {
  const make = createRecordMaker(fields, `\`${outline.name}\``)
  const asked = Object.entries(where)
  const paths = [...fields.map(({ from }) => from), ...asked.map(([path]) => path)]
  const scanner = new JsonScanner(paths)
  const isOurs = (values: readonly RawValue[]): boolean =>
    asked.every(([, value], i) => values[fields.length + i] === value)
  const parseLine = ({ bytes, start, end, lineStart }: Line): ParsedLine | undefined => {
    if (scanner.scan(bytes, start, end) === 'values') {
      return isOurs(scanner.values) ? make(scanner.values) : undefined
    }
    const node = tryParse(decodeLine({ bytes, lineStart, start, end }))
    if (node !== undefined)
      return fulfils(node, where) ? make(fields.map(({ from }) => readRaw(node, from))) : undefined
    const isCut = fields.some(({ role }, i) => role !== 'text' && scanner.values[i] !== undefined)
    return isCut && isOurs(scanner.values)
      ? { problem: { kind: 'broken-json', record: `\`${outline.name}\`` } }
      : undefined
  }
  const format: RecordFormat = {
    ...outline,
    kind: 'records',
    ...createJsonRows(fields, where),
    anchors: [
      { text: '{"', where: 'line-start' },
      { text: '{ "', where: 'line-start' },
    ],
    parseLine,
  }
  const readSample = (text: string): ReturnType<OwnFormat['readSample']> =>
    readSampleLines(text, (line) => {
      const bytes = Buffer.from(line.trim())
      return parseLine({ bytes, lineStart: 0, start: 0, end: bytes.length })
    })
  return { format, fields, readSample }
}

function tryParse(text: string): JsonNode | undefined {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}
