import { findDelimiters } from './find-delimiters.ts'

/** What may be a tag, a comment or an address, since it ends. */
const TAG = /<(?=[a-z/!?].*>)/giu

/** A formula of GitHub's. */
const FORMULA = /(?<=\$.*)\$|\$(?=.*\$)/g

/** What makes a link, a note or a span of brackets, which are text otherwise. */
const BEFORE_LINK = /[![^\\]/
const AFTER_LINK = /[[({:]/

/** Find what would be markup in an alternative text: where each mark stands that must be escaped. */
export function findAltMarks(alt: string): readonly number[] {
  return [
    ...[...alt.matchAll(/\\/g), ...alt.matchAll(TAG), ...alt.matchAll(FORMULA)].map(
      ({ index }) => index,
    ),
    ...findCode(alt),
    ...findBrackets(alt),
    ...findDelimiters(alt),
  ]
}

/** Where backticks stand in runs of one length, which would hold code. */
function findCode(alt: string): readonly number[] {
  const runs = [...alt.matchAll(/`+/g)]
  return runs
    .filter((run) => runs.some((other) => other !== run && other[0].length === run[0].length))
    .flatMap(listPlaces)
}

/** Where brackets stand that have no partner, or that are a link with what is around them. */
function findBrackets(alt: string): readonly number[] {
  const open: number[] = []
  const found: number[] = []
  for (const { 0: bracket, index } of alt.matchAll(/[[\]]/g)) {
    const start = bracket === '[' ? undefined : open.pop()
    if (bracket === '[') open.push(index)
    else if (start === undefined) found.push(index)
    else if (isLink(alt, start, index)) found.push(start, index)
  }
  return [...found, ...open]
}

function isLink(alt: string, start: number, end: number): boolean {
  return (
    BEFORE_LINK.test(alt.charAt(start - 1)) ||
    /[[^]/.test(alt.charAt(start + 1)) ||
    AFTER_LINK.test(alt.charAt(end + 1))
  )
}

/** List the places of the characters of a match. */
function listPlaces(match: RegExpExecArray): readonly number[] {
  return Array.from(match[0], (_, at) => match.index + at)
}
