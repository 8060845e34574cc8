import { FitReader } from '../fitting/fit-reader.ts'
import type { ScriptCommand } from '../script-command.ts'

/** `fit f(x) "file" using 1:2 via a, b`: the parameters with which a function comes nearest to the data. */
export const fitStatement: ScriptCommand = {
  words: ['f$it'],
  run: async (reader, session) => {
    await new FitReader(reader, session).run()
    return undefined
  },
}
