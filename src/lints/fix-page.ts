import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../problems/diagnostics.ts'
import { parseMarker } from '../pages/parse-marker.ts'
import type { Page } from '../pages/page.ts'
import type { LintedPage, PlacedFinding } from './lint-page.ts'

/** A page after values took the place of numbers. */
export interface FixedPage {
  /** The whole page, byte order mark included; as it was when there was nothing to do. */
  readonly source: string
  /** What is left to find. */
  readonly findings: readonly PlacedFinding[]
  readonly fixed: readonly PlacedFinding[]
  /** Why a number that has a value could not be replaced. */
  readonly messages: readonly VFileMessage[]
}

/** Put values in the place of numbers, as far as their findings have one. Nothing else changes. */
export function fixPage({ page, findings }: LintedPage): FixedPage {
  const mark = page.source.startsWith('\ufeff') ? 1 : 0
  const edits = findings.map((finding) => ({ finding, edit: planEdit(page, finding, mark) }))
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
      edit.kind === 'refused' ? [tell(page, finding, edit.reason)] : [],
    ),
  }
}

type Planned =
  | { readonly kind: 'edit'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'none' }

function planEdit(page: Page, { fix, start, end, figures }: PlacedFinding, mark: number): Planned {
  if (fix === undefined) return { kind: 'none' }
  const { expression, format, text } = fix
  if (page.syntax !== 'rest') {
    const span = `<span data-tracedocs="${expression} | ${format}">${text}</span>`
    return { kind: 'edit', start: fix.start + mark, end: fix.end + mark, text: span }
  }
  if (!/^[\w.]+$/.test(expression)) {
    const reason = `in reStructuredText a value has a name; give \`${expression}\` one under \`values\` in the configuration`
    return { kind: 'refused', reason }
  }
  if (!hasValuesRegion(page.source)) {
    const reason = 'the page has no region `values`; add `.. tracedocs: begin values` and its end'
    return { kind: 'refused', reason }
  }
  const before = page.source.charAt(start + mark - 1)
  const after = page.source.charAt(end + mark)
  if (!/^[\s("'[<-]?$/.test(before) || !/^[\s.,;:!?)"'\]>-]?$/.test(after)) {
    return {
      kind: 'refused',
      reason: `a substitution needs blanks around it, got \`${figures?.written ?? ''}\` within a word`,
    }
  }
  return { kind: 'edit', start: start + mark, end: end + mark, text: `|td-${expression}|` }
}

/** Whether a reST page has the region that holds the definitions of its values. */
function hasValuesRegion(source: string): boolean {
  return [...source.matchAll(/^[ \t]*\.\. (tracedocs:.*)$/gm)].some((match) => {
    const read = parseMarker((match[1] ?? '').trim())
    return (
      read.kind === 'marker' && read.marker.kind === 'begin' && read.marker.region.kind === 'values'
    )
  })
}

function tell(page: Page, { figures, message }: PlacedFinding, reason: string): VFileMessage {
  const problem = { kind: 'unfixed', written: figures?.written ?? '', reason } as const
  const { line = 1, column = 1 } = message
  return createMessage(problem, { path: page.path, line, column }, 'warning')
}
