import { describeTrace } from '../summaries/describe-trace.ts'
import { visitNames } from './expression.ts'
import type { RunScope } from './find-metric.ts'
import { parseExpression } from './parse-expression.ts'
import type { Run } from '../summaries/run.ts'
import type { TraceFormat } from '../traces/trace-format.ts'

/** An expression, and the run that it is about where it names none. */
export interface TraceUse {
  readonly expression: string
  readonly current: Run | undefined
}

/**
 * Say what is in doubt about the traces whose figures some expressions use: a sentence or more for
 * each run, with its title where there are several.
 *
 * @param readTitle of a run, as a reader sees it
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
  const told = [...used.values()]
  const isOne = new Set(told.map(({ run }) => run)).size === 1
  return told.map(({ run, sentences }) => (isOne ? sentences : `${readTitle(run)}: ${sentences}`))
}

interface UsedTrace {
  readonly run: Run
  readonly format: TraceFormat
}

function listTraces({ expression, current }: TraceUse, scope: RunScope): readonly UsedTrace[] {
  const parsed = parseExpression(expression)
  if (parsed.kind === 'problem') return []
  const used: UsedTrace[] = []
  visitNames(parsed.expression, (path) => {
    const [first = '', ...rest] = path
    const other = scope.runs.get(first === 'baseline' ? (scope.baseline ?? first) : first)
    const run = other ?? current
    const name = (other === undefined ? path : rest).join('.')
    // Of the size of a log, nothing is in doubt.
    const metric = run?.known.find((known) => known.name === name)
    if (run !== undefined && metric?.kind === 'trace') used.push({ run, format: metric.format })
  })
  return used
}
