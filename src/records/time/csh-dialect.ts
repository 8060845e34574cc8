import { decodeBeforeAnchor, decodeLine } from '../line.ts'
import type { StatedFigure } from '../record.ts'
import type { TimeDialect } from './time-dialect.ts'
import { parseClock, stateCount, stateShare } from './time-group.ts'

const BEFORE =
  /(?:^|\s)(\d+[.,]\d+)u (\d+[.,]\d+)s ((?:\d+:){1,2}\d+(?:[.,]\d+)?) (\d+(?:[.,]\d+)?)%\s+\d+\+\d+k (\d+)\+(\d+)io (\d+)$/
const AFTER = /^pf\+(\d+)w\s*$/

/** The `time` of csh and tcsh: `41.370u 2.080s 1:05.12 66.7%	0+0k 128+16io 3pf+0w`. */
export const cshDialect: TimeDialect = {
  name: 'csh',
  anchors: [{ text: 'pf+', where: 'anywhere' }],
  parse(line) {
    const before = BEFORE.exec(decodeBeforeAnchor(line))
    const after = AFTER.exec(decodeLine(line))
    if (before === null || after === null) return undefined
    const [, user = '', sys = '', real = '', share = '', inputs = '', outputs = '', faults = ''] =
      before
    const figures = [
      parseClock('real', real),
      parseClock('user', user),
      parseClock('sys', sys),
      stateShare(share.replace(',', '.')),
      stateCount('inputs', inputs),
      stateCount('outputs', outputs),
      stateCount('majorFaults', faults),
      stateCount('swaps', after[1] ?? ''),
    ].filter((figure): figure is StatedFigure => figure !== undefined)
    return { record: { kind: 'figures', figures, of: { source: 'csh', begins: true } } }
  },
}
