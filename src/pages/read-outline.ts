import type { VFileMessage } from 'vfile-message'
import { createMessage, type Place, type Problem, type Severity } from '../problems/diagnostics.ts'
import type { PageScan } from './page-scan.ts'
import { findConflict } from './find-conflict.ts'
import { createLocator } from './locate-offset.ts'
import { reportForeignMarkers } from './foreign-markers.ts'
import type { PageSyntax } from './page-syntax.ts'
import { pairMarkers, type ValueComment } from './pair-markers.ts'
import { parseValue } from '../expressions/parse-value.ts'
import { reportUnread } from './report-unread.ts'
import type { PlacedValue, Region } from './region.ts'
import type { NamedValues } from './value-form.ts'

/** What a page asks for: its regions and values, in the order of the page, and what is wrong with them. */
export interface PageOutline {
  readonly regions: readonly Region[]
  readonly values: readonly PlacedValue[]
  readonly messages: readonly VFileMessage[]
}

/** The page that an outline is read from; its source has no byte order mark. */
interface OutlinedPage {
  readonly path: string
  readonly syntax: PageSyntax
  readonly source: string
  readonly hasExamples: boolean
}

/** Read what a page asks for from what its reader finds. */
export function readOutline(page: OutlinedPage, scan: PageScan): PageOutline {
  const conflict = findConflict(page.source, scan)
  if (conflict !== undefined) {
    // Both sides may have the same regions: what is wrong with them follows from it.
    const place = createLocator(page.path, page.source)(conflict)
    return { regions: [], values: [], messages: [createMessage({ kind: 'page-conflict' }, place)] }
  }
  const { regions, valueComments, messages } = pairMarkers(scan.markers)
  const form = page.syntax.values
  const values = [
    ...scan.values,
    ...(form.kind === 'inline' ? valueComments.map(readValueComment) : []),
  ]
    .filter(({ start }) => !isInside(start, regions))
    .sort((a, b) => a.start - b.start)
  const own =
    form.kind === 'inline'
      ? [...checkNoValues(regions), ...valueComments.flatMap(checkValueComment)]
      : [
          ...checkNames({ regions, values }, scan, form),
          ...valueComments.map((comment) => refuseValueComment(comment, page.syntax, form)),
        ]
  const isRead = scan.markers.length + scan.values.length > 0
  const foreign = reportForeignMarkers({ ...page, mentions: scan.mentions, isRead })
  const unread = reportUnread({
    ...page,
    unread: scan.unread.filter(({ start }) => !isInside(start, regions)),
    isRead,
  })
  // What the build wrote itself is no value of the page.
  const found = scan.messages.filter(
    ({ ruleId, line = 0 }) => ruleId !== 'malformed-value' || !isWritten(line, regions),
  )
  const all = [...found, ...foreign, ...unread, ...messages, ...own]
  return { regions, values, messages: foldMisspelt(all.sort(comparePlaces)) }
}

/** An end marker without a begin is what became of a begin marker that is misspelt, or of another syntax: an error, which is said once. */
function foldMisspelt(messages: readonly VFileMessage[]): readonly VFileMessage[] {
  const followed = new Set(
    messages.filter(
      ({ ruleId, reason }, i) =>
        (ruleId === 'misspelt-marker' || ruleId === 'foreign-marker') &&
        /\bbegin\s/.test(reason) &&
        messages[i + 1]?.ruleId === 'unexpected-end',
    ),
  )
  return messages.flatMap((message, i) => {
    const before = messages[i - 1]
    if (before !== undefined && followed.has(before)) return []
    if (followed.has(message)) message.fatal = true
    return [message]
  })
}

function isInside(offset: number, regions: readonly Region[]): boolean {
  return regions.some(({ begin, end }) => begin.start <= offset && offset < end.end)
}

function isWritten(line: number, regions: readonly Region[]): boolean {
  return regions.some(({ begin, end }) => begin.place.line < line && line < end.place.line)
}

function readValueComment({ expression, begin, content }: ValueComment): PlacedValue {
  return { ...parseValue(expression), start: begin.start, place: begin.place, content }
}

function checkValueComment({ expression, begin }: ValueComment): VFileMessage[] {
  if (!begin.opensBlock) return []
  return [report({ kind: 'value-at-line-start', expression }, begin.place, 'warning')]
}

function refuseValueComment(
  { begin }: ValueComment,
  { title }: PageSyntax,
  form: NamedValues,
): VFileMessage {
  const reason = `expected \`${form.formatReference('NAME')}\` in the sentence and a region \`values\` on the page, as ${title} has no comments within a line`
  return report({ kind: 'malformed-marker', marker: begin.text, reason }, begin.place)
}

function checkNoValues(regions: readonly Region[]): VFileMessage[] {
  return regions
    .filter(({ kind }) => kind === 'values')
    .map(({ begin }) => report({ kind: 'unneeded-values' }, begin.place))
}

/** Every name is defined once, in the page's only region `values`. */
function checkNames(
  { regions, values }: Pick<PageOutline, 'regions' | 'values'>,
  { definitions }: PageScan,
  form: NamedValues,
): VFileMessage[] {
  const [first, ...repeated] = regions.filter(({ kind }) => kind === 'values')
  const foreign = definitions.filter(({ start }) => !isInside(start, regions))
  const [reference] = values
  return [
    ...repeated.map(({ begin }) =>
      report({ kind: 'repeated-values', firstLine: first?.begin.place.line ?? 1 }, begin.place),
    ),
    ...foreign.map(({ name, place }) =>
      report({ kind: 'foreign-definition', reference: `|${name}|` }, place),
    ),
    ...(first === undefined && reference !== undefined
      ? [
          report(
            { kind: 'missing-values', reference: form.formatReference(reference.expression) },
            reference.place,
          ),
        ]
      : []),
  ]
}

function report(problem: Problem, place: Place, severity: Severity = 'error'): VFileMessage {
  return createMessage(problem, place, severity)
}

/** Compare where two messages stand in a page. */
export function comparePlaces(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
