import type { BuildMaterial } from '../builds/build-material.ts'
import { evaluateReference } from '../builds/evaluate-reference.ts'
import type { Lock } from '../locks/lock.ts'
import type { Problem } from '../problems/problem.ts'
import { explainRequest, type RequestSources } from './explain-request.ts'
import type { Explained } from './explain-expression.ts'
import { requestCells, requestNamed } from './find-requests.ts'
import { requestReference } from './request-reference.ts'
import type { SingleRequest } from './request.ts'
import { RunLogs } from './run-logs.ts'

/** Where the numbers of a project come from. */
export interface ExplainedProject {
  /** The named values, then the expressions of pages, each once. */
  readonly values: readonly ExplainedValue[]
  /** The tables that were built, by their names. */
  readonly tables: ReadonlyMap<string, ExplainedTable>
}

/** A value of the configuration, or an expression of a page. */
export interface ExplainedValue {
  /** The name or the expression. */
  readonly name: string
  readonly isNamed: boolean
  /** Where pages show it. */
  readonly places: readonly PlaceInPage[]
  /** `undefined` where there is no more room for it. */
  readonly explained: Explained | undefined
}

/** A line of a page. */
export interface PlaceInPage {
  readonly path: string
  readonly line: number
}

/** A table, and its cells that show numbers of runs. */
export interface ExplainedTable {
  readonly cells: readonly ExplainedCell[]
  /** Of a table whose figures are tallied over whole logs, or rows of a query: what is said of all of it. */
  readonly whole: Explained | undefined
  /** How many of its cells are not explained, since there is no more room for them. */
  readonly left: number
}

/** A cell, counted from 0 without the header. */
export interface ExplainedCell {
  readonly row: number
  readonly column: number
  readonly explained: Explained
}

/** Explain the values and tables of a project as `explain` does. Logs are read once more, for their lines. */
export async function explainProject(
  material: BuildMaterial,
  { lock, most }: { readonly lock: Lock | undefined; readonly most: number },
): Promise<ExplainedProject> {
  const { config, scope, files, effects, runs } = material
  const logs = new RunLogs({ config, files, effects, runs, lock })
  const budget = new Budget(most)
  const sources = { scope, logs, material: { config, scope, files, effects } }
  return {
    values: await explainValues(material, sources, budget),
    tables: await explainTables(material, sources, budget),
  }
}

/** How many explanations there is still room for. */
class Budget {
  #left: number

  constructor(most: number) {
    this.#left = most
  }

  /** Take room for one; `false` where there is none. */
  take(): boolean {
    this.#left -= 1
    return this.#left >= 0
  }
}

async function explainValues(
  material: BuildMaterial,
  sources: RequestSources,
  budget: Budget,
): Promise<readonly ExplainedValue[]> {
  const { config, scope } = material
  const explained: ExplainedValue[] = []
  for (const { name, expression, format, places } of listAsked(material)) {
    const isNamed = config.values.has(name)
    const request = requestReference({ expression, format }, config)
    const result = !budget.take()
      ? undefined
      : (refuse(evaluateReference({ expression, format }, config, scope)) ??
        (request.kind === 'rows' ? undefined : await explainRequest(request, sources)))
    explained.push({ name, isNamed, places, explained: result })
  }
  return explained
}

/** What a page would not show, since facts of its runs differ, is not explained either. */
function refuse(
  value: { readonly kind: string } | { readonly kind: 'problem'; readonly problem: Problem },
): Explained | undefined {
  return 'problem' in value ? { kind: 'problem', problem: value.problem } : undefined
}

interface Asked {
  readonly name: string
  readonly expression: string
  readonly format: string | undefined
  readonly places: PlaceInPage[]
}

/** List the named values, and what pages show besides; a format of a page's own makes it another one. */
function listAsked({ config, references }: BuildMaterial): readonly Asked[] {
  const asked = new Map<string, Asked>()
  const add = (expression: string, format: string | undefined): Asked => {
    const key = format === undefined ? expression : `${expression} | ${format}`
    const known = asked.get(key)
    if (known !== undefined) return known
    const fresh = { name: key, expression, format, places: [] }
    asked.set(key, fresh)
    return fresh
  }
  for (const name of config.values.keys()) add(name, undefined)
  for (const [path, { values }] of references) {
    for (const { expression, format, line } of values) {
      if (!config.texts.has(expression)) add(expression, format).places.push({ path, line })
    }
  }
  return [...asked.values()]
}

async function explainTables(
  { config, scope, tables }: BuildMaterial,
  sources: RequestSources,
  budget: Budget,
): Promise<ReadonlyMap<string, ExplainedTable>> {
  const explained = new Map<string, ExplainedTable>()
  for (const name of tables.keys()) {
    const cells: ExplainedCell[] = []
    let left = 0
    for (const { row, column, request } of requestCells(name, config, scope)) {
      if (request.kind === 'words') continue
      if (!budget.take()) left += 1
      else cells.push({ row, column, explained: await explainRequest(request, sources) })
    }
    const [asked] = requestNamed(name, config).filter(isOfAll)
    const whole = asked === undefined ? undefined : await explainRequest(asked, sources)
    explained.set(name, { cells, whole, left })
  }
  return explained
}

/** Whether a request is for all of a table at once. */
function isOfAll(request: { readonly kind: string }): request is SingleRequest & {
  readonly kind: 'tally' | 'query'
} {
  return request.kind === 'tally' || request.kind === 'query'
}
