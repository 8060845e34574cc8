import { statePrintedNumber } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { pickProfileFigures, profileGroup } from './profile-group.ts'

/** Instructions come first unless somebody asked for another order. */
const HEADER = /^Ir(?: +[A-Z]\w*)* +file:function\s*$/
const COUNT = String.raw`(?:\d{1,3}(?:,\d{3})*|\.)`
const ROW = new RegExp(
  `^ *(?<count>\\d{1,3}(?:,\\d{3})*)(?: +\\( *(?<share>\\d+\\.\\d+)%\\))?(?: +${COUNT}(?: +\\( *\\d+\\.\\d+%\\))?)*  (?<caller>[<>] )?(?:\\* )? *(?<name>\\S.*?)(?: \\[[^\\]]*\\])?$`,
)
const RULE = /^-+$/

/** The functions of `callgrind_annotate` and of `cg_annotate` before 3.21: their instructions, and what share they are of all. */
export const callgrindFunctionsFormat: RecordFormat = {
  kind: 'records',
  name: 'callgrindFunctions',
  summary: 'the functions of callgrind_annotate: 21,172 (16.61%)  codec.c:parse [/usr/bin/codec]',
  record: profileGroup.record,
  version: 1,
  group: profileGroup,
  figures: pickProfileFigures('instructions', 'share'),
  anchors: [{ text: 'Ir ', where: 'line-start' }],
  parseLine: (line): ParsedLine | undefined =>
    HEADER.test(decodeLine(line)) ? { table: createTable() } : undefined,
}

function createTable(): TableReader {
  let isBehindRule = false
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trimEnd()
      // The rule below the header, and then the one that begins the next part.
      if (RULE.test(text)) {
        if (isBehindRule) return 'end'
        isBehindRule = true
        return {}
      }
      if (text === '') return undefined
      const row = ROW.exec(text)?.groups
      if (row === undefined) return 'end'
      // Who calls it, or whom it calls.
      if (row['caller'] !== undefined) return {}
      const { count = '', share = '', name = '' } = row
      const figures = [
        ...statePrintedNumber('instructions', count, '1'),
        ...statePrintedNumber('share', share, '%'),
      ]
      return { record: { kind: 'figures', figures, of: { name } } }
    },
  }
}
