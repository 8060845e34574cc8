import { findDirectiveBody } from '../directive-body.ts'
import { REST_VALUE } from '../marker-shapes.ts'
import { pushUnread, type UnreadHome } from '../unread-marker.ts'
import { pushMalformed } from '../value-span.ts'
import { findEnd, type RestLine } from './rest-lines.ts'
import { getSource, type RestPage } from './rest-page.ts'
import { pushReferences } from './rest-references.ts'

const IN_RAW: UnreadHome = {
  kind: 'shown',
  reason:
    'in `raw`, whose body goes to the output as it is; move it out, into the reStructuredText of the page',
}

/** Options of listings and tables in which docutils reads markup. */
const TEXT_OPTION = /^:(?:caption|header):/

/** Add what looks like a marker or a value in lines that are no text. */
export function pushUnreadLines(
  page: RestPage,
  lines: readonly RestLine[],
  home: UnreadHome = { kind: 'example' },
): void {
  for (const line of lines) pushUnread(page.findings, getSource(page, line), home)
}

/** Add what is not read in a directive whose body is code: `block` begins beside its name. */
export function pushUnreadDirective(
  page: RestPage,
  name: string,
  block: readonly RestLine[],
): void {
  const body = findDirectiveBody(name)
  if (body.kind !== 'literal') return
  const headEnd = findEnd(block, 1, ({ text }) => text !== '')
  const head = block.slice(0, headEnd)
  if (!body.showsValues) reportPlainValues(page, name, head)
  const isRaw = name.toLowerCase() === 'raw'
  const unread = [...head.filter(({ text }) => !/\|td-/i.test(text)), ...block.slice(headEnd)]
  pushUnreadLines(page, unread, isRaw ? IN_RAW : { kind: 'example' })
}

/** Report values in arguments and options, where docutils leaves them as they are. */
export function reportPlainValues(page: RestPage, name: string, lines: readonly RestLine[]): void {
  const reason =
    'docutils replaces nothing in the arguments and options of a directive; write it into a paragraph or a caption'
  for (const line of lines) {
    if (TEXT_OPTION.test(line.text) && name.toLowerCase() !== 'toctree') {
      pushReferences(page, [line])
      continue
    }
    const { text, start } = getSource(page, line)
    // What stands beside the name of a directive is not all of its line.
    const offset = text.lastIndexOf(line.text)
    for (const match of line.text.matchAll(REST_VALUE)) {
      const at = start + Math.max(offset, 0) + match.index
      pushMalformed(page.findings, { start: at, end: at + match[0].length }, reason)
    }
  }
}
