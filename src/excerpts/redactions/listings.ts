import { createShape, type RedactionRule, type RedactionShape } from './redaction-rule.ts'

const OWNER = String.raw`(?<user>[A-Za-z_][\w.\-]{0,31}\$?)`
const GROUP = String.raw`(?<group>(?!(?:staff|wheel|users|admin|root|nogroup|daemon|everyone|_\w+)\s)[A-Za-z_][\w.\\ \-]{0,40}?)`

const USER_TITLES = 'USER|OWNER|USERNAME'
const HOST_TITLES = String.raw`HOST|HOSTNAME|NODE|NODENAME|NODELIST(?:\(REASON\))?`
const TITLES = new RegExp(
  String.raw`^\s*(?:[A-Z%][\w%/()\-]*\s+){0,5}(?:${USER_TITLES}|${HOST_TITLES})(?:\s|$)`,
)

/** Columns of listings that name users: files, processes, sessions. */
export const listings: RedactionRule = {
  name: 'listings',
  shapes: [
    // -rw-r--r--  1 paul  staff  1024 Jan  2 03:04 a.log
    createShape(
      String.raw`^[\w\s.]{0,20}?[bcdlps\-][rwxsStT\-]{9}[@+.]?\s+\d+\s+${OWNER}\s+(?:${GROUP}|(?:staff|wheel|users|admin|root|nogroup|daemon|everyone|_\w+|\d+))\s+[\d.,]+[KMGTB]?i?B?\s`,
    ),
    createShape(
      String.raw`^\s*[bcdlps\-][rwxsStT\-]{9}[@+.]?\s+\d+\s+${OWNER}\s+\d[\d.,]*[KMGT]?\s+[A-Z\d]`,
    ),
    createShape(
      String.raw`\bUid:\s*\(\s*\d+/\s*${OWNER}\)(?:\s*Gid:\s*\(\s*\d+/\s*(?<group>[\w.\-]+)\))?`,
    ),
    createShape(
      String.raw`\buid=\d+\((?<user>[^()\s]+)\)(?: gid=\d+\((?!staff|users|wheel|root)(?<group>[^()]+)\))?`,
    ),
    // ps aux, ps -ef, top
    createShape(String.raw`^\s*${OWNER}\+?\s+\d+\s+\d{1,3}\.\d\s+\d{1,3}\.\d\s+\d`),
    createShape(
      String.raw`^\s*${OWNER}\+?\s+\d+\s+\d+\s+\d+\s+(?:\d\d:\d\d|\w{3}\d\d|\d:\d\d[AP]M|\d{4})\s`,
    ),
    createShape(
      String.raw`^\s*\d+\s+${OWNER}\+?\s+(?:rt|-?\d+)\s+-?\d+\s+[\d.]+[kmgtKMGT]?\s+[\d.]+[kmgtKMGT]?\s+[\d.]+[kmgtKMGT]?\s+[RSDZTIt]\s`,
    ),
    // who, w, last
    createShape(String.raw`^${OWNER}\s+(?:pts/\d+|ttys?\d+|console|:\d)\s`),
    ...createColumns('user', USER_TITLES),
    ...createColumns('host', HOST_TITLES),
  ],
}

/** Names in a column, one shape for each of the first six: a line above names it in capitals. */
function createColumns(kind: 'user' | 'host', title: string): readonly RedactionShape[] {
  return [0, 1, 2, 3, 4, 5].map((column) => {
    const heading = new RegExp(
      String.raw`^\s*(?:[A-Z%][\w%/()\-]*\s+){${String(column)}}(?:${title})(?:\s|$)`,
    )
    return createShape(
      String.raw`^\s*(?:\S+\s+){${String(column)}}(?<${kind}>[A-Za-z_][\w.\-]{1,63})\+?(?=\s|$)`,
      { applies: (lines, index) => heading.test(listHeadings(lines)[index] ?? '') },
    )
  })
}

const headingsOf = new WeakMap<readonly string[], readonly string[]>()

/** List for each line the heading above it with no blank line between, or an empty text. */
function listHeadings(lines: readonly string[]): readonly string[] {
  const known = headingsOf.get(lines)
  if (known !== undefined) return known
  let heading = ''
  const headings = lines.map((line) => {
    const above = heading
    if (line.trim() === '') heading = ''
    else if (TITLES.test(line)) heading = line
    return above
  })
  headingsOf.set(lines, headings)
  return headings
}
