import { startMultiplot } from '../multiplot.ts'
import { readRounds } from '../read-iteration.ts'
import { readSetting } from '../read-setting.ts'
import type { ScriptCommand } from '../script-command.ts'

/** `set`, also as `set for [i=1:3] …`. */
export const setStatement: ScriptCommand = {
  words: ['se$t'],
  run: (reader, session) => {
    readRounds(reader, session.scope, () => {
      if (reader.take('multip$lot')) startMultiplot(reader, session)
      else {
        session.settings = readSetting(reader, session.settings, (fault) => {
          session.warn(fault)
        })
      }
    })
    return undefined
  },
}
