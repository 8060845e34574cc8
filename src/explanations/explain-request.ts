import type { RunScope } from '../expressions/find-metric.ts'
import type { ChartMaterial } from '../builds/build-charts.ts'
import { explainChart } from './explain-chart.ts'
import { explainExpression, type Explained } from './explain-expression.ts'
import { explainTally } from './explain-tally.ts'
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
    case 'chart':
      return { kind: 'made', value: await explainChart(request.name, material) }
    case 'tally':
      return explainTally(request, { scope, logs })
  }
}

function explainWords({
  what,
  text,
  rounding,
}: {
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
      stale: undefined,
      terms: [],
    },
  }
}
