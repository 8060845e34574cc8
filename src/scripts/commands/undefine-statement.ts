import type { ScriptCommand } from '../script-command.ts'

/** `undefine a b*`: variables that are no longer set. */
export const undefineStatement: ScriptCommand = {
  words: ['undef$ine'],
  run: (reader, { scope }) => {
    while (!reader.isAtEnd()) {
      const { text: name } = reader.next('a name')
      const isPrefix = reader.take('*')
      for (const map of [scope.variables, scope.functions, scope.blocks]) {
        for (const key of [...map.keys()]) {
          if (isPrefix ? key.startsWith(name) : key === name) map.delete(key)
        }
      }
      if (reader.take('(')) reader.expect(')')
    }
    return undefined
  },
}
