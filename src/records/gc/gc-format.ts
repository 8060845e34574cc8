import type { RecordFormat } from '../record-format.ts'
import type { GcDialect } from './gc-dialect.ts'
import { gcGauges, gcGroup } from './gc-group.ts'
import { goGcDialect } from './go-gc-dialect.ts'
import { jvmGcDialect } from './jvm-gc-dialect.ts'
import { jvmGcRows } from './jvm-gc-rows.ts'
import { legacyJvmGcDialect, openLegacyTable, ownsLegacyStamps } from './legacy-jvm-gc-dialect.ts'
import { nodeGcDialect } from './node-gc-dialect.ts'

/** The dialects are tried in this order; the first one has the longest logs. */
const DIALECTS: readonly GcDialect[] = [
  jvmGcDialect,
  nodeGcDialect,
  legacyJvmGcDialect,
  goGcDialect,
]

/** What garbage collectors log: those of the JVM, of Go and of V8. */
export const gcFormat: RecordFormat = {
  kind: 'records',
  name: 'gc',
  summary:
    'logs of garbage collectors: java -Xlog:gc and -XX:+PrintGC, gctrace of Go, node --trace-gc',
  record: gcGroup.record,
  version: 5,
  group: gcGroup,
  figures: gcGroup.figures,
  gauges: gcGauges,
  mayRepeat: true,
  rows: jvmGcRows,
  opens: openLegacyTable,
  anchors: DIALECTS.flatMap(({ anchors }) => anchors),
  ownsStamps: (head) =>
    /^\[\d{4}-\d\d-\d\dT[^\]\n]*\](?:\[[^\]\n]*\])*\[gc\b/m.test(head) || ownsLegacyStamps(head),
  parseLine(line) {
    for (const dialect of DIALECTS) {
      const parsed = dialect.parse(line)
      if (parsed !== undefined) return parsed
    }
    return undefined
  },
}
