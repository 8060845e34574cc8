import type { Problem } from '../../problems/diagnostics.ts'

/** Say that a check of size-limit found no file, so that the 0 bytes that it states are none. */
export function describeNoFile(name: string): Problem {
  const reason = `Expected size-limit to find a file for \`${name}\`, got none; build it before its size is checked`
  return { kind: 'doubtful-record', reason }
}
