import { beginTable } from '../begin-table.ts'
import { decodeLine } from '../line.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { stateEstimate, statePrintedTime } from './state-printed.ts'

const ENGINE = /^Running for engine (?<engine>\S+)$/
const TIME =
  /^(?<what>Average|Minimum|Maximum) number of seconds to run all queries: (?<time>\d+\.\d+) seconds$/
const CLIENTS = /^Number of clients running queries: (?<clients>\d+)$/
const FIGURES: Readonly<Record<string, string>> = { Minimum: 'time.min', Maximum: 'time.max' }

/** What mysqlslap and mariadb-slap print of a number of clients, by which, and by the engine, it is named. */
export const mysqlslapFormat: RecordFormat = {
  kind: 'records',
  name: 'mysqlslap',
  summary: 'the report of mysqlslap: Average number of seconds to run all queries: 0.351 seconds',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time'),
  anchors: ['Running for engine ', 'Average number of seconds '].map((text) => ({
    text,
    where: 'line-start',
  })),
  parseLine: (line) => beginTable(createTable(), line),
}

function createTable(): TableReader {
  let engine = ''
  let figures: readonly StatedNumber[] = []
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line).trim()
      const running = ENGINE.exec(text)?.groups?.['engine']
      if (running !== undefined) {
        engine = running
        return {}
      }
      const { what = '', time = '' } = TIME.exec(text)?.groups ?? {}
      if (what !== '') {
        const own =
          what === 'Average'
            ? stateEstimate(`${time} s`, 'mean')
            : statePrintedTime(FIGURES[what] ?? '', `${time} s`)
        figures = what === 'Average' ? own : [...figures, ...own]
        return {}
      }
      const clients = CLIENTS.exec(text)?.groups?.['clients']
      if (clients === undefined || figures.length === 0) return undefined
      const name = `${engine === '' ? '' : `${engine}, `}${clients} client${clients === '1' ? '' : 's'}`
      const stated = figures
      figures = []
      return { record: { kind: 'figures', figures: stated, of: { name } } }
    },
  }
}
