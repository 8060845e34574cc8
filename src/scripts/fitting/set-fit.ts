import type { FitSettings } from './fit-settings.ts'
import { parseNumberExpression, parseTextExpression } from '../parse-constant.ts'
import { real } from '../script-expression.ts'
import type { ScriptSettings } from '../script-settings.ts'
import type { TokenReader } from '../token-reader.ts'

const SWITCHES: readonly (readonly [string, Partial<FitSettings>])[] = [
  ['errors$caling', { scalesErrors: true }],
  ['noerrors$caling', { scalesErrors: false }],
  ['err$orvariables', { namesErrors: true }],
  ['noerr$orvariables', { namesErrors: false }],
  ['cov$ariancevariables', { namesCovariances: true }],
  ['nocov$ariancevariables', { namesCovariances: false }],
  ['presc$ale', { isScaled: true }],
  ['nopresc$ale', { isScaled: false }],
]

/** Options whose value is that of a variable. */
const VARIABLES: readonly (readonly [string, string])[] = [
  ['limit', 'FIT_LIMIT'],
  ['maxiter', 'FIT_MAXITER'],
  ['start-lambda', 'FIT_START_LAMBDA'],
  ['start_lambda', 'FIT_START_LAMBDA'],
  ['lambda_factor', 'FIT_LAMBDA_FACTOR'],
  ['lambda-factor', 'FIT_LAMBDA_FACTOR'],
]

/** Read `set fit …`. */
export function readFitSettings(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  let fit = settings.fit
  while (!reader.isAtEnd()) fit = { ...fit, ...readOption(reader, settings) }
  return { ...settings, fit }
}

function readOption(reader: TokenReader, settings: ScriptSettings): Partial<FitSettings> {
  const found = SWITCHES.find(([word]) => reader.take(word))
  if (found !== undefined) return found[1]
  if (reader.take('limit_abs')) return { limit: parseNumberExpression(reader, settings.scope) }
  const variable = VARIABLES.find(([word]) => takeHyphened(reader, word))
  if (variable !== undefined) {
    setVariable(reader, settings, variable[1])
    return {}
  }
  if (reader.take('log$file')) {
    if (reader.take('def$ault')) return {}
    if (parseTextExpression(reader, settings.scope) === undefined) reader.next('a file in quotes')
    return {}
  }
  if (reader.take('wrap')) {
    parseNumberExpression(reader, settings.scope)
    return {}
  }
  // What gnuplot prints of a fit is not printed here.
  if (reader.take('nolog$file', 'quiet', 'res$ults', 'bri$ef', 'verb$ose', 'v5', 'v4', 'nowrap'))
    return {}
  throw reader.createUncovered('set fit')
}

/** Take an option, which may be of two words with a hyphen. */
function takeHyphened(reader: TokenReader, option: string): boolean {
  const [first = '', second] = option.split('-')
  if (second === undefined) return reader.take(first)
  if (!reader.isNext(first)) return false
  const hasSecond = reader.peek(1)?.text === '-' && reader.peek(2)?.text === second
  if (!hasSecond) return false
  for (let i = 0; i < 3; i++) reader.next('an option')
  return true
}

function setVariable(reader: TokenReader, { scope }: ScriptSettings, name: string): void {
  if (reader.take('def$ault')) scope.variables.delete(name)
  else scope.set(name, real(parseNumberExpression(reader, scope)))
}
