import type { RunScope } from '../expressions/find-metric.ts'
import { explainExpression, type Explained } from './explain-expression.ts'
import type { Explanation } from './explanation.ts'
import { explainMetric } from './explain-metric.ts'
import type { Request } from './find-requests.ts'
import type { RunLogs } from './run-logs.ts'

/** Explain what was asked for. */
export async function explainRequest(
  request: Request,
  { scope, logs }: { readonly scope: RunScope; readonly logs: RunLogs },
): Promise<Explained> {
  switch (request.kind) {
    case 'expression':
      return explainExpression(request, { scope, logs })
    case 'words': {
      const { what, text, source } = request
      return explainWords({ what, text, rounding: source })
    }
    case 'log': {
      const { what, run: name, metric } = request
      const run = scope.runs.get(name)
      if (run === undefined) return { kind: 'problem', problem: { kind: 'unread-run', run: name } }
      const term = await explainMetric(`${name}.${metric}`, { run, metric, logs })
      return explainWords({ what, text: '', rounding: 'ranked from the log as a whole' }, [term])
    }
  }
}

function explainWords(
  {
    what,
    text,
    rounding,
  }: { readonly what: string; readonly text: string; readonly rounding: string },
  terms: Explanation['terms'] = [],
): Explained {
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
      terms,
    },
  }
}
