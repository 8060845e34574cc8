import type { Scope } from './script-expression.ts'
import { parseScriptExpression } from './parse-script-expression.ts'
import { NO_ROW } from './script-expression.ts'
import { readPlot } from './read-plot.ts'
import { readSetting } from './read-setting.ts'
import { readUnsetting } from './read-unsetting.ts'
import type { ScriptPlot } from './script-plot.ts'
import { DEFAULT_SETTINGS, resetSettings, type ScriptSettings } from './script-settings.ts'
import { ScriptError, type ScriptFault } from './script-token.ts'
import { TokenReader } from './token-reader.ts'
import { tokeniseScript } from './tokenise-script.ts'

/** What a script draws, and the problems in it. */
export interface ReadScript {
  readonly plots: readonly ScriptPlot[]
  /** Why it cannot be drawn; with `lenient`, only what gnuplot would refuse, too. */
  readonly faults: readonly ScriptFault[]
  readonly warnings: readonly ScriptFault[]
}

/**
 * Read a gnuplot script: its `plot` commands, each with the settings in effect. Data files are not
 * opened. All commands that cannot be read are reported together.
 *
 * @param lenient skip commands and options of gnuplot that are not covered, with a warning
 */
export function readScript(script: string, { lenient }: { readonly lenient: boolean }): ReadScript {
  const plots: ScriptPlot[] = []
  const faults: ScriptFault[] = []
  const warnings: ScriptFault[] = []
  const blocks = new Map<string, string>()
  const pushFault = (error: unknown): void => {
    if (!(error instanceof ScriptError)) throw error
    const { fault } = error
    const isUncovered = fault.problem.kind.startsWith('uncovered-')
    if (lenient && isUncovered) warnings.push(fault)
    else faults.push(fault)
  }
  try {
    let settings = DEFAULT_SETTINGS
    for (const step of tokeniseScript(script).steps) {
      if ('text' in step) {
        blocks.set(step.name, step.text)
        continue
      }
      if (EXITS.has(step.tokens[0]?.text ?? '')) break
      const reader = new TokenReader(step, script)
      try {
        if (reader.take('p$lot')) plots.push(readPlot(reader, settings, blocks))
        else settings = readCommand(reader, settings, (fault) => warnings.push(fault))
      } catch (error) {
        pushFault(error)
      }
    }
  } catch (error) {
    pushFault(error)
  }
  return { plots, faults, warnings }
}

const EXITS = new Set(['exit', 'quit'])

/** Commands that would run something, or read another script. */
const REFUSED = new Set([
  'system',
  'shell',
  'call',
  'load',
  'import',
  'eval',
  'evaluate',
  'save',
  'cd',
  '!',
  '@',
])

/** Loops and conditions, whose syntax resembles a call. */
const CONTROL = new Set(['if', 'else', 'while', 'do', 'for'])

/** Commands without an effect on the picture. */
const SILENT: readonly string[] = [
  'pause',
  'print',
  'pr$int',
  'show',
  'clear',
  'history',
  'help',
  'pwd',
  'bind',
  'refresh',
]

function readCommand(
  reader: TokenReader,
  settings: ScriptSettings,
  warn: (fault: ScriptFault) => void,
): ScriptSettings {
  const first = reader.peek()?.text ?? ''
  if (REFUSED.has(first))
    throw reader.createError({ kind: 'refused-command', what: `\`${first}\`` })
  if (reader.take('se$t')) return endCommand(reader, readSetting(reader, settings, warn))
  if (reader.take('uns$et')) return endCommand(reader, readUnsetting(reader, settings))
  if (reader.take('res$et')) return endCommand(reader, resetSettings(settings))
  if (SILENT.some((word) => reader.isNext(word))) return settings
  if (reader.peek()?.kind === 'word' && !CONTROL.has(first)) {
    if (reader.peek(1)?.text === '=') return endCommand(reader, readVariable(reader, settings))
    if (reader.peek(1)?.text === '(') return readFunction(reader, settings)
  }
  throw reader.createError({ kind: 'uncovered-command', command: first })
}

function endCommand(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  if (reader.isAtEnd()) return settings
  throw reader.createSyntaxError('the end of the command')
}

/** Read `name = value`. */
function readVariable(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const { text: name } = reader.next('a name')
  reader.expect('=')
  const isChained = reader.peek()?.kind === 'word' && reader.peek(1)?.text === '='
  const inner = isChained ? readVariable(reader, settings) : settings
  const value = isChained
    ? inner.scope.variables.get(reader.peek(-3)?.text ?? '')
    : parseScriptExpression(reader, settings.scope).evaluate(NO_ROW)
  if (value === undefined) return inner
  const variables = new Map([...inner.scope.variables, [name, value]])
  return { ...inner, scope: { ...inner.scope, variables } }
}

/** Read `f(x, y) = …`. The body is parsed at each call, because only then do its parameters have values. */
function readFunction(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const { text: name } = reader.next('a name')
  reader.expect('(')
  const parameters: string[] = []
  do parameters.push(reader.next('a parameter').text)
  while (reader.take(','))
  reader.expect(')')
  reader.expect('=')
  const body = reader.position
  const functions = new Map(settings.scope.functions)
  const call = (scope: Scope, depth: number) => {
    reader.rewind(body)
    return parseScriptExpression(reader, scope, depth)
  }
  functions.set(name, { parameters, call })
  return { ...settings, scope: { ...settings.scope, functions } }
}
