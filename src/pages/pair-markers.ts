import type { VFileMessage } from 'vfile-message'
import { createMessage, type Problem } from '../problems/diagnostics.ts'
import { guessRole, parseMarker } from './parse-marker.ts'
import type { Marker, PlacedMarker, Range, Region } from './region.ts'

/** The markers of a page in pairs, and what is wrong with the others. */
export interface MarkerPairs {
  readonly regions: readonly Region[]
  /** Values between comments, the older form of a value in a sentence. */
  readonly valueComments: readonly ValueComment[]
  readonly messages: readonly VFileMessage[]
}

/** A value between a comment and its end. */
export interface ValueComment {
  readonly expression: string
  readonly begin: PlacedMarker
  readonly content: Range
}

interface ReadMarker {
  readonly placed: PlacedMarker
  /** `undefined` for a marker that cannot be read; it still has its place among the pairs. */
  readonly marker: Marker | undefined
}

type Opening = Extract<Marker, { readonly kind: 'begin' | 'value' }>

/** Pair the markers of a page, given in order, and report those without a partner. */
export function pairMarkers(markers: readonly PlacedMarker[]): MarkerPairs {
  const pairs: MutablePairs = { regions: [], valueComments: [], messages: [] }
  const open: ReadMarker[] = []
  const placedRoles = markers.map((placed) => {
    const read = readMarker(placed, pairs.messages)
    return { read, placed, role: read.marker?.kind ?? guessRole(placed.text) }
  })
  const lacksEnd = countMissingEnds(placedRoles.map(({ role }) => role)) > 0
  for (const { read, placed, role } of placedRoles) {
    if (role === 'begin' || role === 'value') {
      const [outer] = open
      if (outer !== undefined && lacksEnd) reportUnclosed(open.pop(), pairs.messages)
      else if (outer !== undefined && read.marker !== undefined) {
        const problem = { kind: 'nested-marker', outerLine: outer.placed.place.line } as const
        pairs.messages.push(createMessage(problem, placed.place))
      }
      open.push(read)
    } else if (role === 'end') {
      const begin = open.pop()
      if (begin === undefined) {
        pairs.messages.push(reportSingle(placed, { kind: 'unexpected-end' }))
      } else if (open.length === 0) {
        pushPair(pairs, begin, read)
      }
    }
  }
  reportUnclosed(open[0], pairs.messages)
  return pairs
}

/**
 * Count the begin markers beyond the end markers. Where there are some, a begin marker after a begin marker means that
 * the first one was never closed; where there are none, that one region was put into another.
 */
function countMissingEnds(roles: readonly (string | undefined)[]): number {
  const ends = roles.filter((role) => role === 'end').length
  return roles.filter((role) => role === 'begin' || role === 'value').length - ends
}

function reportUnclosed(begin: ReadMarker | undefined, messages: VFileMessage[]): void {
  if (begin?.marker === undefined) return
  const { placed } = begin
  messages.push(reportSingle(placed, { kind: 'unclosed-marker', marker: placed.text }))
}

interface MutablePairs {
  readonly regions: Region[]
  readonly valueComments: ValueComment[]
  readonly messages: VFileMessage[]
}

function readMarker(placed: PlacedMarker, messages: VFileMessage[]): ReadMarker {
  const reading = parseMarker(placed.text)
  if (reading.kind === 'made') return { placed, marker: reading.value }
  messages.push(createMessage(reading.problem, placed.place))
  return { placed, marker: undefined }
}

function pushPair(pairs: MutablePairs, begin: ReadMarker, end: ReadMarker): void {
  if (begin.marker?.kind !== 'begin' && begin.marker?.kind !== 'value') return
  if (end.marker?.kind !== 'end') return
  const problems =
    begin.marker.kind === 'begin'
      ? [begin.placed, end.placed].flatMap((placed) => findMisplaced(placed) ?? [])
      : []
  if (problems.length === 0) {
    const problem = findPairProblem(begin.marker, [begin.placed, end.placed], end.marker.name)
    if (problem !== undefined) problems.push(createMessage(problem, end.placed.place))
  }
  pairs.messages.push(...problems)
  if (problems.length > 0) return
  switch (begin.marker.kind) {
    case 'begin':
      pairs.regions.push({ ...begin.marker.region, begin: begin.placed, end: end.placed })
      return
    case 'value':
      pairs.valueComments.push({
        expression: begin.marker.expression,
        begin: begin.placed,
        content: { start: begin.placed.end, end: end.placed.start },
      })
  }
}

/** Report a marker in the wrong place as such: where it belongs, it may have a partner. */
function reportSingle(placed: PlacedMarker, problem: Problem): VFileMessage {
  return findMisplaced(placed) ?? createMessage(problem, placed.place)
}

function findMisplaced({ text, misplaced, place }: PlacedMarker): VFileMessage | undefined {
  if (misplaced === undefined) return undefined
  return createMessage({ kind: 'misplaced-marker', marker: text, reason: misplaced }, place)
}

function findPairProblem(
  opening: Opening,
  [begin, end]: readonly [PlacedMarker, PlacedMarker],
  name: string,
): Problem | undefined {
  const names = listEndNames(opening)
  if (name !== '' && !names.includes(name)) {
    return { kind: 'mismatched-end', expected: names[0] ?? '', actual: name }
  }
  if (begin.parent !== end.parent) {
    return { kind: 'split-region', marker: end.text, beginLine: begin.place.line }
  }
  if (opening.kind === 'value' && end.opensBlock) {
    // between the two there may be whole paragraphs
    const reason = 'expected the end of a value in the sentence in which it begins'
    return { kind: 'malformed-marker', marker: end.text, reason }
  }
  return undefined
}

/** What an end marker may repeat of its begin marker, the fullest first. */
function listEndNames(marker: Opening): readonly string[] {
  if (marker.kind === 'value') return [`value ${marker.expression}`, 'value', marker.expression]
  const { kind, name } = marker.region
  return name === '' ? [kind] : [`${kind} ${name}`, name]
}
