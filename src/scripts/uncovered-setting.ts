import type { TokenReader } from './token-reader.ts'

/** Say that a setting of a command is not covered, or that there is none. */
export function createUncoveredSetting(reader: TokenReader, command: string) {
  const option = reader.peek()?.text ?? ''
  if (option === '') return reader.createSyntaxError('a setting')
  return reader.createError({ kind: 'uncovered-command', command: `${command} ${option}` })
}
