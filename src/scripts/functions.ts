import { MATH_FUNCTIONS } from './math-functions.ts'
import { ROW_FUNCTIONS } from './row-functions.ts'
import type { ScriptFunction } from './script-function.ts'
import { TEXT_FUNCTIONS } from './text-functions.ts'
import { TIME_FUNCTIONS } from './time-functions.ts'

/** The functions that expressions may call (gnuplot 5.4 `help functions`). */
export const FUNCTIONS: Readonly<Record<string, ScriptFunction>> = {
  ...MATH_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...TIME_FUNCTIONS,
  ...ROW_FUNCTIONS,
}
