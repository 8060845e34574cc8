import type { Scope } from './scope.ts'
import { integer, text } from './script-expression.ts'

/** Set `ARG0`, `ARG1` and so on. */
export function setArguments(scope: Scope, name: string, given: readonly string[]): void {
  scope.set('ARG0', text(name))
  scope.set('ARGC', integer(given.length))
  for (let i = 1; i <= 9; i++) scope.set(`ARG${String(i)}`, text(given[i - 1] ?? ''))
  scope.set('ARGV', { kind: 'array', value: given.map(text) })
}
