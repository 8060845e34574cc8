import type { VFileMessage } from 'vfile-message'
import { createMessage, type Place, type Problem, type Severity } from '../problems/diagnostics.ts'
import type { PageScan } from './page-scan.ts'
import type { PageSyntax } from './page.ts'
import { pairMarkers, type ValueComment } from './pair-markers.ts'
import { parseValue } from './parse-value.ts'
import type { PlacedValue, Region } from './region.ts'

/** What a page asks for: its regions and values, in the order of the page, and what is wrong with them. */
export interface PageOutline {
  readonly regions: readonly Region[]
  readonly values: readonly PlacedValue[]
  readonly messages: readonly VFileMessage[]
}

/** Read what a page asks for from what its syntax tells. */
export function readOutline(syntax: PageSyntax, scan: PageScan): PageOutline {
  const { regions, valueComments, messages } = pairMarkers(scan.markers)
  const values = [...scan.values, ...(syntax === 'rest' ? [] : valueComments.map(readValueComment))]
    .filter(({ start }) => !isInside(start, regions))
    .sort((a, b) => a.start - b.start)
  const own =
    syntax === 'rest'
      ? [...checkSubstitutions({ regions, values }, scan), ...valueComments.map(refuseValueComment)]
      : [...checkNoValues(regions), ...valueComments.flatMap(checkValueComment)]
  const all = [...scan.messages, ...messages, ...own]
  return { regions, values, messages: all.sort(comparePlaces) }
}

function isInside(offset: number, regions: readonly Region[]): boolean {
  return regions.some(({ begin, end }) => begin.start <= offset && offset < end.end)
}

function readValueComment({ expression, begin, content }: ValueComment): PlacedValue {
  return { ...parseValue(expression), start: begin.start, place: begin.place, content }
}

function checkValueComment({ expression, begin }: ValueComment): VFileMessage[] {
  if (!begin.opensBlock) return []
  return [tell({ kind: 'value-at-line-start', expression }, begin.place, 'warning')]
}

function refuseValueComment({ begin }: ValueComment): VFileMessage {
  const reason =
    'expected `|td-NAME|` in the sentence and a region `values` on the page, as reStructuredText has no comments within a line'
  return tell({ kind: 'malformed-marker', marker: begin.text, reason }, begin.place)
}

function checkNoValues(regions: readonly Region[]): VFileMessage[] {
  return regions
    .filter(({ kind }) => kind === 'values')
    .map(({ begin }) => tell({ kind: 'unneeded-values' }, begin.place))
}

/** In reST every value is a substitution, defined once, in the page's only region `values`. */
function checkSubstitutions(
  { regions, values }: Pick<PageOutline, 'regions' | 'values'>,
  { definitions }: PageScan,
): VFileMessage[] {
  const [first, ...repeated] = regions.filter(({ kind }) => kind === 'values')
  const foreign = definitions.filter(({ start }) => !isInside(start, regions))
  const [reference] = values
  return [
    ...repeated.map(({ begin }) =>
      tell({ kind: 'repeated-values', firstLine: first?.begin.place.line ?? 1 }, begin.place),
    ),
    ...foreign.map(({ name, place }) =>
      tell({ kind: 'foreign-definition', reference: `|${name}|` }, place),
    ),
    ...(first === undefined && reference !== undefined
      ? [
          tell(
            { kind: 'missing-values', reference: `|td-${reference.expression}|` },
            reference.place,
          ),
        ]
      : []),
  ]
}

function tell(problem: Problem, place: Place, severity: Severity = 'error'): VFileMessage {
  return createMessage(problem, place, severity)
}

/** Compare where two messages stand in a page. */
export function comparePlaces(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
