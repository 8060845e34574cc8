import { computeQuantile } from '../quantities/statistics.ts'
import type { FindMetric, Result } from './result.ts'
import { visitNames, type Expression, type SpreadName } from './expression.ts'
import { createQuantity } from '../quantities/quantity.ts'
import { collectSamples, resampleInterval, evaluateSamples, type Evaluate } from './resample.ts'

/** Evaluate a function of the samples of a run, such as `low(after.time.real)`; `text` is for messages. */
export function evaluateSpread(
  { name, operand }: { readonly name: SpreadName; readonly operand: Expression },
  { find, evaluate, text }: { find: FindMetric; evaluate: Evaluate; text: string },
): Result {
  const whole = evaluate(operand, find)
  if (whole.kind !== 'quantity') return whole
  const { counts } = collectSamples(operand, find)
  if (name === 'samples') {
    if (counts.size > 1) return refuse(text, name)
    const [count = 1] = counts.values()
    return { kind: 'quantity', quantity: createQuantity(count, '1') }
  }
  if (counts.size === 0) return explainSingle(operand)
  const { unit, factor } = whole.quantity
  if (name === 'low' || name === 'high') {
    const interval = resampleInterval(operand, find, evaluate)
    const value = interval?.[name] ?? whole.quantity.value
    return { kind: 'quantity', quantity: { value, unit, factor } }
  }
  const results = evaluateSamples(operand, find, evaluate)
  if (results === undefined) return refuse(text, name)
  const values = results.flatMap((result) =>
    result.kind === 'quantity' ? [result.quantity.value] : [],
  )
  const value = computeQuantile(Float64Array.from(values), name === 'q1' ? 0.25 : 0.75)
  return { kind: 'quantity', quantity: { value, unit, factor } }
}

function explainSingle(operand: Expression): Result {
  const names: string[] = []
  visitNames(operand, (path) => names.push(path.join('.')))
  return { kind: 'missing', metric: names.join(', '), reason: 'its run has a single sample' }
}

function refuse(text: string, name: string): Result {
  const reason = `expected \`${name}\` to be of one run; of several, only \`low\` and \`high\` are known`
  return { kind: 'problem', problem: { kind: 'bad-expression', expression: text, reason } }
}
