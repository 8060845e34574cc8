import { parseJsonLine } from '../json-node.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { stateMochaEnd, stateMochaTest } from './state-mocha.ts'
import { testsGroup } from './tests-group.ts'

/** What mocha prints with `--reporter json-stream`: a line for each test that ran, and one for all. A test is named as in its JSON. */
export const mochaStreamFormat: RecordFormat = {
  kind: 'records',
  name: 'mochaStream',
  summary: 'mocha --reporter json-stream: ["pass",{"title": …, "duration": 31}], ["end",{…}]',
  record: testsGroup.record,
  version: 1,
  group: testsGroup,
  figures: testsGroup.figures,
  anchors: ['["pass",{', '["fail",{', '["end",{'].map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const [event, told] = parseJsonLine(decodeLine(line))?.items ?? []
    if (event === undefined || told === undefined) return undefined
    if (event.string === 'end') {
      return told.get('passes').number === undefined ? undefined : stateMochaEnd(told)
    }
    return told.get('fullTitle').string === undefined ? undefined : stateMochaTest(told)
  },
}
