import type { ScriptCommand } from '../script-command.ts'

/** Commands that would run or change something outside. */
export const refusedStatement: ScriptCommand = {
  words: ['system', 'shell', 'import', 'sa$ve', 'cd', '!'],
  run: (reader) => {
    const what = reader.peek(-1)?.text ?? ''
    throw reader.createErrorBefore({ kind: 'refused-command', what: `\`${what}\`` })
  },
}
