import { describeTrace } from '../summaries/describe-trace.ts'
import { visitNames } from './expression.ts'
import { findTrace } from '../summaries/find-trace.ts'
import type { RunScope } from './find-metric.ts'
import { parseExpression } from './parse-expression.ts'
import type { Run } from '../summaries/run.ts'

/** An expression, and the run that it is about where it names none. */
export interface TraceUse {
  readonly expression: string
  readonly current: Run | undefined
}

/** The first parts of metrics that come from traces. */
const GROUPS = { dtrace: 'malloc', trace: 'objects' } as const

type Group = keyof typeof GROUPS

/** Metrics of a log as a file, of which nothing is in doubt. */
const OF_FILE = new Set(['bytes', 'lines', 'words'])

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
    for (const { run, group } of listTraces(use, scope)) {
      const found = findTrace(run.logs, GROUPS[group])
      const sentences = found.kind === 'found' ? describeTrace(found.trace).join(' ') : ''
      if (sentences !== '') used.set(`${run.name} ${group}`, { run, sentences })
    }
  }
  const told = [...used.values()]
  const isOne = new Set(told.map(({ run }) => run)).size === 1
  return told.map(({ run, sentences }) => (isOne ? sentences : `${readTitle(run)}: ${sentences}`))
}

interface UsedTrace {
  readonly run: Run
  readonly group: Group
}

function listTraces({ expression, current }: TraceUse, scope: RunScope): readonly UsedTrace[] {
  const parsed = parseExpression(expression)
  if (parsed.kind === 'problem') return []
  const used: UsedTrace[] = []
  visitNames(parsed.expression, ([first = '', ...rest]) => {
    const named = first === 'baseline' ? (scope.baseline ?? first) : first
    const other = scope.runs.get(named)
    const [run, group, metric] = other === undefined ? [current, first, rest[0]] : [other, ...rest]
    if (run === undefined || !isGroup(group) || OF_FILE.has(metric ?? '')) return
    used.push({ run, group })
  })
  return used
}

function isGroup(name: string | undefined): name is Group {
  return name !== undefined && name in GROUPS
}
