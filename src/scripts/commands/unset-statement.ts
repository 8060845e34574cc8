import { finishMultiplot } from '../multiplot.ts'
import { readRounds } from '../read-iteration.ts'
import { readUnsetting } from '../read-unsetting.ts'
import type { ScriptCommand } from '../script-command.ts'

/** `unset`, also as `unset for [i=1:3] …`. */
export const unsetStatement: ScriptCommand = {
  words: ['uns$et'],
  run: (reader, session) => {
    readRounds(reader, session.scope, () => {
      if (reader.take('multi$plot')) finishMultiplot(session)
      else if (reader.take('pr$int')) session.printTarget = undefined
      else if (reader.take('ta$ble')) session.tableTarget = undefined
      else session.settings = readUnsetting(reader, session.settings)
    })
    return undefined
  },
}
