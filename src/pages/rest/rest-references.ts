import { findSubstitutions } from './find-substitutions.ts'
import { pushProblem } from '../scan-findings.ts'
import type { RestLine } from './rest-lines.ts'
import { getSource, type RestPage } from './rest-page.ts'

/** Add the values that a reST text refers to, and what is wrong with such references. */
export function pushReferences(page: RestPage, lines: readonly RestLine[]): void {
  const text = lines.map((line) => line.text).join('\n')
  if (!/\|td-/i.test(text)) return
  for (const { name, offset, reason } of findSubstitutions(text)) {
    const problem = reason ?? findNameProblem(name)
    const start = locateReference(page, lines, { text, offset, name })
    if (problem === undefined) {
      const expression = name.slice('td-'.length)
      const place = page.findings.locate(start)
      page.findings.values.push({ expression, format: undefined, start, place, content: undefined })
    } else {
      const value = `|${name}|`
      pushProblem(
        page.findings,
        { kind: 'malformed-value', value, reason: problem },
        { offset: start },
      )
    }
  }
}

function findNameProblem(name: string): string | undefined {
  if (/^td-[\w.-]+$/i.test(name)) return undefined
  return 'expected a name or a metric after `td-`; give an expression a name under `values` in the configuration'
}

/** Find a reference's offset in the page; tabs may have been expanded before it in its line. */
function locateReference(
  page: RestPage,
  lines: readonly RestLine[],
  { text, offset, name }: { readonly text: string; readonly offset: number; readonly name: string },
): number {
  const before = text.slice(0, offset).split('\n')
  const line = lines[before.length - 1]
  if (line === undefined) return 0
  const source = getSource(page, line)
  const [firstLine = ''] = name.split('\n')
  const earlier = (before.at(-1) ?? '').split(`|${firstLine}`).length - 1
  const parts = source.text.split(`|${firstLine}`)
  return source.start + parts.slice(0, earlier + 1).join(`|${firstLine}`).length
}
