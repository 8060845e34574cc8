import type { UnitName } from '../../quantities/units.ts'
import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, type JsonNode } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { timeGroup } from '../time/time-group.ts'

const SUM =
  'the sum of all processes of the session, where pages that they share are counted in each'

/** Figures of `time` by their names, and the members that state them. */
const FIGURES: Readonly<Record<string, SummaryFigure>> = {
  real: { key: 'wall_clock_time', unit: 's' },
  maxrss: { key: 'peak_rss', unit: 'B', unitNote: SUM },
  avgrss: { key: 'average_rss', unit: 'B', unitNote: SUM },
  exitStatus: { key: 'exit_code', unit: '1' },
}

interface SummaryFigure {
  readonly key: string
  readonly unit: UnitName
  readonly unitNote?: string
}

/** The `info.json` of con/duct, which sums up an execution; schema 0.1.0 to 0.2.2. */
export const ductInfoFormat: DocumentFormat = {
  kind: 'document',
  name: 'ductInfo',
  summary: 'the info.json of con/duct: {"command": …, "execution_summary": {…}}',
  record: timeGroup.record,
  version: 1,
  group: timeGroup,
  figures: timeGroup.figures.filter(({ name }) => name in FIGURES),
  matches: (head) =>
    /^\s*\{/.test(head) &&
    head.includes('"execution_summary"') &&
    head.includes('"wall_clock_time"'),
  read(text) {
    const summary = parseJsonDocument(text, timeGroup.record).get('execution_summary')
    const figures = Object.keys(FIGURES).flatMap((name) => readFigure(name, summary))
    if (figures.length === 0) return []
    const name = summary.get('command').string
    const of = { begins: true, source: 'duct', ...(name === undefined ? {} : { name }) }
    const offset = Math.max(0, text.indexOf('"execution_summary"'))
    const entry: DocumentEntry = { offset, record: { kind: 'figures', figures, of } }
    const code = summary.get('exit_code').number
    if (code === undefined || code === 0) return [entry]
    const reason = `Expected the timed command to succeed, got \`"exit_code": ${String(code)}\`; its figures are used`
    return [{ ...entry, problem: { kind: 'doubtful-record', reason } }]
  },
}

function readFigure(name: string, summary: JsonNode): readonly StatedFigure[] {
  const { key, ...stated } = FIGURES[name] ?? {}
  const value = key === undefined ? undefined : summary.get(key).number
  return value === undefined ? [] : [{ unit: '1', ...stated, name, value }]
}
