import type { RunScope } from '../expressions/find-metric.ts'
import { explainExpression, type Explained } from './explain-expression.ts'
import { explainTally } from './explain-tally.ts'
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
