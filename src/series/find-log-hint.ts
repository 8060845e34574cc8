import type { Effects } from '../effects.ts'
import { readHead, type LogHead } from '../logs/read-head.ts'
import { splitHeader } from '../records/own/csv-format.ts'
import { findJsonFault } from '../records/find-json-fault.ts'
import { splitRow } from '../records/split-row.ts'

/** What a log is that no format reads, and how to record one that is read. */
interface LogHint {
  readonly text: string
  /** Where in the log that shows, if at one place. */
  readonly at?: { readonly line: number; readonly column: number }
}

/** What such a log looks like. */
interface KnownLog {
  readonly matches: RegExp
  /** @param header the first line of what matches */
  readonly advice: string | ((header: string) => string)
}

/** Layouts of hyperfine 1.15, procps 4.0, ab 2.3 and Node 18 to 22. */
const KNOWN_LOGS: readonly KnownLog[] = [
  {
    matches: /^ +Time +\((?:mean ± σ|abs ≡)\):/m,
    advice:
      'it is what hyperfine prints for people, which has rounded means; run it with `--export-json FILE`, and name that file',
  },
  {
    matches: /^\S+ -{2,}[^\s-]+-{2,} (?:-+[^\s-]+-+ ){3}-+[^\s-]+-+/m,
    advice: 'it looks like vmstat in another language; record with `LC_ALL=C vmstat -t 1`',
  },
  {
    matches: /^top - \d\d:\d\d:\d\d /m,
    advice: 'it looks like top in another language; record with `LC_ALL=C top -b -d 1`',
  },
  {
    matches: /^(?:\[pid +\d+\] |\d+ +)?execve\(".*\) += 0$/m,
    advice: 'it is what `strace` prints of each system call; run `strace -c`, which counts them',
  },
  {
    matches: /This is ApacheBench, Version [^<\n]*<i>/,
    advice: 'it is what `ab -w` prints, which is HTML; run ab without `-w`',
  },
  {
    matches: /^\[\d+:0x[\da-f]+\] +\d+ ms: pause=\d/m,
    advice: 'it is what `node --trace-gc-nvp` prints; run node with `--trace-gc`',
  },
  {
    // Each line is an object: a service that logs in JSON.
    matches: /^\{"[^\n]*\}\n(?:\{"[^\n]*(?:\}\n|$))+/,
    advice:
      'it is lines of JSON, which a format of your own reads: `formats: { mine: { json: lines, fields: { path: name, duration: { as: samples, unit: ms, from: duration_ms } } } }` with the keys of the log, in `tracedocs.yaml`; `npx tracedocs help formats.md` says what a field can be',
  },
  {
    matches:
      /^(?=[^\n]*[a-z])[^\n,]{1,40}(?:,[^\n,]{1,40})+\n(?:[^\n",]*,)*"\d{1,3}(?:,\d{3})+(?:\.\d+)?"/i,
    advice:
      'it is a table whose numbers have separators in them, as in `"1,500"`, so that they are texts; write them without, `1500`',
  },
  {
    // A line of short names, and below it one that has a number between commas.
    matches:
      /^(?=[^\n]*[a-z])[^\n,]{1,40}(?:,[^\n,]{1,40})+\n(?:[^\n,]*,)*[ "]*-?\d+(?:\.\d+)?[ "]*(?:,[^\n,]*)*(?:\n|$)/i,
    advice: (header) =>
      `it is a table with the header \`${header}\`, which a format of your own reads: \`formats: { mine: { csv: '${header}', fields: … } }\`; \`npx tracedocs init\` with its name proposes one in a folder without a project, and \`npx tracedocs help recipes.md\` has an example`,
  },
]

/** Say how to record what a log without records is about; `undefined` where nobody knows, or it cannot be read again. */
export async function findLogHint(file: string, effects: Effects): Promise<LogHint | undefined> {
  const head = await readHead(file, effects)
  if (head === undefined) return undefined
  const text = findAdvice(head)
  return text === undefined ? findBrokenJson(head) : { text }
}

function findAdvice(head: LogHead): string | undefined {
  const encoding = findWideEncoding(head.bytes)
  if (encoding !== undefined) {
    return `it is in ${encoding} without a byte order mark; convert it with \`iconv -f ${encoding} -t UTF-8\``
  }
  const text = head.text.replaceAll('\r\n', '\n')
  const twin = findTwin(text)
  if (twin !== undefined) {
    return `it is a table in which several columns are called \`${twin}\`; give each a name of its own`
  }
  for (const { matches, advice } of KNOWN_LOGS) {
    const [found] = matches.exec(text) ?? []
    if (found === undefined) continue
    return typeof advice === 'string' ? advice : advice(shorten(found.split('\n')[0] ?? ''))
  }
  return undefined
}

/** Say where a log stops being JSON that begins as such: a document, not a line of JSON or one in brackets. */
function findBrokenJson({ text, isWhole }: LogHead): LogHint | undefined {
  const isDocument = /^\s*(?:\{(?:\s*"|[ \t\r]*\n|\s*$)|\[\s*(?:[{["]|$))/.test(text)
  const fault = isWhole && isDocument ? findJsonFault(text) : undefined
  if (fault === undefined || fault.kind === 'followed') return undefined
  const before = text.slice(0, fault.offset).split('\n')
  return {
    text: JSON_FAULTS[fault.kind],
    at: { line: before.length, column: (before.at(-1) ?? '').length + 1 },
  }
}

const JSON_FAULTS = {
  cut: 'it is JSON that ends too early here; it may be cut short, so write it again',
  broken: 'it is JSON that is broken here; correct it, or write it again',
} as const

/** Find a name that several columns of a table have: names above a row that has a number. */
function findTwin(text: string): string | undefined {
  const [header = '', row = ''] = text.replace(/^\ufeff/, '').split('\n')
  const { columns, separator } = splitHeader(header)
  const cells = splitRow(row, separator)
  const isTable =
    columns.length > 1 &&
    cells.length > 1 &&
    columns.every((name) => name === '' || /^(?=.*[\p{L}%]).{1,60}$/u.test(name)) &&
    cells.some((cell) => /^ *[-+]?\d[\d.,']*\s*[\p{L}%/]{0,12} *$/u.test(cell))
  return isTable ? columns.find((name, i) => name !== '' && columns.indexOf(name) < i) : undefined
}

/** A header of many columns would hide the advice. */
function shorten(header: string): string {
  return header.length <= 80 ? header : `${header.slice(0, 79)}…`
}

/** ASCII in UTF-16 has a zero in every second byte. */
function findWideEncoding(head: Buffer): 'UTF-16LE' | 'UTF-16BE' | undefined {
  const pairs = Math.min(head.length, 512) >> 1
  if (pairs < 4) return undefined
  const zeros = [0, 0]
  for (let at = 0; at < pairs * 2; at++)
    if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > pairs * 0.8 && even === 0) return 'UTF-16LE'
  return even > pairs * 0.8 && odd === 0 ? 'UTF-16BE' : undefined
}
