import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../problems/diagnostics.ts'
import type { Page } from '../pages/page.ts'
import type { LintedPage, PlacedFinding } from './lint-page.ts'

/** A page after numbers were corrected. */
export interface FixedPage {
  /** The whole page, byte order mark included; as it was when there was nothing to do. */
  readonly source: string
  /** What is left to find. */
  readonly findings: readonly PlacedFinding[]
  readonly fixed: readonly PlacedFinding[]
  /** Why a number that has a value could not be replaced. */
  readonly messages: readonly VFileMessage[]
}

/** Put what is right in the place of numbers, as far as their findings have one value. Nothing else changes. */
export function fixPage(linted: LintedPage): FixedPage {
  const { page, findings } = linted
  const edits = findings.map((finding) => ({ finding, edit: planEdit(linted, finding) }))
  const done = edits.filter(({ edit }) => edit.kind === 'edit')
  const source = done.reduceRight(
    (text, { edit }) =>
      edit.kind === 'edit' ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : text,
    page.source,
  )
  return {
    source,
    findings: edits.filter(({ edit }) => edit.kind !== 'edit').map(({ finding }) => finding),
    fixed: done.map(({ finding }) => finding),
    messages: edits.flatMap(({ finding, edit }) =>
      edit.kind === 'refused' ? [report(page, finding, edit.reason)] : [],
    ),
  }
}

type Planned =
  | { readonly kind: 'edit'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'none' }

function planEdit(linted: LintedPage, { fix, start, end, figures }: PlacedFinding): Planned {
  if (fix === undefined) return { kind: 'none' }
  const { page, definesValues } = linted
  const { syntax } = page
  const { values } = syntax
  const mark = page.source.startsWith('\ufeff') ? 1 : 0
  if (fix.kind === 'text') {
    return { kind: 'edit', start: fix.start + mark, end: fix.end + mark, text: fix.text }
  }
  const { expression, format, text } = fix
  if (values.kind === 'inline') {
    const span = values.format(`${expression} | ${format}`, values.escape(text))
    return { kind: 'edit', start: fix.start + mark, end: fix.end + mark, text: span }
  }
  if (!/^[\w.]+$/.test(expression)) {
    return refuse(
      `in ${syntax.title} a value has a name; give \`${expression}\` one under \`values\` in the configuration`,
    )
  }
  if (!definesValues) {
    const begin = syntax.formatMarker('tracedocs: begin values')
    return refuse(`the page has no region \`values\`; add \`${begin}\` and its end`)
  }
  const before = page.source.slice(Math.max(0, start + mark - 1), start + mark)
  const after = page.source.slice(end + mark, end + mark + 3)
  if (!values.standsFree(before, after)) {
    return refuse(
      `a substitution needs blanks around it, got \`${figures?.written ?? ''}\` within a word`,
    )
  }
  const reference = values.formatReference(expression)
  return { kind: 'edit', start: start + mark, end: end + mark, text: reference }
}

function refuse(reason: string): Planned {
  return { kind: 'refused', reason }
}

function report(page: Page, { figures, message }: PlacedFinding, reason: string): VFileMessage {
  const problem = { kind: 'unfixed', written: figures?.written ?? '', reason } as const
  const { line = 1, column = 1 } = message
  return createMessage(problem, { path: page.path, line, column }, 'warning')
}
