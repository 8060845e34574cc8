import { decodeWholeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { stateEstimate, statePrintedTime } from './state-printed.ts'

const VALUE = String.raw`[\d.]+ (?:ns|us|ms|sec)`
const RESULT = new RegExp(
  `^(?:(?<name>\\S.*?): )?Mean \\+- std dev: (?<mean>${VALUE}) \\+- (?<deviation>${VALUE})\\s*$`,
)

/** What pyperf prints, with the name before it in a suite; the two values of a comparison are none. */
export const pyperfTextFormat: RecordFormat = {
  kind: 'records',
  name: 'pyperfText',
  summary: 'the output of pyperf: `parse: Mean +- std dev: 37.0 us +- 1.5 us`',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time'),
  anchors: [{ text: 'Mean +- std dev: ', where: 'anywhere' }],
  parseLine(line): ParsedLine | undefined {
    const { name, mean, deviation = '' } = RESULT.exec(decodeWholeLine(line))?.groups ?? {}
    if (mean === undefined) return undefined
    const figures = [...stateEstimate(mean, 'mean'), ...statePrintedTime('time.stddev', deviation)]
    return { record: { kind: 'figures', figures, of: name === undefined ? {} : { name } } }
  },
}
