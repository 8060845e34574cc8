import type { RunScope } from '../expressions/find-metric.ts'
import type { ChartMaterial } from '../builds/build-charts.ts'
import { nameExcerpt } from '../excerpts/excerpt.ts'
import { explainChart } from './explain-chart.ts'
import { explainExpression, type Explained } from './explain-expression.ts'
import { explainQuery } from './explain-query.ts'
import { explainTally } from './explain-tally.ts'
import { listExcerptLines } from './list-excerpt-lines.ts'
import type { SingleRequest } from './request.ts'
import type { RunLogs } from './run-logs.ts'

/** What requests are explained from. */
export interface RequestSources {
  readonly scope: RunScope
  readonly logs: RunLogs
  /** What charts are drawn from. */
  readonly material: ChartMaterial
}

/** Explain what was asked for. */
export async function explainRequest(
  request: SingleRequest,
  { scope, logs, material }: RequestSources,
): Promise<Explained> {
  switch (request.kind) {
    case 'expression':
      return explainExpression(request, { scope, logs })
    case 'words': {
      const { what, text, source } = request
      return explainWords({ what, text, rounding: source })
    }
    case 'excerpt': {
      const { run, spec, source } = request
      const what = `the excerpt \`${nameExcerpt(run, spec)}\``
      const notes = await listExcerptLines(scope.runs.get(run), spec, logs)
      return explainWords({ what, text: '', rounding: source, notes })
    }
    case 'chart':
      return { kind: 'made', value: await explainChart(request.name, material) }
    case 'query':
      return explainQuery(request, { scope, logs })
    case 'tally':
      return explainTally(request, { scope, logs })
  }
}

function explainWords({
  what,
  text,
  rounding,
  notes = [],
}: {
  readonly notes?: readonly string[]
  readonly what: string
  readonly text: string
  readonly rounding: string
}): Explained {
  return {
    kind: 'made',
    value: {
      what,
      expression: undefined,
      format: undefined,
      formula: undefined,
      quantity: undefined,
      text,
      rounding,
      notes,
      stale: undefined,
      terms: [],
    },
  }
}
