import { StatsReader } from '../read-stats.ts'
import type { ScriptCommand } from '../script-command.ts'

/** `stats "file" using 1:2 name "A"`: figures of the data, in variables `A_max`, `A_mean` and so on. */
export const statsStatement: ScriptCommand = {
  words: ['stat$s'],
  run: async (reader, session) => {
    await new StatsReader(reader, session).run()
    return undefined
  },
}
