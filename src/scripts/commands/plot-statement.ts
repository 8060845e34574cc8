import { plotElements } from '../plot-elements.ts'
import type { ScriptCommand } from '../script-command.ts'

/** `plot`. */
export const plotStatement: ScriptCommand = {
  words: ['p$lot'],
  run: async (reader, session) => {
    await plotElements(reader, session, reader.placeOfLast())
    return undefined
  },
}
