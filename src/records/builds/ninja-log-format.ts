import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { buildGroup, pickBuildFigures } from './build-group.ts'

const HEADER = /^# ninja log v[4-9]$/
const ROW = /^(?<begin>\d{1,12})\t(?<end>\d{1,12})\t\d+\t(?<name>[^\t]+)\t[0-9a-f]+$/

/**
 * `.ninja_log`: each output of a command with the time that the command took. ninja appends to it, so that an output may
 * stand there for several builds; when each of them began is not stated, and so the time of a whole build is not either.
 */
export const ninjaLogFormat: RecordFormat = {
  kind: 'records',
  name: 'ninjaLog',
  summary: '.ninja_log: # ninja log v5, and what each output took',
  record: buildGroup.record,
  version: 1,
  group: buildGroup,
  figures: pickBuildFigures('time'),
  anchors: [{ text: '# ninja log v', where: 'line-start' }],
  parseLine: (line): ParsedLine | undefined =>
    HEADER.test(decodeLine(line).trimEnd()) ? { table: createTable() } : undefined,
}

function createTable(): TableReader {
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trimEnd()
      const row = ROW.exec(text)?.groups
      if (row === undefined) return text === '' || text.startsWith('#') ? {} : undefined
      const took = Number(row['end']) - Number(row['begin'])
      if (took < 0) return undefined
      const time = { name: 'time', value: took / 1000, unit: 's', resolution: 1e-3 } as const
      return {
        record: {
          kind: 'figures',
          figures: [time],
          of: { name: row['name'] ?? '', repeats: true },
        },
      }
    },
  }
}
