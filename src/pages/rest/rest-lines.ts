/** A line of a reST body: its text from the body's left edge on, and its index in the page. */
export interface RestLine {
  readonly text: string
  readonly index: number
}

/** Some lines taken from a body, and where the rest of the body begins. */
export interface TakenLines {
  readonly lines: readonly RestLine[]
  readonly next: number
}

const TAB_WIDTH = 8

/** Line ends as Python counts them. */
const LINE_END = /\r\n|[\n\r\x1c-\x1e\x85\u2028\u2029]/

/** Split a page into lines as docutils does: tabs expanded, no blanks at the ends. */
export function splitRestLines(source: string): RestLine[] {
  return source.split(LINE_END).map((line, index) => ({ text: expandTabs(line).trimEnd(), index }))
}

/** Where each line of a page starts, counted as {@link splitRestLines} counts lines. */
export function listLineStarts(source: string): number[] {
  const ends = source.matchAll(new RegExp(LINE_END, 'g'))
  return [0, ...Array.from(ends, (end) => end.index + end[0].length)]
}

/** Whether a line is blank or indented, and so belongs to the block before it. */
export function isIndented(line: RestLine): boolean {
  return line.text === '' || line.text.startsWith(' ')
}

/**
 * Take the block that begins in a line with a marker of known width and goes on with lines that are indented,
 * however far: their smallest indentation is the block's left edge.
 */
export function takeIndented(
  lines: readonly RestLine[],
  start: number,
  markerWidth: number,
): TakenLines {
  const next = findEnd(lines, start + 1, isIndented)
  const below = dedent(lines.slice(start + 1, next))
  const first = lines[start]
  const head = first === undefined ? [] : [{ ...first, text: first.text.slice(markerWidth) }]
  return { lines: [...head, ...below], next }
}

/** Take a list item: lines that are indented at least as far as the text beside its marker. */
export function takeListItem(
  lines: readonly RestLine[],
  start: number,
  markerWidth: number,
): TakenLines {
  if ((lines[start]?.text.length ?? 0) <= markerWidth)
    return takeIndented(lines, start, markerWidth)
  const reaches = ({ text }: RestLine): boolean => text.slice(0, markerWidth).trim() === ''
  const next = findEnd(lines, start + 1, reaches)
  const item = lines.slice(start, next)
  return { lines: item.map((line) => ({ ...line, text: line.text.slice(markerWidth) })), next }
}

/** Take the indented block that begins at a line; blank lines at its start and end belong to it. */
export function takeBlock(lines: readonly RestLine[], start: number): TakenLines {
  const next = findEnd(lines, start, isIndented)
  return { lines: dedent(lines.slice(start, next)), next }
}

/** Find the first line from `start` on that does not belong, or the end. */
export function findEnd(
  lines: readonly RestLine[],
  start: number,
  belongs: (line: RestLine) => boolean,
): number {
  let index = start
  for (let line = lines[index]; line !== undefined && belongs(line); line = lines[index]) index++
  return index
}

/** Move lines left until one of them begins at the edge. */
export function dedent(lines: readonly RestLine[]): RestLine[] {
  const indent = lines
    .filter(({ text }) => text !== '')
    .reduce((least, { text }) => Math.min(least, text.length - text.trimStart().length), Infinity)
  return lines.map((line) => ({ ...line, text: line.text.slice(indent) }))
}

/** Replace tabs by blanks up to the next multiple of eight columns. */
export function expandTabs(line: string): string {
  let expanded = ''
  for (const character of line.replace(/[\v\f]/g, ' ')) {
    expanded +=
      character === '\t' ? ' '.repeat(TAB_WIDTH - (expanded.length % TAB_WIDTH)) : character
  }
  return expanded
}
