import { escapeAsEntities } from './escape-markdown.ts'

/** Write lines as a fenced block, in which nothing is markup. */
export function formatFence(lines: readonly string[]): string[] {
  const runs = lines.flatMap((line) => [...line.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)))
  return [`${fence}text`, ...lines, fence]
}

/** Write lines as a fenced block, or as HTML where Liquid, which reads code as well, would take them apart. */
export function formatLiquidLiteral(lines: readonly string[]): string[] {
  if (!lines.some((line) => /\{[{%]/.test(line))) return formatFence(lines)
  const [head = '', ...rest] = lines.map(escapeAsEntities)
  const body = [`<pre><code>${head}`, ...rest]
  return [...body.slice(0, -1), `${body.at(-1) ?? ''}</code></pre>`]
}
