import type { ScriptCommand } from '../script-command.ts'

/** Commands without an effect on the picture. */
export const silentStatement: ScriptCommand = {
  words: [
    'pa$use',
    'printerr$or',
    'show',
    'hi$story',
    'he$lp',
    '?',
    'pwd',
    'bi$nd',
    'ra$ise',
    'lower',
    'update',
    'toggle',
    'warn',
  ],
  run: (reader) => {
    while (!reader.isAtEnd()) reader.next('a word')
    return undefined
  },
}
