import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import type { PlacedCondition, TextConfig, Wording } from '../configs/text-spec.ts'
import { createMessage, type Problem, type Severity } from '../problems/diagnostics.ts'
import type { RenderedText } from '../pages/page.ts'
import { checkCondition, compareQuantity, type Verdict } from '../expressions/check-condition.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { Result } from '../expressions/evaluate.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import { formatPlainText } from '../tables/inline.ts'
import { describeActual, describeExpected } from './describe-verdict.ts'
import { evaluateQuantity } from './evaluate-reference.ts'
import { fillInText } from './fill-in-text.ts'
import type { UsedRuns } from './rebuilds/used-runs.ts'

/** The texts of a project; a text with an error appears only in the messages. */
export interface BuiltTexts {
  readonly texts: ReadonlyMap<string, RenderedText>
  readonly messages: readonly VFileMessage[]
}

/**
 * Build every text of the configuration, and check that each is true.
 *
 * @param used notes which runs each is built of
 */
export function buildTexts(config: Config, scope: RunScope, used?: UsedRuns): BuiltTexts {
  const built = { texts: new Map<string, RenderedText>(), messages: [] }
  for (const [name, text] of config.texts) {
    const watched = used?.watch(`text ${name}`, scope) ?? scope
    new TextBuilder(config, watched, built).build(name, text)
  }
  return built
}

/** The wording of a text for the current data. */
type Choice =
  | { readonly kind: 'wording'; readonly wording: Wording }
  | { readonly kind: 'broken'; readonly problem: Problem }
  | { readonly kind: 'failed' }

/** Where a builder puts what it builds. */
interface GrowingTexts {
  readonly texts: Map<string, RenderedText>
  readonly messages: VFileMessage[]
}

/** Builds a text, and tells what is wrong with it. */
class TextBuilder {
  readonly #built: GrowingTexts
  readonly #config: Config
  readonly #scope: RunScope

  constructor(config: Config, scope: RunScope, built: GrowingTexts) {
    this.#config = config
    this.#scope = scope
    this.#built = built
  }

  build(name: string, text: TextConfig): void {
    const choice = this.#choose(name, text)
    if (choice.kind === 'failed') return
    if (choice.kind === 'broken') {
      this.#report(choice.problem, ['texts', name, 'value'])
      this.#keep(name, ['texts', name, 'value'])
      return
    }
    const { wording } = choice
    const filled = fillInText(wording.template, {
      config: this.#config,
      scope: this.#scope,
      value: text.value,
    })
    for (const { problem, severity } of filled.problems) this.#report(problem, wording.at, severity)
    if (filled.problems.some(({ severity }) => severity === 'error')) return
    const sentence = filled.paragraphs.map(formatPlainText).join(' ')
    const broken = text.holds.map((claim) => this.#check(name, { ...claim, sentence }, text))
    if (broken.includes('failed')) return
    const at = broken.find((one) => typeof one === 'object')
    if (at === undefined) {
      this.#built.texts.set(name, { kind: 'paragraphs', paragraphs: filled.paragraphs })
    } else {
      this.#keep(name, at)
    }
  }

  /** Choose the first wording whose band contains the value. */
  #choose(name: string, text: TextConfig): Choice {
    const [only] = text.wordings
    if (text.value === undefined || only?.band === undefined) {
      return only === undefined ? { kind: 'failed' } : { kind: 'wording', wording: only }
    }
    const result = this.#evaluate(text.value, text)
    if (result.kind === 'problem') {
      this.#report(result.problem, ['texts', name, 'value'])
      return { kind: 'failed' }
    }
    const expected = `in a band (${text.wordings.map(({ band }) => `\`${band?.text ?? ''}\``).join(', ')})`
    let actual = 'no value'
    for (const wording of text.wordings) {
      const verdict =
        result.kind === 'missing' ? result : this.#checkBand(result.quantity, wording, text)
      if (verdict.kind === 'holds') return { kind: 'wording', wording }
      if (verdict.kind === 'problem') {
        this.#report(verdict.problem, wording.at, 'error', 'key')
        return { kind: 'failed' }
      }
      actual = describeActual(verdict)
    }
    return {
      kind: 'broken',
      problem: {
        kind: 'broken-claim',
        text: name,
        sentence: undefined,
        expression: text.value,
        expected,
        actual,
      },
    }
  }

  #checkBand(quantity: Quantity, { band }: Wording, text: TextConfig): Verdict {
    const verdicts = (band?.comparisons ?? []).map((comparison) =>
      compareQuantity(quantity, comparison, (limit) => this.#evaluate(limit, text)),
    )
    return verdicts.find(({ kind }) => kind !== 'holds') ?? { kind: 'holds' }
  }

  /** Report what is wrong with a claim, and say where it stands; `undefined` if it holds. */
  #check(
    name: string,
    { condition, at, sentence }: PlacedCondition & { readonly sentence: string },
    text: TextConfig,
  ): PlacedCondition['at'] | 'failed' | undefined {
    const verdict = checkCondition(condition, (one) => this.#evaluate(one, text))
    if (verdict.kind === 'holds') return undefined
    if (verdict.kind === 'problem') {
      this.#report(verdict.problem, at)
      return 'failed'
    }
    const problem: Problem = {
      kind: 'broken-claim',
      text: name,
      sentence,
      expression: condition.expression,
      expected: describeExpected(condition.comparison, (one) => this.#evaluate(one, text)),
      actual: describeActual(verdict),
    }
    this.#report(problem, at)
    return at
  }

  /** `value` is what the bands of the text are of. */
  #evaluate(expression: string, text: TextConfig): Result {
    const meant = expression.trim() === 'value' ? (text.value ?? expression) : expression
    return evaluateQuantity(meant, this.#config, this.#scope)
  }

  /** @param at the claim that is not true */
  #keep(name: string, at: PlacedCondition['at']): void {
    const { path, line } = this.#config.source.locate(at, 'value')
    const place = line === undefined ? path : `${path}:${String(line)}`
    const kept = { kind: 'kept-text', text: name, place } as const
    this.#built.texts.set(name, { kind: 'broken', problem: kept })
  }

  #report(
    problem: Problem,
    at: readonly (string | number)[],
    severity: Severity = 'error',
    part: 'key' | 'value' = 'value',
  ): void {
    const place = this.#config.source.locate(at, part)
    this.#built.messages.push(createMessage(problem, place, severity))
  }
}
