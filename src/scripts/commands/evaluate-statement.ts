import { parseTextExpression } from '../parse-constant.ts'
import type { ScriptCommand } from '../script-command.ts'
import { ScriptSource } from '../script-source.ts'

/** `eval "set title 'x'"`: a text, run as commands. */
export const evaluateStatement: ScriptCommand = {
  words: ['ev$aluate'],
  run: async (reader, session) => {
    const text = parseTextExpression(reader, session.scope)
    if (text === undefined) throw reader.createSyntaxError('commands in quotes')
    await session.runSource(new ScriptSource(session.source.path, text))
    return undefined
  },
}
