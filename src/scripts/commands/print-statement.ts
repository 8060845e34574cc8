import { toText } from '../operators.ts'
import { parseScriptExpression } from '../parse-script-expression.ts'
import { NO_ROW } from '../script-expression.ts'
import type { ScriptCommand } from '../script-command.ts'
import { addText } from '../text-targets.ts'

/** `print a, b`: a line of a data block or of a file of the script's own; without one, nothing that a picture shows. */
export const printStatement: ScriptCommand = {
  words: ['pr$int'],
  run: (reader, session) => {
    const { scope, printTarget } = session
    if (printTarget === undefined) {
      while (!reader.isAtEnd()) reader.next('a word')
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
