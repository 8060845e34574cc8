import { parseNumberExpression, parseTextExpression } from './parse-constant.ts'
import type { RowChoice } from './script-plot.ts'
import type { ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** All rows of all data sets. */
export const ALL_ROWS: RowChoice = {
  firstSet: 0,
  lastSet: Infinity,
  setStep: 1,
  step: 1,
  first: 0,
  last: Infinity,
  blockStep: 1,
  firstBlock: 0,
  lastBlock: Infinity,
  skip: 0,
}

/** Read one of `index`, `every` and `skip`; `undefined` if none follows. */
export function readRowChoice(
  reader: TokenReader,
  settings: ScriptSettings,
  before: RowChoice,
): RowChoice | undefined {
  if (reader.take('i$ndex')) return { ...before, ...readIndex(reader, settings) }
  if (reader.take('ev$ery')) return { ...before, ...readEvery(reader, settings) }
  if (reader.take('skip')) {
    return {
      ...before,
      skip: Math.max(0, Math.trunc(parseNumberExpression(reader, settings.scope))),
    }
  }
  return undefined
}

/** Read `index m`, `index m:n`, `index m:n:step` or `index "name"`. */
function readIndex(reader: TokenReader, settings: ScriptSettings): Partial<RowChoice> {
  const setName = parseTextExpression(reader, settings.scope)
  if (setName !== undefined) return { setName }
  const firstSet = parseNumberExpression(reader, settings.scope)
  if (!reader.take(':')) return { firstSet, lastSet: firstSet }
  const lastSet = readPlace(reader, settings, Infinity)
  const setStep = reader.take(':') ? Math.max(1, readPlace(reader, settings, 1)) : 1
  return { firstSet, lastSet, setStep }
}

/** Read `every row:block:row:block:row:block`: steps, firsts and lasts. */
function readEvery(reader: TokenReader, settings: ScriptSettings): Partial<RowChoice> {
  const parts = [readPlace(reader, settings, NaN), NaN, NaN, NaN, NaN, NaN]
  for (let i = 1; i < parts.length && reader.take(':'); i++)
    parts[i] = readPlace(reader, settings, NaN)
  const [step = NaN, blockStep = NaN, first = NaN, firstBlock = NaN, last = NaN, lastBlock = NaN] =
    parts
  return {
    step: orElse(Math.max(1, step), 1),
    blockStep: orElse(Math.max(1, blockStep), 1),
    first: orElse(first, 0),
    firstBlock: orElse(firstBlock, 0),
    last: orElse(last, Infinity),
    lastBlock: orElse(lastBlock, Infinity),
  }
}

function orElse(value: number, usual: number): number {
  return Number.isNaN(value) ? usual : value
}

function readPlace(reader: TokenReader, settings: ScriptSettings, usual: number): number {
  const token = reader.peek()
  const isName =
    token?.kind === 'word' &&
    !settings.scope.variables.has(token.text) &&
    reader.peek(1)?.text !== '('
  if (reader.isNext(':') || isName || reader.isAtEnd() || reader.isNext(',')) return usual
  return Math.trunc(parseNumberExpression(reader, settings.scope))
}
