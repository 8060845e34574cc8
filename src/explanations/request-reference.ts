import type { Config } from '../configs/config.ts'
import type { Request } from './request.ts'

/** Create the request for a command-line argument: a named value, or an expression with its format. */
export function requestReference(
  { expression, format }: { readonly expression: string; readonly format: string | undefined },
  config: Config,
  shown?: string,
): Request {
  const named = findNamed(expression, config)
  return {
    kind: 'expression',
    what: named === undefined ? `the expression \`${expression}\`` : `the value \`${expression}\``,
    expression: named?.expression ?? expression,
    format: format ?? named?.format,
    interval: named?.interval,
    shown,
  }
}

/** docutils ignores case in names of substitutions. */
function findNamed(name: string, { values }: Config) {
  const folded = name.toLowerCase()
  const spelt = values.has(name)
    ? name
    : [...values.keys()].find((known) => known.toLowerCase() === folded)
  return spelt === undefined ? undefined : values.get(spelt)
}
