import {
  NO_ROW,
  real,
  type DataRow,
  type ScriptExpression,
  type Value,
} from './script-expression.ts'
import { RandomNumbers } from './random-numbers.ts'
import { ScriptError } from './script-token.ts'
import type { VoxelGrid } from './voxels/voxel-grid.ts'

/** `f(x) = x * 2`. */
export interface UserFunction {
  readonly parameters: readonly string[]
  readonly body: ScriptExpression
}

/** How deep gnuplot 5.4 lets functions call each other. */
const MAX_DEPTH = 250

/** Calls of functions, rounds of loops and commands, which count more, that a script may take: seconds of work. */
const MAX_STEPS = 20_000_000

/** Plots that a script may draw. */
const MAX_PLOTS = 10_000

/** Characters of a text that work on counts, and how many of them make a step. */
const LONG_TEXT = 1000
const CHARACTERS_A_STEP = 2

/** The variables and functions of a script while it runs. Expressions read and set them. */
export class Scope {
  variables = new Map<string, Value>()
  readonly functions = new Map<string, UserFunction>()
  /** Data blocks by name, with the `$`. */
  readonly blocks = new Map<string, string>()
  /** Grids of voxels by name, with the `$`, and the one that commands mean. */
  readonly voxelGrids = new Map<string, VoxelGrid>()
  voxelGrid: VoxelGrid | undefined
  /** Variables and functions whose definition failed: what needs them is not reported again. */
  readonly unknown = new Set<string>()
  readonly random = new RandomNumbers()
  /** Texts of files that the script writes for itself, by name: they are not written to the disk. */
  readonly files = new Map<string, string>()
  /** Values of parameters, in the order of their names. */
  frame: readonly Value[] = []
  /** Finds the variables that gnuplot itself sets, such as `GPVAL_X_MAX`. */
  findSystem: (name: string) => Value | undefined = () => undefined
  /** `set angles`: the radians in a unit of an angle. */
  radiansPerAngle = 1
  #depth = 0
  #steps = 0

  /** Get a variable; throws at `start` where there is none. */
  get(name: string, start: number): Value {
    const value = this.variables.get(name) ?? this.findSystem(name)
    if (value !== undefined) return value
    throw this.createUnknown(name, { kind: 'variable', start })
  }

  /** Create the error for a name that is not defined. */
  createUnknown(
    name: string,
    { kind, start }: { readonly kind: 'variable' | 'function'; readonly start: number },
  ): ScriptError {
    const problem =
      kind === 'variable'
        ? ({ kind: 'bad-script-value', reason: sayUnset(name) } as const)
        : ({ kind: 'uncovered-option', option: `${name}()`, command: 'expressions' } as const)
    return new ScriptError({ problem, start }, this.unknown.has(name))
  }

  /** Whether a variable has a value. */
  isDefined(name: string): boolean {
    return (
      (name.startsWith('$') ? this.blocks.has(name) : this.variables.has(name)) ||
      this.findSystem(name) !== undefined
    )
  }

  /** Set a variable. */
  set(name: string, value: Value): void {
    this.unknown.delete(name)
    this.variables.set(name, value)
  }

  /** Call a function of the script. Calls that never end are an error at `start`. */
  call(
    { parameters, body }: UserFunction,
    { values, row, start }: { values: readonly Value[]; row: DataRow; start: number },
  ): Value {
    this.spend(start)
    if (this.#depth >= MAX_DEPTH) {
      const reason = 'functions call each other without end'
      throw new ScriptError({ problem: { kind: 'bad-script-value', reason }, start })
    }
    const before = this.frame
    this.frame = parameters.map((_, i) => values[i] ?? real(NaN))
    this.#depth += 1
    try {
      return body.evaluate(row)
    } finally {
      this.frame = before
      this.#depth -= 1
    }
  }

  /** Evaluate an expression for a value of a dummy variable. */
  evaluateAt(expression: ScriptExpression, value: Value): Value {
    return this.evaluateWith(expression, [value])
  }

  /** Evaluate an expression for values of its dummy variables. */
  evaluateWith(expression: ScriptExpression, values: readonly Value[]): Value {
    const before = this.frame
    this.frame = values
    try {
      return expression.evaluate(NO_ROW)
    } finally {
      this.frame = before
    }
  }

  /** Do something with other variables. */
  withVariables<T>(variables: Map<string, Value>, act: () => T): T {
    const before = this.variables
    this.variables = variables
    try {
      return act()
    } finally {
      this.variables = before
    }
  }

  /** Do something that sets variables, and give them back what they had. */
  async keeping<T>(names: readonly string[], act: () => Promise<T>): Promise<T> {
    const before = names.map((name) => [name, this.variables.get(name)] as const)
    const result = await act()
    for (const [name, value] of before) {
      if (value === undefined) this.variables.delete(name)
      else this.set(name, value)
    }
    return result
  }

  /** Count steps; a script that takes too many is an error at `start`. */
  spend(start: number, steps = 1): void {
    this.#steps += steps
    if (this.#steps > MAX_STEPS) {
      throw new ScriptError({ problem: { kind: 'endless-script', steps: MAX_STEPS }, start })
    }
  }

  /** Count the steps of a `plot` or `splot`, which is kept until all are drawn: 10,000 of them are too many. */
  spendOnPlot(start: number): void {
    this.spend(start, MAX_STEPS / MAX_PLOTS)
  }

  /** Count the steps of work on a text, where it is a long one: it is looked through each time. */
  spendOnText(start: number, length: number): void {
    if (length > LONG_TEXT) this.spend(start, Math.ceil(length / CHARACTERS_A_STEP))
  }
}

/** Say that a variable has no value, and how one comes from outside. */
function sayUnset(name: string): string {
  const unset = `the variable \`${name}\` is not set`
  if (name.startsWith('$')) return unset
  return `${unset}; set it in the script, or from outside with \`-e "${name}=…"\``
}
