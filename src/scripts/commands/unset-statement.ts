import { finishMultiplot } from '../multiplot.ts'
import { readIteration } from '../read-iteration.ts'
import { readUnsetting } from '../read-unsetting.ts'
import type { ScriptCommand } from '../script-command.ts'

/** `unset`, also as `unset for [i=1:3] …`. */
export const unsetStatement: ScriptCommand = {
  words: ['uns$et'],
  run: (reader, session) => {
    const rounds = readIteration(reader, session.scope)?.rounds() ?? [() => undefined]
    const position = reader.position
    for (const set of rounds) {
      set()
      reader.rewind(position)
      if (reader.take('multip$lot')) {
        finishMultiplot(session)
        continue
      }
      session.settings = readUnsetting(reader, session.settings)
    }
    return undefined
  },
}
