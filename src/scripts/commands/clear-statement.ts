import { blankMultiplot } from '../multiplot.ts'
import type { ScriptCommand } from '../script-command.ts'

/** `clear`: within a `multiplot`, the place of the next plot is painted over; elsewhere it changes no picture. */
export const clearStatement: ScriptCommand = {
  words: ['cl$ear'],
  run: (_, session) => {
    blankMultiplot(session)
    return undefined
  },
}
