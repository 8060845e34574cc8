import { DocumentFault, type DocumentEntry, type DocumentFormat } from '../document-format.ts'
import { parseJsonDocument } from '../json-node.ts'
import { formatProblem } from '../../problems/diagnostics.ts'
import { followPath, fulfils, readRaw, splitPath, type Conditions } from './json-path.ts'
import type { FormatOutline, OwnFormat } from './own-format.ts'
import type { OwnField } from './own-field.ts'
import { createRecordMaker } from './own-record.ts'
import { describeParsed } from './read-sample-lines.ts'

/** Which parts of a JSON document are records. */
export interface JsonRecords {
  /** The path of the list whose items are records; the document itself, or its items if it is a list, without one. */
  readonly each: string | undefined
  readonly where: Conditions
}

/** Make a format of a JSON document. */
export function createJsonFileFormat(
  outline: FormatOutline,
  fields: readonly OwnField[],
  { each, where }: JsonRecords,
): OwnFormat {
  const make = createRecordMaker(fields, `\`${outline.name}\``)
  const keys = [
    ...(each === undefined ? [] : splitPath(each)),
    ...fields.flatMap(({ from }) => splitPath(from)),
  ]
  const read = (text: string): readonly DocumentEntry[] => {
    const root = parseJsonDocument(text, outline.record)
    const list = each === undefined ? root : followPath(root, each)
    const records = Array.isArray(list.value) ? list.items : each === undefined ? [root] : []
    return records
      .filter((node) => fulfils(node, where))
      .flatMap((node) => make(fields.map(({ from }) => readRaw(node, from))) ?? [])
  }
  const format: DocumentFormat = {
    ...outline,
    kind: 'document',
    matches: (head) => isDocument(head) && keys.every((key) => hasKey(head, key)),
    read,
  }
  return { format, fields, readSample: (text) => readSample(text, read) }
}

/** Whether a text begins as one JSON document, and not as lines of JSON. */
function isDocument(head: string): boolean {
  if (!/^\s*[[{]/.test(head)) return false
  const [first = '', second = ''] = head.trimStart().split('\n')
  return !(first.trimEnd().endsWith('}') && second.startsWith('{'))
}

function hasKey(head: string, key: string): boolean {
  const quoted = JSON.stringify(key)
  for (let at = head.indexOf(quoted); at >= 0; at = head.indexOf(quoted, at + 1)) {
    if (/^\s*:/.test(head.slice(at + quoted.length, at + quoted.length + 8))) return true
  }
  return false
}

function readSample(
  text: string,
  read: (text: string) => readonly DocumentEntry[],
): ReturnType<OwnFormat['readSample']> {
  try {
    return read(text).map(describeParsed)
  } catch (error) {
    if (!(error instanceof DocumentFault)) throw error
    return [{ record: undefined, problem: formatProblem(error.problem) }]
  }
}
