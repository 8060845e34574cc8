/** As many characters of a query as a message shows from where it is wrong. */
const MOST_SHOWN = 40

/**
 * Quote what DuckDB says of a query in one line: its words, and where in the query, which it shows as a line with a `^`
 * below the place.
 */
export function quoteDatabase(text: string): string {
  const [words = '', line, source, caret] = split(text)
  const said = words
    .replace(/^Failed to [a-z ]+: /, '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim()
  const hint = explainTable(said)
  if (line === undefined || source === undefined || caret === undefined) return `${said}${hint}`
  const at = source.slice(Math.max(0, caret.length - 1), caret.length - 1 + MOST_SHOWN).trim()
  const place = `line ${line} of the query`
  return `${said}${hint}, in ${place}${at === '' ? '' : ` at \`${at}\``}`
}

function split(text: string): readonly (string | undefined)[] {
  const match = /^(?<words>[^]*?)\n\nLINE (?<number>\d+): (?<source>.*)\n(?<caret> *\^)/.exec(text)
  if (match?.groups === undefined) return [text]
  const { words, number = '', source, caret = '' } = match.groups
  return [words, number, source, caret.slice(`LINE ${number}: `.length)]
}

/** A metric without quotes is the column of a table to SQL. */
function explainTable(said: string): string {
  const table = /Referenced table "(\w+)" not found/.exec(said)?.[1]
  return table === undefined
    ? ''
    : ` (the name of a metric stands in double quotes: \`"${table}.…"\`)`
}
