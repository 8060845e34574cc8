import { statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'

const LINE = /^(?<part>Planning|Execution) [Tt]ime: (?<time>\d+\.\d+) ms\s*$/

const GROUP: MetricGroup = {
  name: 'queryPlan',
  record: 'plan of a query',
  figures: [
    { name: 'planning', unit: 's', meaning: 'time to plan the query' },
    {
      name: 'execution',
      unit: 's',
      meaning: 'time to execute the query',
      missing: 'the plan stands without `ANALYZE`',
    },
  ],
  results: 'commands',
}

/** The end of `EXPLAIN ANALYZE` of PostgreSQL, from release 9.4 on. An execution time without a planning time before it is someone else's. */
export const explainFormat: RecordFormat = {
  kind: 'records',
  name: 'explain',
  summary: 'EXPLAIN ANALYZE of PostgreSQL: Planning Time: 0.125 ms, Execution Time: 12.5 ms',
  record: GROUP.record,
  version: 1,
  group: GROUP,
  figures: GROUP.figures,
  anchors: ['Planning Time: ', 'Planning time: ', 'Execution Time: ', 'Execution time: '].map(
    (text) => ({ text, where: 'line-start' }),
  ),
  parseLine(line): ParsedLine | undefined {
    const { part, time = '' } = LINE.exec(decodeLine(line))?.groups ?? {}
    if (part === undefined) return undefined
    const isPlan = part === 'Planning'
    const figures = statePrintedTime(isPlan ? 'planning' : 'execution', `${time} ms`)
    const of = { source: 'postgres', ...(isPlan ? { begins: true } : { continues: true }) }
    return { record: { kind: 'figures', figures, of } }
  },
}
