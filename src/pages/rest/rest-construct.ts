import type { RestLine } from './rest-lines.ts'

/** What a line at the left edge of a reST body begins; `width` is that of its marker. */
export type RestConstruct =
  | { readonly kind: 'list-item'; readonly width: number }
  /** A field, an option or a footnote: its body's edge is that of the lines below. */
  | { readonly kind: 'labelled'; readonly width: number }
  | { readonly kind: 'directive'; readonly name: string; readonly width: number }
  | { readonly kind: 'substitution'; readonly name: string; readonly width: number }
  | { readonly kind: 'target' }
  | { readonly kind: 'comment'; readonly width: number }
  | { readonly kind: 'doctest' }
  | { readonly kind: 'line-block' }
  | { readonly kind: 'grid-table' }
  | { readonly kind: 'simple-table' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'text' }

const BULLET = /^[-+*\u2022\u2023\u2043](?: +|$)/
const ENUMERATOR = /^(?:\((?<parens>#|[a-z]+|\d+)\)|(?<bare>#|[a-z]+|\d+)[.)])(?: +|$)/i
const ROMAN = /^m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/
const FIELD = /^:(?![: ])(?:[^:\\]|\\.|:(?![ `]|$))*(?<! ):(?: +|$)/
const OPTION_ARGUMENT = '(?:[a-zA-Z][\\w-]*|<[^<>]+>)'
const OPTION = `(?:[-+][a-zA-Z0-9](?: ?${OPTION_ARGUMENT})?|(?:--|/)[a-zA-Z0-9][\\w-]*(?:[ =]${OPTION_ARGUMENT})?)`
const OPTIONS = new RegExp(`^${OPTION}(?:, ${OPTION})*(?: {2,}| ?$)`)
const FOOTNOTE = /^\.\. +\[(?:\d+|#?[\p{L}\d]+(?:[-._+:][\p{L}\d]+)*|#|\*)\](?: +|$)/u
const DIRECTIVE = /^\.\. +(?<name>[\p{L}\d]+(?:[-._+:]_*[\p{L}\d]+|_+[\p{L}\d]+)*) ?::(?: +|$)/u
const SUBSTITUTION = /^\.\. +\|(?! )(?<name>[^|]*)\|/

/** A line of one punctuation mark, repeated: part of a title, or a rule between paragraphs. */
export const RULE = /^([!-/:-@[-`{-~])\1*$/

/** Find what a line begins; `next` is the line after it, which decides about lists that are none. */
export function findConstruct(line: string, next: RestLine | undefined): RestConstruct {
  const bullet = BULLET.exec(line)
  if (bullet !== null) return { kind: 'list-item', width: bullet[0].length }
  const enumerator = ENUMERATOR.exec(line)
  if (enumerator !== null && isEnumerator(enumerator, next)) {
    return { kind: 'list-item', width: enumerator[0].length }
  }
  const label = FIELD.exec(line) ?? findOption(line, next)
  if (label !== null) return { kind: 'labelled', width: label[0].length }
  if (/^>>>(?: |$)/.test(line)) return { kind: 'doctest' }
  if (/^\|(?: |$)/.test(line)) return { kind: 'line-block' }
  if (/^\+-[-+]+-\+$/.test(line)) return { kind: 'grid-table' }
  if (/^=+(?: +=+)+$/.test(line)) return { kind: 'simple-table' }
  if (/^\.\.(?: |$)/.test(line)) return findExplicit(line)
  if (/^__(?: |$)/.test(line)) return { kind: 'target' }
  if (RULE.test(line)) return { kind: 'rule' }
  return { kind: 'text' }
}

/** What follows `.. `: whatever is nothing else is a comment. */
function findExplicit(line: string): RestConstruct {
  const footnote = FOOTNOTE.exec(line)
  if (footnote !== null) return { kind: 'labelled', width: footnote[0].length }
  if (/^\.\. +_(?! |$)/.test(line)) return { kind: 'target' }
  const substitution = SUBSTITUTION.exec(line)
  if (substitution !== null)
    return {
      kind: 'substitution',
      name: substitution.groups?.['name'] ?? '',
      width: substitution[0].length,
    }
  const directive = DIRECTIVE.exec(line)
  if (directive !== null) {
    return { kind: 'directive', name: directive.groups?.['name'] ?? '', width: directive[0].length }
  }
  return { kind: 'comment', width: /^\.\. */.exec(line)?.[0].length ?? 2 }
}

/** `1.` begins a list only when the next line is blank, indented, or goes on counting. */
function isEnumerator(match: RegExpExecArray, next: RestLine | undefined): boolean {
  const ordinal = (match.groups?.['parens'] ?? match.groups?.['bare'] ?? '').toLowerCase()
  const counts = ordinal.length === 1 || /^\d+$/.test(ordinal) || ROMAN.test(ordinal)
  return counts && (next === undefined || /^(?: |$)/.test(next.text) || ENUMERATOR.test(next.text))
}

/** An option needs a description, beside it or below. */
function findOption(line: string, next: RestLine | undefined): RegExpExecArray | null {
  const option = OPTIONS.exec(line)
  if (option === null) return null
  const described = option[0].length < line.length || next?.text.startsWith(' ') === true
  return described ? option : null
}
