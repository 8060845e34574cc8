import { retakePlace } from '../multiplot.ts'
import type { ScriptCommand } from '../script-command.ts'
import { resetSettings } from '../script-settings.ts'

/** `reset`; of `reset session`, what is set at the start of gnuplot. */
export const resetStatement: ScriptCommand = {
  words: ['res$et'],
  run: (reader, session) => {
    if (reader.take('bind', 'errors$tate')) return undefined
    if (reader.take('session')) {
      session.scope.variables.clear()
      session.scope.functions.clear()
    }
    session.settings = resetSettings(session.settings)
    retakePlace(session)
    return undefined
  },
}
