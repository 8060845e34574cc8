import { decodeBeforeAnchor, decodeLine } from '../line.ts'
import type { StatedFigure } from '../record.ts'
import type { TimeDialect } from './time-dialect.ts'
import { parseClock, stateShare } from './time-group.ts'

const BEFORE =
  /^(.*?) ?(?<!\S)((?:\d+:){0,2}\d+[.,]\d+)s user ((?:\d+:){0,2}\d+[.,]\d+)s system (\d+)$/
const AFTER = /^% cpu ((?:\d+:){0,2}\d+(?:[.,]\d+)?) total\s*$/

/** zsh's own `time`, the shell of macOS: `./render --all  41.37s user 2.08s system 96% cpu 45.120 total`. */
export const zshDialect: TimeDialect = {
  name: 'zsh',
  anchors: [{ text: '% cpu ', where: 'anywhere' }],
  parse(line) {
    const before = BEFORE.exec(decodeBeforeAnchor(line))
    const after = AFTER.exec(decodeLine(line))
    if (before === null || after === null) return undefined
    const [, command = '', user = '', sys = '', share = ''] = before
    const figures = [
      parseClock('real', after[1] ?? ''),
      parseClock('user', user),
      parseClock('sys', sys),
      stateShare(share),
    ].filter((figure): figure is StatedFigure => figure !== undefined)
    const name = command.trim()
    const of = { source: 'zsh', begins: true, ...(name === '' ? {} : { name }) }
    return { record: { kind: 'figures', figures, of } }
  },
}
