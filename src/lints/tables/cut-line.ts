import type { PlacedCell } from '../../pages/page-block.ts'

/** Cut a line into cells at bars. `start` is its offset in the page. */
export function cutAtBars(line: string, start: number, bar: RegExp): readonly PlacedCell[] {
  const parts = line.trimEnd().split(bar)
  const cells: PlacedCell[] = []
  let at = start
  parts.forEach((part, index) => {
    const isEdge = (index === 0 || index === parts.length - 1) && part.trim() === ''
    if (!isEdge) cells.push(placeCell(part, at))
    at += part.length + 1
  })
  return cells
}

/** Cut a line into cells where two blanks, or a tab, are; one blank parts a number with its unit from a ratio behind it. */
export function cutAtGaps(line: string, start: number): readonly PlacedCell[] {
  return [...dropMarks(line).matchAll(/\S+(?: \S+)*/g)].flatMap((match) => {
    const cell = placeCell(match[0], start + match.index)
    if (NUMBERS.test(match[0])) return cutNumbers(match[0], start + match.index)
    const joined = JOINED.exec(match[0])
    const [, left = '', right = ''] = joined ?? []
    return joined === null
      ? [cell]
      : [placeCell(left, cell.start), placeCell(right, cell.end - right.length)]
  })
}

/** `353.68 -> 357.70 : +4.02 = +1.137%`: what leads from a number to the next, of the same length, so that offsets stay. */
function dropMarks(line: string): string {
  const isChange = /\d (?:->|→) +\d|\p{L} (?:->|→) {2,}\p{L}/u.test(line)
  return isChange
    ? line.replace(/(?<=[\d%\p{L}]) (?:->|→|:|=)(?= )/gu, (mark) => ' '.repeat(mark.length))
    : line
}

/** `4.73s 18.54% 18.54%`: numbers with units that one blank parts. */
const NUMBERS = /^\d[\d.,]*[A-Za-zµ%]{1,2}(?: \d[\d.,]*%)+$/

function cutNumbers(text: string, start: number): readonly PlacedCell[] {
  return [...text.matchAll(/\S+/g)].map((match) => placeCell(match[0], start + match.index))
}

/** `38.5 ns 1.85x`, where a column is as wide as its numbers. */
const JOINED = /^(\d[\d.,]* ?[A-Za-zµ%]{1,3}) ([+-]?\d[\d.,]*[x×%])$/

/** Cut a line such as `1204 src/lexer.c`, as `wc` and `du` print them; `undefined` for any other. */
export function cutAtName(line: string, start: number): readonly PlacedCell[] | undefined {
  const [, number, name] = /^\s*(\d[\d.,]*[KMGT]?)\s+([^\s\d]\S*)\s*$/.exec(line) ?? []
  if (number === undefined || name === undefined) return undefined
  return [number, name].map((text) => placeCell(text, start + line.lastIndexOf(text)))
}

function placeCell(part: string, start: number): PlacedCell {
  const text = part.trim()
  const at = start + (text === '' ? 0 : part.length - part.trimStart().length)
  return { text, start: at, end: at + text.length }
}
