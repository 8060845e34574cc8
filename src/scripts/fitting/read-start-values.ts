import { parseNumberPrefix, real } from '../script-expression.ts'
import type { Scope } from '../scope.ts'

/** What is wrong with a line of a file of start values. */
export interface BadLine {
  readonly line: string
}

/**
 * Read the start values of parameters from a file of lines such as `a = 1.5`, and set them (gnuplot 5.4). Those with
 * `# FIXED` behind them are set, and not fitted.
 *
 * @returns the names of the parameters to fit, or the first line that is no start value
 */
export function readStartValues(text: string, scope: Scope): readonly string[] | BadLine {
  const names: string[] = []
  for (const line of text.split(/\r?\n/)) {
    const isFixed = line.includes('# FIXED')
    const shown = line.replace(/#.*/, '').trim()
    if (shown === '') continue
    const [, name, value = ''] = /^([A-Za-z_]\w*)\s*=\s*(\S+)$/.exec(shown) ?? []
    const number = parseNumberPrefix(value)
    if (name === undefined || Number.isNaN(number)) return { line: shown }
    scope.set(name, real(number))
    if (!isFixed) names.push(name)
  }
  return names
}
