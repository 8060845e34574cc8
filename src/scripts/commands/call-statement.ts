import { setArguments } from '../set-arguments.ts'
import { parseRequiredText } from '../parse-constant.ts'
import type { ScriptCommand } from '../script-command.ts'
import type { ScriptSession } from '../script-session.ts'
import type { TokenReader } from '../token-reader.ts'

/** `call "other.plt" 1 "b"`: another script, with arguments that it finds in `ARG1` and so on. */
export const callStatement: ScriptCommand = {
  words: ['ca$ll'],
  run: async (reader, session) => {
    const start = reader.placeOfNext()
    const name = parseRequiredText(reader, session.scope, 'a script in quotes')
    const given: string[] = []
    while (!reader.isAtEnd()) given.push(readArgument(reader, session))
    const { variables } = session.scope
    const before = [...variables].filter(([variable]) => variable.startsWith('ARG'))
    setArguments(session.scope, name, given)
    await session.runSource(
      await session.host.openScript({ name, start }, session.settings.loadPath),
    )
    for (const [variable, value] of before) variables.set(variable, value)
    return undefined
  },
}

/** Read an argument: a text, the value of a variable that has one, or the word itself. */
function readArgument(reader: TokenReader, { scope }: ScriptSession): string {
  const token = reader.next('an argument')
  const isNegative = token.text === '-' && reader.peek()?.kind === 'number'
  if (isNegative) return `-${reader.next('a number').text}`
  const value = token.kind === 'word' ? scope.variables.get(token.text) : undefined
  return value === undefined || value.kind === 'array' ? token.text : String(value.value)
}
