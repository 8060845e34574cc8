import { FaultBook, ScriptStop, type PlacedFault } from './fault-book.ts'
import { findSystemVariable } from './find-system-variable.ts'
import { setArguments } from './set-arguments.ts'
import { noteRound, stopLiveScript } from './live-script.ts'
import { isStackFull } from '../problems/is-stack-full.ts'
import { finishMultiplot } from './multiplot.ts'
import { isTrue } from './operators.ts'
import { NO_ROW, real, toNumber, type Value } from './script-expression.ts'
import { createSettings } from './script-settings.ts'
import { parseScriptExpression } from './parse-script-expression.ts'
import { readIteration } from './read-iteration.ts'
import { runCommand } from './run-command.ts'
import type { ScriptFlow } from './script-command.ts'
import type { ScriptHost, ScriptPicture, ScriptSession } from './script-session.ts'
import type { ScriptLine, ScriptSource } from './script-source.ts'
import { ScriptError, type Token } from './script-token.ts'
import {
  findClosing,
  findElseEnd,
  findLineEnd,
  findStatementEnd,
  splitElse,
  skipLineEnds,
} from './split-line.ts'
import { TokenReader } from './token-reader.ts'

/** What a script drew, and the problems in it. */
export interface RanScript {
  readonly pictures: readonly ScriptPicture[]
  /** Why it cannot be drawn; with `lenient`, only what gnuplot would refuse, too. */
  readonly faults: readonly PlacedFault[]
  readonly warnings: readonly PlacedFault[]
}

/** How a script is run. */
export interface RunSetting {
  readonly host: ScriptHost
  /** Skip commands and options of gnuplot that are not covered, with a warning. */
  readonly lenient: boolean
  /** Commands that are run before it, as with `gnuplot -e`. */
  readonly before?: readonly ScriptSource[]
  /** Its arguments: `ARG1` and so on. */
  readonly arguments?: readonly string[]
}

/**
 * Run a gnuplot script: its commands are read one after the other, and each sees the settings and variables that those
 * before it left. All commands that cannot be read are reported together. Nothing outside is run, and only what the
 * host opens is read; steps and depth are bounded.
 */
export async function runScript(source: ScriptSource, setting: RunSetting): Promise<RanScript> {
  const runner = new ScriptRunner(source, setting)
  try {
    for (const one of setting.before ?? []) await runner.runSource(one)
    await runner.runSource(source)
  } catch (error) {
    if (!(error instanceof ScriptStop)) throw error
  }
  return runner.finish()
}

/** What a command costs, in calls of functions. */
const COMMAND_STEPS = 100

/** Scripts in scripts, as deep as they may call each other. */
const MAX_SOURCES = 20

/** Braces in braces, as deep as they may be. */
const MAX_BLOCKS = 200

class ScriptRunner {
  readonly #session: ScriptSession
  readonly #book: FaultBook
  #depth = 0
  #blocks = 0

  constructor(source: ScriptSource, { host, lenient, arguments: given = [] }: RunSetting) {
    this.#book = new FaultBook(lenient)
    const settings = createSettings()
    const { scope } = settings
    this.#session = {
      settings,
      scope,
      host,
      source,
      pictures: [],
      lastChart: undefined,
      findLastSceneRange: undefined,
      lastPlot: undefined,
      hasBegunPlot: false,
      lastSource: undefined,
      multiplot: undefined,
      printTarget: undefined,
      tableTarget: undefined,
      warn: (fault) => {
        this.#book.pushWarning(fault, this.#session.source)
      },
      fault: (fault) => {
        this.#book.pushError(new ScriptError(fault), this.#session.source)
      },
      runSource: (one) => this.runSource(one),
    }
    scope.findSystem = (name) => findSystemVariable(name, this.#session)
    setArguments(scope, source.path, given)
  }

  finish(): RanScript {
    finishMultiplot(this.#session)
    const { faults, warnings } = this.#book
    return { pictures: this.#session.pictures, faults, warnings }
  }

  /** Run a script to its end, or to its `exit`. */
  async runSource(source: ScriptSource): Promise<void> {
    const session = this.#session
    if (this.#depth >= MAX_SOURCES) {
      const reason = 'scripts load each other without end'
      throw new ScriptError({ problem: { kind: 'bad-script-value', reason }, start: 0 })
    }
    const before = session.source
    session.source = source
    this.#depth += 1
    const findMacro = (name: string): Value | undefined => session.scope.variables.get(name)
    for (let flow: ScriptFlow; flow !== 'exit';) {
      const line = this.#try(() => source.next(findMacro))
      if (line === 'failed') continue
      if (line === undefined) break
      if ('name' in line) session.scope.blocks.set(line.name, line.text)
      else flow = await this.#runTokens(line.tokens, line)
    }
    this.#depth -= 1
    session.source = before
  }

  /** Run the commands of a line, or of what stands in braces. */
  async #runTokens(tokens: readonly Token[], line: ScriptLine): Promise<ScriptFlow> {
    if (this.#blocks >= MAX_BLOCKS) throw nestedTooDeeply(tokens[0]?.place ?? tokens[0]?.start ?? 0)
    this.#blocks += 1
    try {
      return await this.#runStatements(tokens, line)
    } finally {
      this.#blocks -= 1
    }
  }

  async #runStatements(tokens: readonly Token[], line: ScriptLine): Promise<ScriptFlow> {
    for (let at = 0; at < tokens.length;) {
      const token = tokens[at]
      if (token?.kind === 'symbol' && [';', '\n', '}'].includes(token.text)) {
        at += 1
        continue
      }
      const rest = tokens.slice(at)
      const { flow, length } = await this.#runStatement(rest, line)
      if (flow !== undefined) return flow
      at += Math.max(1, length)
    }
    return undefined
  }

  async #runStatement(
    tokens: readonly Token[],
    line: ScriptLine,
  ): Promise<{ readonly flow: ScriptFlow; readonly length: number }> {
    const word = tokens[0]?.text ?? ''
    const reader = new TokenReader({ tokens, end: line.end }, line.text)
    try {
      this.#session.scope.spend(reader.placeOfNext(), COMMAND_STEPS)
      const isControl = tokens[0]?.kind === 'word' && tokens[1]?.kind === 'symbol'
      if (isControl && word === 'if') return await this.#runIf(tokens, line)
      if (isControl && word === 'while') return await this.#runWhile(tokens, line)
      if (word === 'do') return await this.#runDo(tokens, line)
      if (tokens[0]?.text === '{') return await this.#runBlock(tokens, 0, line)
    } catch (error) {
      this.#pushError(error, reader.placeOfNext())
      return { flow: undefined, length: findLineEnd(tokens, 0) }
    }
    const length = findStatementEnd(tokens)
    const command = { tokens: tokens.slice(0, length), end: tokens[length]?.start ?? line.end }
    const one = new TokenReader(command, line.text)
    try {
      return { flow: await runCommand(one, this.#session), length }
    } catch (error) {
      this.#pushError(error, reader.placeOfNext())
      return { flow: undefined, length }
    }
  }

  /** Run `if (…) {…} else {…}`, or the older `if (…) …; else …`, which takes the rest of the line. */
  async #runIf(tokens: readonly Token[], line: ScriptLine) {
    const close = findClosing(tokens, 1)
    const holds = isTrue(this.#evaluate(tokens.slice(2, close), line))
    const from = close + 1
    if (tokens[from]?.text !== '{') {
      const end = findLineEnd(tokens, from)
      const { yes, no } = splitElse(tokens.slice(from, end))
      return { flow: await this.#runTokens(holds ? yes : no, line), length: end }
    }
    const end = findClosing(tokens, from)
    const otherwise = skipLineEnds(tokens, end + 1)
    const hasElse = tokens[otherwise]?.text === 'else'
    const flow = holds ? await this.#runTokens(tokens.slice(from + 1, end), line) : undefined
    if (!hasElse) return { flow, length: end + 1 }
    const body = otherwise + 1
    const bodyEnd =
      tokens[body]?.text === '{' ? findClosing(tokens, body) + 1 : findElseEnd(tokens, body)
    const other = holds ? flow : await this.#runTokens(tokens.slice(body, bodyEnd), line)
    return { flow: other, length: bodyEnd }
  }

  async #runWhile(tokens: readonly Token[], line: ScriptLine) {
    const close = findClosing(tokens, 1)
    const end = findClosing(tokens, close + 1)
    const body = tokens.slice(close + 2, end)
    const start = tokens[0]?.place ?? tokens[0]?.start ?? 0
    while (isTrue(this.#evaluate(tokens.slice(2, close), line))) {
      this.#session.scope.spend(start, COMMAND_STEPS)
      const round = noteRound(this.#session)
      const before = this.#book.faults.length
      const flow = await this.#runTokens(body, line)
      // What fails once fails in every round, and what a condition waits for may never be.
      if (flow === 'break' || this.#book.faults.length > before) break
      if (flow === 'exit') return { flow, length: end + 1 }
      stopLiveScript(this.#session, round, { command: 'while', start })
    }
    return { flow: undefined, length: end + 1 }
  }

  async #runDo(tokens: readonly Token[], line: ScriptLine) {
    const reader = new TokenReader({ tokens: tokens.slice(1), end: line.end }, line.text)
    const rounds = readIteration(reader, this.#session.scope)
    const open = reader.position + 1
    const end = findClosing(tokens, open)
    const body = tokens.slice(open + 1, end)
    for (const set of rounds?.rounds() ?? []) {
      this.#session.scope.spend(tokens[0]?.place ?? tokens[0]?.start ?? 0, COMMAND_STEPS)
      set()
      const before = this.#book.faults.length
      const flow = await this.#runTokens(body, line)
      // What fails once fails in every round, and what a condition waits for may never be.
      if (flow === 'break' || this.#book.faults.length > before) break
      if (flow === 'exit') return { flow, length: end + 1 }
    }
    return { flow: undefined, length: end + 1 }
  }

  async #runBlock(tokens: readonly Token[], open: number, line: ScriptLine) {
    const end = findClosing(tokens, open)
    return { flow: await this.#runTokens(tokens.slice(open + 1, end), line), length: end + 1 }
  }

  #evaluate(tokens: readonly Token[], line: ScriptLine): Value {
    const reader = new TokenReader({ tokens, end: tokens.at(-1)?.end ?? line.end }, line.text)
    const value = parseScriptExpression(reader, this.#session.scope).evaluate(NO_ROW)
    if (!reader.isAtEnd()) throw reader.createSyntaxError('`)`')
    return value.kind === 'text' ? real(toNumber(value)) : value
  }

  #try<T>(read: () => T): T | 'failed' {
    try {
      return read()
    } catch (error) {
      this.#pushError(error, 0)
      return 'failed'
    }
  }

  /** @param start of the command, for an error that has no place of its own */
  #pushError(error: unknown, start: number): void {
    const placed = isStackFull(error) ? nestedTooDeeply(start) : error
    this.#book.pushError(placed, this.#session.source)
  }
}

function nestedTooDeeply(start: number): ScriptError {
  const reason = 'it is nested too deeply; divide it into several commands'
  return new ScriptError({ problem: { kind: 'bad-script-value', reason }, start })
}
