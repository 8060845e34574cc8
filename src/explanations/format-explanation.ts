import { findUnitName, formatPowers, type Quantity } from '../quantities/quantity.ts'
import { findConvertedUnit } from '../quantities/shown-unit.ts'
import type { Explanation, SkippedLines, Term, TermSource } from './explanation.ts'
import { formatExact } from '../expressions/format-expression.ts'

/** How many characters of a line are shown; the JSON has all of them. */
const LONGEST_SHOWN = 400

/** Makes the path of a log relative to the directory in which the program was started. */
type ShowPath = (path: string) => string

/** Write an explanation for a terminal, a stretch of lines without an empty one at its end. */
export function formatExplanation(explanation: Explanation, show: ShowPath): string {
  const { what, expression, formula, quantity, text, rounding, format, stale } = explanation
  const { notes = [] } = explanation
  const head = [
    ...(expression === undefined ? [] : [expression]),
    ...(formula === undefined || formula === expression ? [] : [`= ${formula}`]),
    ...(quantity === undefined ? [] : [`= ${formatExact(quantity)}`]),
    ...(text === '' ? [rounding] : [`shown as ${text} (${describeFormat(format, rounding)})`]),
    ...notes,
    ...(stale === undefined ? [] : [`the page shows ${stale}; run \`npx tracedocs build\``]),
  ]
  const unique = head.filter((line, i) => line !== head[i - 1])
  return [
    what,
    ...unique.map((line) => `  ${line}`),
    ...explanation.terms.flatMap((term) => formatTerm(term, '  ', show)),
  ]
    .map(escapeLine)
    .join('\n')
}

function describeFormat(format: string | undefined, rounding: string): string {
  return format === undefined ? rounding : `${format}, ${rounding}`
}

function formatTerm(term: Term, indent: string, show: ShowPath): readonly string[] {
  const { name, run, quantity, reason, meaning, unitNote, formula, role } = term
  const alias = name.startsWith(`${run}.`) ? '' : ` (the run ${run})`
  const value = quantity === undefined ? `n/a, ${reason ?? 'no value'}` : formatExact(quantity)
  const inner = `${indent}  `
  return [
    '',
    `${indent}${name}${alias} = ${value}${meaning === undefined ? '' : `: ${meaning}`}`,
    ...(formula === undefined ? [] : [`${inner}= ${formula}`]),
    ...(unitNote === undefined ? [] : [`${inner}${unitNote}`]),
    ...(quantity === undefined ? [] : [`${inner}${role}`]),
    ...term.sources.flatMap((source) => formatSource(source, inner, show)),
    ...term.terms.flatMap((part) => formatTerm(part, inner, show)),
  ]
}

function formatSource(source: TermSource, indent: string, show: ShowPath): readonly string[] {
  const { log, sha256, from, isChanged, lines, unknown, skipped } = source
  const inner = `${indent}  `
  const origin = from === 'lock' ? ', as the lock has it' : ''
  const changed = isChanged ? '; the lock knows it with another sum' : ''
  return [
    `${indent}${show(log)}${source.count === 0 ? ', no line of which counts' : ''}`,
    ...(sha256 === undefined ? [] : [`${inner}sha256 ${sha256}${origin}${changed}`]),
    ...lines.map(({ line, text }) => `${inner}${String(line)}:${cut(text)}`),
    ...(unknown === undefined ? [] : [`${inner}lines unknown: ${unknown}`]),
    `${inner}${formatSkipped(skipped)}`,
  ]
}

/** Say how many lines of a log were left out, and why. */
export function formatSkipped({ count, reasons }: SkippedLines): string {
  if (count === 0) return 'skipped lines: 0'
  const described = reasons.map((one) => {
    const shown = one.lines.map(String).join(', ')
    const more = one.count > one.lines.length ? ', …' : ''
    return `${one.reason}: ${String(one.count)} (${shown}${more})`
  })
  return `skipped lines: ${String(count)}; ${described.join('; ')}`
}

function cut(text: string): string {
  const characters = Array.from(text.slice(0, LONGEST_SHOWN * 2))
  return characters.length > LONGEST_SHOWN || text.length > LONGEST_SHOWN * 2
    ? `${characters.slice(0, LONGEST_SHOWN).join('')}…`
    : text
}

/** Escape text of a log, so that it cannot control the terminal or reverse the writing direction. */
export function escapeLine(line: string): string {
  return line.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, (control) =>
    control === '\t' ? '\t' : escapeCharacter(control),
  )
}

function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0)
  const digits = code.toString(16)
  return code < 256 ? `\\x${digits.padStart(2, '0')}` : `\\u${digits.padStart(4, '0')}`
}

/** Convert an explanation to data for `--json`; absent values are `null`. */
export function exportExplanation(explanation: Explanation, show: ShowPath) {
  const { what, expression, format, formula, quantity, text, rounding, stale } = explanation
  return {
    what,
    expression: expression ?? null,
    formula: formula ?? null,
    ...exportQuantity(quantity),
    format: format ?? null,
    rounding,
    text,
    notes: explanation.notes ?? [],
    stale: stale ?? null,
    terms: explanation.terms.map((term) => exportTerm(term, show)),
  }
}

/** A term as `--json` has it. */
interface ExportedTerm {
  readonly name: string
  readonly terms: readonly ExportedTerm[]
}

function exportTerm(term: Term, show: ShowPath): ExportedTerm {
  const { name, run, meaning, quantity, reason, unitNote, formula, role, sources, terms } = term
  const exported = {
    name,
    run,
    meaning: meaning ?? null,
    ...exportQuantity(quantity),
    reason: reason ?? null,
    unitNote: unitNote ?? null,
    formula: formula ?? null,
    role,
    sources: sources.map(({ log, sha256, from, isChanged, count, lines, unknown, skipped }) => ({
      log: show(log),
      sha256: sha256 ?? null,
      from,
      changed: isChanged,
      count: count ?? null,
      lines,
      unknown: unknown ?? null,
      skipped,
    })),
    terms: terms.map((part) => exportTerm(part, show)),
  }
  return exported
}

function exportQuantity(quantity: Quantity | undefined) {
  if (quantity === undefined) return { value: null, unit: null }
  const { value, unit } = quantity
  return { value, unit: findConvertedUnit(quantity) ?? findUnitName(unit) ?? formatPowers(unit) }
}
