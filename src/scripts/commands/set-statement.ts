import { startMultiplot } from '../multiplot.ts'
import { readRounds } from '../read-iteration.ts'
import { isPaletteFileNext, readPaletteFile } from '../read-palette-file.ts'
import { readSetting } from '../read-setting.ts'
import { readTarget } from '../text-targets.ts'
import type { ScriptCommand } from '../script-command.ts'
import { omit } from '../script-settings.ts'

/** `set`, also as `set for [i=1:3] …`. */
export const setStatement: ScriptCommand = {
  words: ['se$t'],
  run: (reader, session) => {
    // All else is set at once: a loop may set something in each of its rounds.
    if (isPaletteFileNext(reader)) return readPaletteFile(reader, session)
    readRounds(reader, session.scope, (isLaterRound) => {
      if (reader.take('multi$plot')) startMultiplot(reader, session)
      else if (reader.take('pr$int')) session.printTarget = readTarget(reader, session.scope)
      else if (reader.take('ta$ble')) session.tableTarget = readTarget(reader, session.scope)
      else {
        const before = isLaterRound ? { ...session.settings, isLaterRound } : session.settings
        const changed = readSetting(reader, before, (fault) => {
          session.warn(fault)
        })
        session.settings = omit(changed, 'isLaterRound')
      }
    })
    return undefined
  },
}
