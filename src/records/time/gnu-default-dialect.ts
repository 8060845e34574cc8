import { decodeBeforeAnchor, decodeLine, type Line } from '../line.ts'
import type { StatedFigure } from '../record.ts'
import type { ParsedLine } from '../record-format.ts'
import type { TimeDialect } from './time-dialect.ts'
import { parseClock, stateCount, stateKibibytes, stateShare } from './time-group.ts'

const BEFORE =
  /(?:^|\s)(\d+[.,]\d+)user (\d+[.,]\d+)system ((?:\d+:){1,2}\d+(?:[.,]\d+)?)elapsed (\d+|\?)$/
const AFTER = /^%CPU \(\d+avgtext\+\d+avgdata (\d+)maxresident\)k\s*$/
const SECOND_BEFORE = /(?:^|\s)(\d+)inputs\+(\d+)outputs \((\d+)major\+(\d+)minor$/
const SECOND_AFTER = /^\)pagefaults (\d+)swaps\s*$/

/** GNU time without options, two lines: `488.25user 2.17system 7:59.75elapsed 106%CPU (…)k`. */
export const gnuDefaultDialect: TimeDialect = {
  name: 'GNU',
  anchors: [
    { text: '%CPU (', where: 'anywhere' },
    { text: ')pagefaults ', where: 'anywhere' },
  ],
  parse: (line) => parseFirst(line) ?? parseSecond(line),
}

function parseFirst(line: Line): ParsedLine | undefined {
  const before = BEFORE.exec(decodeBeforeAnchor(line))
  const after = AFTER.exec(decodeLine(line))
  if (before === null || after === null) return undefined
  const [, user = '', sys = '', real = '', share = ''] = before
  const figures = [
    parseClock('real', real),
    parseClock('user', user),
    parseClock('sys', sys),
    stateShare(share),
    stateKibibytes('maxrss', Number(after[1])),
  ].filter((figure): figure is StatedFigure => figure !== undefined)
  return { record: { kind: 'figures', figures, of: { source: 'GNU', begins: true } } }
}

function parseSecond(line: Line): ParsedLine | undefined {
  const before = SECOND_BEFORE.exec(decodeBeforeAnchor(line))
  const after = SECOND_AFTER.exec(decodeLine(line))
  if (before === null || after === null) return undefined
  const [, inputs = '', outputs = '', major = '', minor = ''] = before
  const figures = [
    stateCount('inputs', inputs),
    stateCount('outputs', outputs),
    stateCount('majorFaults', major),
    stateCount('minorFaults', minor),
    stateCount('swaps', after[1] ?? ''),
  ]
  return { record: { kind: 'figures', figures, of: { source: 'GNU', continues: true } } }
}
