import type { PageContents, ValueResult } from './page.ts'
import type { ValueForm } from './value-form.ts'
import type { PlacedValue } from './region.ts'

/** A value in a sentence and what it comes to. */
export interface EvaluatedValue {
  readonly value: PlacedValue
  readonly result: ValueResult
}

/** Evaluate the values of a page, which have this form in its syntax. */
export function evaluateValues(
  values: readonly PlacedValue[],
  form: ValueForm['kind'],
  contents: PageContents,
): EvaluatedValue[] {
  if (form === 'named') return evaluateNames(values, contents)
  return values.map((value) => ({
    value,
    result: contents.evaluate(value.expression, value.format),
  }))
}

/** Two spellings of a name that docutils takes for one have the same key. */
export function getNameKey(expression: string): string {
  return expression.toLowerCase()
}

/**
 * docutils ignores case in names of substitutions, but the configuration and metrics do not: a name of the
 * configuration counts first, then each spelling on the page, until one has a value.
 */
function evaluateNames(values: readonly PlacedValue[], contents: PageContents): EvaluatedValue[] {
  const spellings = [...contents.valueNames, ...values.map(({ expression }) => expression)]
  const results = new Map<string, ValueResult>()
  return values.map((value) => {
    const key = getNameKey(value.expression)
    const candidates = new Set(spellings.filter((name) => getNameKey(name) === key))
    const result = results.get(key) ?? evaluateFirst([...candidates], contents)
    results.set(key, result)
    return { value, result }
  })
}

/** The result of the first name that has one, or what is wrong with the first. */
function evaluateFirst(names: readonly string[], contents: PageContents): ValueResult {
  const [first = '', ...others] = names
  const result = contents.evaluate(first, undefined)
  if (result.kind === 'text') return result
  const found = others
    .map((name) => contents.evaluate(name, undefined))
    .find(({ kind }) => kind === 'text')
  return found ?? result
}
