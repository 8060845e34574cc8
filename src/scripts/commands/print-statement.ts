import { toText } from '../operators.ts'
import { parseScriptExpression } from '../parse-script-expression.ts'
import { NO_ROW } from '../script-expression.ts'
import type { Scope } from '../scope.ts'
import { ScriptError } from '../script-token.ts'
import type { TokenReader } from '../token-reader.ts'
import type { ScriptCommand } from '../script-command.ts'
import { addText } from '../text-targets.ts'

/** `print a, b`: a line of a data block or of a file of the script's own. Without one, it is evaluated for what it sets. */
export const printStatement: ScriptCommand = {
  words: ['pr$int'],
  run: (reader, session) => {
    const { scope, printTarget } = session
    if (printTarget === undefined) {
      evaluateOnly(reader, scope)
      return undefined
    }
    const start = reader.placeOfNext()
    const parts: string[] = []
    do parts.push(toText(parseScriptExpression(reader, scope).evaluate(NO_ROW)))
    while (reader.take(','))
    addText(scope, printTarget, { text: `${parts.join(' ')}\n`, start })
    return undefined
  },
}

/** Evaluate what the terminal would show, which may set variables. What is not covered there changes no picture. */
function evaluateOnly(reader: TokenReader, scope: Scope): void {
  try {
    do parseScriptExpression(reader, scope).evaluate(NO_ROW)
    while (reader.take(','))
  } catch (error) {
    const kind = error instanceof ScriptError ? error.fault.problem.kind : undefined
    if (kind !== 'uncovered-option' && kind !== 'refused-command') throw error
    while (!reader.isAtEnd()) reader.next('a word')
  }
}
