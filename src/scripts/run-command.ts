import { SCRIPT_COMMANDS } from './script-commands.ts'
import { runDefinition } from './run-definition.ts'
import type { ScriptFlow } from './script-command.ts'
import type { ScriptSession } from './script-session.ts'
import type { TokenReader } from './token-reader.ts'

/** Run one command: a definition, or what the first word names. */
export async function runCommand(reader: TokenReader, session: ScriptSession): Promise<ScriptFlow> {
  if (runDefinition(reader, session)) return endCommand(reader, undefined)
  for (const command of SCRIPT_COMMANDS) {
    if (!reader.take(...command.words)) continue
    return endCommand(reader, await command.run(reader, session))
  }
  const command = reader.peek()?.text ?? ''
  throw reader.createError({ kind: 'uncovered-command', command })
}

function endCommand(reader: TokenReader, flow: ScriptFlow): ScriptFlow {
  if (reader.isAtEnd()) return flow
  throw reader.createSyntaxError('the end of the command')
}
