import { FUNCTION_NAMES } from '../expressions/expression.ts'
import { listMetrics } from '../summaries/metric-catalogue.ts'
import { logFormats, type LogFormat } from '../traces/log-formats.ts'

/** List what no run may be called: the first parts of metrics, and words of expressions. */
export function listReservedRunNames(formats: readonly LogFormat[]): ReadonlySet<string> {
  return new Set([
    ...listMetrics(formats).map(({ name }) => name.split('.')[0] ?? ''),
    ...FUNCTION_NAMES,
    'title',
    'name',
  ])
}

/** What no run may be called in a project without formats of its own. */
export const RESERVED_RUN_NAMES = listReservedRunNames(logFormats)
