import { formatAll, formatList, type Words } from './word-lists.ts'

/** What can be wrong with an expression, its value or its format. */
export const expressionProblems = {
  'bad-expression': ({ expression, reason }: Words<'expression' | 'reason'>) =>
    `Cannot read the expression \`${expression}\`: ${reason}`,
  'unit-mismatch': ({ action, left, right }: Words<'action' | 'left' | 'right'>) =>
    `Cannot ${action} ${left} and ${right}, expected the same unit`,
  'division-by-zero': ({ expression }: { expression: string }) =>
    `Cannot divide by zero in \`${expression}\``,
  'run-needed': ({ name, runs }: { name: string; runs: readonly string[] }) =>
    `Expected \`${name}\` to name its run, such as \`${runs[0] ?? 'run'}.${name}\``,
  'metric-group': ({
    name,
    members,
    isRun = false,
  }: {
    name: string
    members: readonly string[]
    /** Whether it is the name of a run. */
    isRun?: boolean
  }) =>
    `Unexpected ${isRun ? 'run without a metric' : 'metric group'} \`${name}\`, expected a metric such as ${formatList(members)}`,
  'bad-format': ({ format, reason }: Words<'format' | 'reason'>) =>
    `Cannot use the format \`${format}\`: ${reason}`,
  'text-beside-value': ({ expression, reason }: Words<'expression' | 'reason'>) =>
    `Cannot show \`${expression}\` here: ${reason}`,
  'unit-after-value': ({ expression, reason }: Words<'expression' | 'reason'>) =>
    `Cannot show \`${expression}\` before this text: ${reason}`,
  'missing-value': ({ metric, reason }: Words<'metric' | 'reason'>) =>
    formatMissingValues({ metrics: [metric], hidden: 0, reason }),
}

/** Say that values are missing for one reason; `hidden` more of them are counted only. */
export function formatMissingValues({
  metrics,
  hidden,
  reason,
}: {
  readonly metrics: readonly string[]
  readonly hidden: number
  readonly reason: string
}): string {
  const quoted = metrics.map((metric) => `\`${metric}\``)
  const named = hidden === 0 ? quoted : [...quoted, `${String(hidden)} more`]
  return `Cannot find a value for ${formatAll(named)}: ${reason}; \`n/a\` stands in its place`
}
