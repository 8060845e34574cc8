import { noteRound, stopLiveScript } from '../live-script.ts'
import type { ScriptCommand } from '../script-command.ts'

/** How often a script may begin again. */
const MAX_REREADS = 10_000

/** `reread`: the script from its start. */
export const rereadStatement: ScriptCommand = {
  words: ['rer$ead'],
  run: (reader, session) => {
    const { source } = session
    stopLiveScript(session, source.lastRound, { command: 'reread', start: reader.placeOfLast() })
    source.lastRound = noteRound(session)
    if (source.rewind() <= MAX_REREADS) return undefined
    const problem = { kind: 'endless-script', steps: MAX_REREADS } as const
    throw reader.createErrorBefore(problem)
  },
}
