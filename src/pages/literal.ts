import { escapeAsEntities } from './markdown/escape-markdown.ts'
import type { PageSyntax } from './page.ts'

/** Write lines as a literal block, in which nothing is markup. */
export function formatLiteral(lines: readonly string[], syntax: PageSyntax): string[] {
  const first = lines.findIndex((line) => line !== '')
  const last = lines.findLastIndex((line) => line !== '')
  const shown = first < 0 ? [] : lines.slice(first, last + 1)
  if (shown.length === 0) return []
  if (syntax === 'rest')
    return ['::', '', ...shown.map((line) => (line === '' ? '' : `   ${line}`))]
  // Jekyll's Liquid reads code as well.
  if (syntax === 'markdown' && shown.some((line) => /\{[{%]/.test(line))) {
    const [head = '', ...rest] = shown.map(escapeAsEntities)
    const body = [`<pre><code>${head}`, ...rest]
    return [...body.slice(0, -1), `${body.at(-1) ?? ''}</code></pre>`]
  }
  const runs = shown.flatMap((line) => [...line.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)))
  return [`${fence}text`, ...shown, fence]
}
