import { decodeLine } from '../line.ts'
import type { RecordFormat } from '../record-format.ts'
import { bsdDialect } from './bsd-dialect.ts'
import { cshDialect } from './csh-dialect.ts'
import { fishDialect } from './fish-dialect.ts'
import { gnuDefaultDialect } from './gnu-default-dialect.ts'
import { gnuVerboseDialect } from './gnu-verbose-dialect.ts'
import { posixDialect } from './posix-dialect.ts'
import { ipythonDialect } from './ipython-dialect.ts'
import type { TimeDialect } from './time-dialect.ts'
import { timeGroup } from './time-group.ts'
import { zshDialect } from './zsh-dialect.ts'

/** The dialects of `time`; an anchor is of one of them, or of several that are tried in this order. */
const DIALECTS: readonly TimeDialect[] = [
  posixDialect,
  gnuVerboseDialect,
  gnuDefaultDialect,
  zshDialect,
  bsdDialect,
  cshDialect,
  fishDialect,
  ipythonDialect,
]

/**
 * What `time` prints, whichever it is: that of POSIX and of the shells, GNU time, and that of macOS and the BSDs. A log may
 * have several executions; each begins with its own lines, and their figures are never mixed.
 */
export const timeFormat: RecordFormat = {
  kind: 'records',
  name: 'time',
  summary:
    'the output of time: POSIX -p, bash, zsh, csh, fish, mksh, BusyBox, GNU with and without -v, macOS and BSD -l, and %time of IPython',
  record: timeGroup.record,
  version: 8,
  group: timeGroup,
  figures: timeGroup.figures,
  anchors: DIALECTS.flatMap(({ anchors }) => anchors),
  parseLine(line) {
    const text = decodeLine(line)
    for (const dialect of DIALECTS) {
      if (!dialect.anchors.some((anchor) => text.startsWith(anchor.text))) continue
      const parsed = dialect.parse(line)
      if (parsed !== undefined) return parsed
    }
    return undefined
  },
}
