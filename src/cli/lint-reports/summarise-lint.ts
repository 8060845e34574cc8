import type { LintOutcome } from '../actions/lint-outcome.ts'

/** Say in a line what was read, what was found, and what was left out. */
export function summariseLint({ pages, findings, fixed, coverage }: LintOutcome): string {
  const { tables, leftPages, hidden, known } = coverage
  const read = [count(pages.length, 'page'), ...(tables > 0 ? [count(tables, 'table')] : [])]
  const found = [
    count(findings.length, 'finding'),
    ...(fixed.length > 0 ? [`${String(fixed.length)} fixed`] : []),
    ...(known > 0 ? [`${String(known)} in the baseline`] : []),
    ...(hidden > 0 ? [`${String(hidden)} more with --level likely`] : []),
  ]
  const left = [
    ...(leftPages.length > 0 ? [`${count(leftPages.length, 'page')} that cannot be read`] : []),
  ]
  const end = left.length > 0 ? `; left out ${left.join(' and ')}` : ''
  const help = findings.length > 0 ? '`npx tracedocs lint --explain RULE` explains a rule\n' : ''
  return `${read.join(', ')}: ${found.join(', ')}${end}\n${help}`
}

function count(number: number, word: string): string {
  return `${String(number)} ${word}${number === 1 ? '' : 's'}`
}
