import { startMultiplot } from '../multiplot.ts'
import { readIteration } from '../read-iteration.ts'
import { readSetting } from '../read-setting.ts'
import type { ScriptCommand } from '../script-command.ts'

/** `set`, also as `set for [i=1:3] …`. */
export const setStatement: ScriptCommand = {
  words: ['se$t'],
  run: (reader, session) => {
    const rounds = readIteration(reader, session.scope)?.rounds() ?? [() => undefined]
    const position = reader.position
    for (const set of rounds) {
      set()
      reader.rewind(position)
      if (reader.take('multip$lot')) {
        startMultiplot(reader, session)
        continue
      }
      session.settings = readSetting(reader, session.settings, (fault) => {
        session.warn(fault)
      })
    }
    return undefined
  },
}
