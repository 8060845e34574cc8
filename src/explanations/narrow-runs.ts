import type { Config } from '../configs/config.ts'
import { visitNames } from '../expressions/expression.ts'
import { parseExpression } from '../expressions/parse-expression.ts'
import type { Request } from './request.ts'

/**
 * Keep only the runs of a configuration that some requests name, so that no other log is read. If a request
 * names an unknown run, all runs are kept, so that the message can list them.
 */
export function narrowRuns(config: Config, requests: readonly Request[]): Config {
  const known = new Set(config.runs.map(({ name }) => name))
  const named = requests
    .flatMap((request) => listRuns(request, known))
    .map((name) => resolveRun(name, config, known))
  if (named.includes(undefined)) return config
  return { ...config, runs: config.runs.filter(({ name }) => named.includes(name)) }
}

function resolveRun(
  name: string,
  { baseline }: Config,
  known: ReadonlySet<string>,
): string | undefined {
  if (known.has(name)) return name
  return name === 'baseline' ? baseline : undefined
}

/** The first parts of names that stand for runs; where there is a current run, others are of metrics. */
function listRuns(request: Request, known: ReadonlySet<string>): readonly string[] {
  switch (request.kind) {
    case 'words':
      return []
    case 'excerpt':
      return known.has(request.run) ? [request.run] : []
    case 'query':
    case 'chart':
      // Only drawing or answering it shows which runs it has.
      return [...known]
    case 'tally':
      return request.table.runs
    case 'rows':
      return request.runs
    case 'expression': {
      const { expression, current, compared } = request
      const owners = compared?.of ?? (current === undefined ? undefined : [current])
      const parsed = parseExpression(expression)
      const firsts: string[] = []
      if (parsed.kind === 'made') {
        visitNames(parsed.value, ([first = '']) => firsts.push(first))
      }
      return owners === undefined
        ? firsts
        : [...owners, ...firsts.filter((name) => name === 'baseline' || known.has(name))]
    }
  }
}
