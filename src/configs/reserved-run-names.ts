import { FUNCTION_NAMES } from '../expressions/expression.ts'
import { listMetrics } from '../summaries/metric-catalogue.ts'
import { logFormats, type LogFormat } from '../traces/log-formats.ts'

/**
 * List what no run may be called, the first parts of metrics and words of expressions, each with what it means there:
 * `` `time.real` is a metric``.
 */
export function listReservedRunNames(formats: readonly LogFormat[]): ReadonlyMap<string, string> {
  const metrics = listMetrics(formats).map(({ name }) => name)
  return new Map([
    // Of several metrics, the first is named.
    ...metrics
      .map((name) => [name.split('.')[0] ?? '', `\`${name}\` is a metric`] as const)
      .reverse(),
    ...FUNCTION_NAMES.map((name) => [name, `\`${name}(…)\` is a function`] as const),
    ...(['title', 'name'] as const).map(
      (name) => [name, `\`${name}\` is what the run itself is called`] as const,
    ),
  ])
}

/** What no run may be called in a project without formats of its own. */
export const RESERVED_RUN_NAMES = listReservedRunNames(logFormats)
