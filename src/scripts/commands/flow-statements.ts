import type { ScriptCommand } from '../script-command.ts'

/** What leaves a loop or the script. */
export const FLOW_STATEMENTS: readonly ScriptCommand[] = [
  { words: ['break'], run: () => 'break' },
  { words: ['cont$inue'], run: () => 'continue' },
  {
    words: ['ex$it', 'q$uit'],
    run: (reader) => {
      // A message or a status behind `exit` means nothing here.
      while (!reader.isAtEnd()) reader.next('a word')
      return 'exit'
    },
  },
]
