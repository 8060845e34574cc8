import { parseRequiredText } from '../parse-constant.ts'
import type { ScriptCommand } from '../script-command.ts'

/** `load "other.plt"`: another script, run in this one. */
export const loadStatement: ScriptCommand = {
  words: ['l$oad'],
  run: async (reader, session) => {
    const start = reader.placeOfNext()
    const name = parseRequiredText(reader, session.scope, 'a script in quotes')
    if (name.startsWith('<')) {
      throw reader.createErrorBefore({ kind: 'refused-command', what: `the pipe \`${name}\`` })
    }
    await session.runSource(
      await session.host.openScript({ name, start }, session.settings.loadPath),
    )
    return undefined
  },
}
