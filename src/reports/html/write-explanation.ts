import { formatExact } from '../../expressions/format-expression.ts'
import { escapeLine, formatSkipped } from '../../explanations/format-explanation.ts'
import type { Explained } from '../../explanations/explain-expression.ts'
import type { Explanation, Term, TermSource } from '../../explanations/explanation.ts'
import { formatProblem } from '../../problems/diagnostics.ts'
import { markup, type Html } from './html.ts'
import { writeCode } from './write-code.ts'

/** Writes explanations as `explain` prints them; a term that was written before is linked to. */
export class ExplanationWriter {
  readonly #prefix: string
  readonly #terms = new Map<string, string>()

  /** @param prefix of the ids of terms, which the report has once */
  constructor(prefix: string) {
    this.#prefix = prefix
  }

  write(explained: Explained): Html {
    if (explained.kind === 'problem')
      return markup`<p class="bad">${formatProblem(explained.problem)}</p>`
    const { value } = explained
    return markup`${writeSteps(value)}${value.terms.map((term) => this.#writeTerm(term))}`
  }

  #writeTerm(term: Term): Html {
    const { name, run, quantity, reason, meaning, unitNote, formula, role } = term
    const alias = name.startsWith(`${run}.`) ? undefined : markup` (the run ${writeCode(run)})`
    const value = quantity === undefined ? `n/a, ${reason ?? 'no value'}` : formatExact(quantity)
    const head = markup`${writeCode(name)}${alias} = <b>${value}</b>`
    // Samples of a run have its name, and each its own meaning.
    const key = `${name} ${meaning ?? ''}`
    const known = this.#terms.get(key)
    if (known !== undefined)
      return markup`<p class="term">${head}, <a href="#${known}">explained above</a></p>`
    const id = `${this.#prefix}-${String(this.#terms.size + 1)}`
    this.#terms.set(key, id)
    return markup`<div class="term" id="${id}">
      <p>${head}${meaning === undefined ? '' : `: ${meaning}`}</p>
      ${
        formula === undefined ? undefined : markup`<p>= ${formula}</p>`
      }${unitNote === undefined ? undefined : markup`<p>${unitNote}</p>`}${
        quantity === undefined ? undefined : markup`<p>${role}</p>`
      }${term.sources.map(writeSource)}${term.terms.map((part) => this.#writeTerm(part))}
    </div>`
  }
}

function writeSteps({
  expression,
  formula,
  quantity,
  text,
  rounding,
  format,
  notes = [],
}: Explanation): Html {
  const exact = quantity === undefined ? undefined : formatExact(quantity)
  const steps = [expression, formula === expression ? undefined : formula, exact]
    .filter((step) => step !== undefined)
    .filter((step, i, all) => step !== all[i - 1])
  const shown = format === undefined ? rounding : `${format}, ${rounding}`
  return markup`<p class="steps">
      ${steps.map(
        (step, i) => markup`${i === 0 ? '' : ' = '}${writeCode(step)}`,
      )}${steps.length === 0 ? undefined : markup`<br />`}${text === '' ? rounding : markup`shown as <b>${text}</b> (${shown})`}
    </p>
    ${notes.map((note) => markup`<p>${note}</p>`)}`
}

/** How many characters of a line of a log are shown. */
const LONGEST_LINE = 400

function writeSource({
  log,
  sha256,
  from,
  isChanged,
  count,
  lines,
  unknown,
  skipped,
}: TermSource): Html {
  const origin = from === 'lock' ? ', as the lock has it' : ''
  const changed = isChanged ? '; the lock knows it with another sum' : ''
  const more =
    count === undefined || count <= lines.length
      ? ''
      : `, ${String(lines.length)} of ${count.toLocaleString('en')} lines`
  return markup`<div class="source">
    <p>
      ${writeCode(log)}${more}${count === 0 ? ', no line of which counts' : ''}${
        sha256 === undefined
          ? undefined
          : markup`<br /><small>sha256 ${writeCode(sha256)}${origin}${changed}</small>`
      }
    </p>
    ${
      lines.length === 0
        ? undefined
        : markup`<pre tabindex="0">${lines.map(({ line, text }) => markup`<b>${line}</b>:${cut(escapeLine(text))}${'\n'}`)}</pre>`
    }${unknown === undefined ? undefined : markup`<p>lines unknown: ${unknown}</p>`}${
      skipped.count === 0 ? undefined : markup`<p>${formatSkipped(skipped)}</p>`
    }
  </div>`
}

function cut(text: string): string {
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text
}
