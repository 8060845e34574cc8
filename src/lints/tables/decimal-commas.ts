/** A number whose comma cannot part groups of three digits: `3,14`, `0,125`. */
const COMMA =
  /(?:^|[^\d.,])(?:\d{1,3}(?:\.\d{3})*|\d+),(?:\d{1,2}|\d{4,})(?![\d,])|(?:^|[^\d.,])0,\d+(?![\d,])/
/** A number with a decimal point. */
const POINT = /\d\.(?:\d{1,2}|\d{4,})(?![\d.])|\d,\d{3}\.\d/

/** Whether the decimals of a table stand behind commas: some cells say so, and none says otherwise. */
export function hasDecimalCommas(texts: readonly string[]): boolean {
  return texts.some((text) => COMMA.test(text)) && !texts.some((text) => POINT.test(text))
}

/** Exchange commas and points, so that `1.234,5` becomes `1,234.5`, and back. */
export function swapCommas(text: string): string {
  return text.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','))
}

/** A number whose point may part groups of three digits: `1.687`, `12.040.300`. */
const DOTTED = /^[1-9]\d{0,2}(?:\.\d{3})+$/
const SMALL = /^[1-9]\d{2}$/

/**
 * Whether points part groups of three digits in a table, as they do in much of Europe: all of its numbers with a point may be read so, and
 * a column or a row has whole numbers of three digits beside them, which go on so beyond a thousand.
 */
export function hasDottedThousands(rows: readonly (readonly string[])[]): boolean {
  const texts = rows.map((row) => row.map((text) => text.replace(/\*\*|[\s€$£]|EUR|CHF/g, '')))
  const all = texts.flat()
  const pointed = all.filter((text) => /\d\.\d/.test(text))
  if (pointed.length === 0 || !pointed.every((text) => DOTTED.test(text))) return false
  if (all.some((text) => /^\d{4,}$/.test(text) && !/^(?:19|20)\d\d$/.test(text))) return false
  const width = Math.max(...texts.map(({ length }) => length))
  const columns = Array.from({ length: width }, (_, at) => texts.map((row) => row[at] ?? ''))
  return columns.some(isMixed) || texts.filter(addsUp).length * 2 > texts.filter(hasDots).length
}

/** Whether the numbers of a column are whole ones below and beyond a thousand. */
function isMixed(column: readonly string[]): boolean {
  const numbers = column.filter((text) => /^[+-]?\d/.test(text))
  return (
    numbers.some((text) => SMALL.test(text)) &&
    numbers.some((text) => DOTTED.test(text)) &&
    numbers.every((text) => DOTTED.test(text) || /^\d{1,3}$/.test(text)) &&
    numbers.filter((text) => SMALL.test(text)).length * 2 >=
      numbers.filter((text) => /^\d+$/.test(text)).length
  )
}

function hasDots(row: readonly string[]): boolean {
  return row.some((text) => DOTTED.test(text))
}

/** Whether the last number of a row is the sum of the others only if its point parts thousands. */
function addsUp(row: readonly string[]): boolean {
  const numbers = row.slice(1).filter((text) => /^\d/.test(text))
  const last = numbers.at(-1) ?? ''
  const parts = numbers.slice(0, -1)
  const read = (text: string): number => Number(text.replaceAll('.', ''))
  return (
    DOTTED.test(last) &&
    parts.length >= 2 &&
    parts.every((text) => DOTTED.test(text) || /^\d{1,3}$/.test(text)) &&
    parts.reduce((sum, text) => sum + read(text), 0) === read(last)
  )
}
