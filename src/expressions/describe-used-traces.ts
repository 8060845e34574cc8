import { describeTrace } from '../summaries/describe-trace.ts'
import { visitNames } from './expression.ts'
import type { RunScope } from './find-metric.ts'
import { parseExpression } from './parse-expression.ts'
import type { Run } from '../summaries/run.ts'
import type { TraceFormat } from '../traces/trace-format.ts'

/** An expression, and the run of its metrics that name none. */
export interface TraceUse {
  readonly expression: string
  readonly current: Run | undefined
}

/**
 * Describe the doubts about the traces whose figures some expressions use: one text for each run,
 * prefixed with the run's title if there are several runs.
 *
 * @param readTitle returns the title of a run as a reader sees it
 */
export function describeUsedTraces(
  uses: readonly TraceUse[],
  scope: RunScope,
  readTitle: (run: Run) => string,
): readonly string[] {
  const used = new Map<string, { readonly run: Run; readonly sentences: string }>()
  for (const use of uses) {
    for (const { run, format } of listTraces(use, scope)) {
      const found = run.logs.flatMap(({ contents: { trace } }) =>
        trace !== undefined && format.owns(trace) ? [trace] : [],
      )
      const [trace, ...others] = found
      const isSingle = trace !== undefined && others.length === 0
      const sentences = isSingle ? describeTrace(trace).join(' ') : ''
      if (sentences !== '') used.set(`${run.name} ${format.name}`, { run, sentences })
    }
  }
  const described = [...used.values()]
  const isOne = new Set(described.map(({ run }) => run)).size === 1
  return described.map(({ run, sentences }) =>
    isOne ? sentences : `${readTitle(run)}: ${sentences}`,
  )
}

interface UsedTrace {
  readonly run: Run
  readonly format: TraceFormat
}

function listTraces({ expression, current }: TraceUse, scope: RunScope): readonly UsedTrace[] {
  const parsed = parseExpression(expression)
  if (parsed.kind === 'problem') return []
  const used: UsedTrace[] = []
  visitNames(parsed.value, (path) => {
    const [first = '', ...rest] = path
    const other = scope.runs.get(first === 'baseline' ? (scope.baseline ?? first) : first)
    const run = other ?? current
    const name = (other === undefined ? path : rest).join('.')
    // A run knows thousands of metrics, and a table asks for as many.
    if (run?.logs.some(({ contents }) => contents.trace !== undefined) !== true) return
    // Metrics of other kinds, such as the size of a log, are never in doubt.
    const metric = run.listKnown().find((known) => known.name === name)
    if (metric?.kind === 'trace') used.push({ run, format: metric.format })
  })
  return used
}
