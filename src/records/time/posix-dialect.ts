import { decodeBeforeAnchor, decodeLine } from '../line.ts'
import { readPrintedNumber } from '../read-printed-number.ts'
import type { ResultKey } from '../record.ts'
import type { TimeDialect } from './time-dialect.ts'
import { stateSeconds } from './time-group.ts'

/** A number may have separators of thousands; see {@link readPrintedNumber}. BusyBox has a blank behind the minutes. */
const LINE =
  /^(real|user|sys)[ \t]+(?:(?:(\d+)h ?)?(\d+)m ?)?(\d(?:[\d.,'\u00a0\u2009\u202f\u2019]| (?=\d))*)(s?)[ \t\r]*$/

/**
 * time(1) of POSIX, `-p`: `real 35.49`, `user 29.72`, `sys 2.03`, a line each, and what bash, dash, ksh and BusyBox
 * print in its place, such as `real 0m35.490s`.
 */
export const posixDialect: TimeDialect = {
  name: 'POSIX',
  anchors: ['real', 'user', 'sys'].map((text) => ({ text, where: 'line-start' })),
  parse(line) {
    const [, name, hours = '0', minutes, seconds, end] = LINE.exec(decodeLine(line)) ?? []
    if (name === undefined || seconds === undefined) return undefined
    // mksh has a value before `real`; who prints minutes, prints the `s`, too.
    if (decodeBeforeAnchor(line).trim() !== '' || (minutes !== undefined && end === '')) {
      return undefined
    }
    const of = { source: 'POSIX', ...chooseEnd(name, { minutes, text: decodeLine(line) }) }
    // Below a minute nothing is grouped.
    const text = minutes === undefined ? seconds : seconds.replace(',', '.')
    const read = readPrintedNumber(text, 'decimal')
    if (read.kind === 'ambiguous') return { unread: { name, of } }
    if (read.kind === 'unreadable') return undefined
    const above = Number(hours) * 3600 + Number(minutes ?? 0) * 60
    const figure = stateSeconds(name, { above, seconds: read.value, decimals: read.decimals })
    return { record: { kind: 'figures', figures: [figure], of } }
  },
}

/** `time -p` of GNU and BusyBox names a failure in the line before; bash, which prints `0m0.202s`, does not. */
function chooseEnd(
  name: string,
  { minutes, text }: { readonly minutes: string | undefined; readonly text: string },
): Pick<ResultKey, 'begins' | 'continues' | 'follows'> {
  if (name !== 'real') return { continues: true }
  const hasFailures = minutes === undefined || /m \d/.test(text)
  return { begins: true, ...(hasFailures ? { follows: 'GNU' } : {}) }
}
