import { createLinesFormat } from '../records/own/lines-format.ts'
import { outlineFormat } from '../records/own/own-format.ts'
import type { RecordFormat } from '../records/record-format.ts'
import type { SpecPath } from '../specs/spec-issue.ts'
import type { valueSchema } from './config-schema.ts'
import type * as v from 'valibot'
import type { FieldSpec } from './own-format-schema.ts'
import { readOwnFields, type Refuse } from './read-own-fields.ts'
import { readPattern, type ReadPattern } from './read-pattern.ts'
import type { RunConfig } from './run-config.ts'

type ValueSpec = Exclude<v.InferOutput<typeof valueSchema>, string>

/** A value that is taken from a line of a log: the run that is made for it, and its expression. */
export interface MatchedValue {
  readonly value: string
  readonly run: RunConfig
  readonly named: Pick<ValueSpec, 'equal' | 'interval'> & {
    readonly expression: string
    readonly format: string | undefined
  }
}

/** The names that runs cannot have, to which new ones are added, and who is told what is wrong. */
interface MatchSetting {
  readonly taken: Set<string>
  readonly refuse: Refuse
}

/** Read a value with `log` and `match`; nothing for one with an expression. */
export function readMatch(
  value: string,
  { value: expression, log, match, format, interval, equal }: ValueSpec,
  { taken, refuse }: MatchSetting,
): readonly MatchedValue[] {
  const isMatch = log !== undefined || match !== undefined
  if (isMatch === (expression !== undefined)) {
    refuse(
      { kind: 'value-forms', forms: [['value'], ['log', 'match']], isBoth: isMatch },
      [],
      'key',
    )
    return []
  }
  if (!isMatch) return []
  for (const [key, one] of Object.entries({ log, match })) {
    if (one === undefined) refuse({ kind: 'missing-key', key: `values.${value}.${key}` }, [], 'key')
  }
  if (log === undefined || match === undefined) return []
  const own = createMatchFormat(value, match, refuse)
  if (own === undefined) return []
  const name = chooseName(value, taken)
  const at: SpecPath = ['values', value, 'log']
  const run: RunConfig = {
    ...{ name, title: value, pid: undefined, facts: new Map(), grouping: undefined },
    logs: [{ pattern: log, formats: [own], forced: true, at }],
    match: { format: own, pattern: match },
  }
  return [{ value, run, named: { expression: `${name}.match.value`, format, interval, equal } }]
}

function chooseName(value: string, taken: Set<string>): string {
  let name = value.replaceAll(/\W/g, '_')
  while (taken.has(name)) name += '_'
  taken.add(name)
  return name
}

function createMatchFormat(value: string, match: string, refuse: Refuse): RecordFormat | undefined {
  const problems: unknown[] = []
  const tell: Refuse = (problem) => {
    problems.push(problem)
    refuse(problem, ['match'])
  }
  const pattern = readPattern(match, (problem) => {
    tell(problem, [])
  })
  if (pattern === undefined) return undefined
  const [field = '', ...others] = pattern.names
  if (pattern.names.length !== 1 || others.length > 0) {
    tell({ kind: 'match-fields', pattern: match, count: pattern.names.length }, [])
    return undefined
  }
  const [own] = readOwnFields(
    [{ name: 'value', spec: readUnit(field), beside: pattern.beside.get(field), at: [] }],
    tell,
  )
  if (own === undefined || problems.length > 0) return undefined
  const outline = outlineFormat({
    ...{ name: value, summary: `the line ${match}`, fields: [own], definition: match },
  })
  const record = `line that matches \`${match}\``
  const group = { name: 'match', record, figures: outline.figures, isSingle: true } as const
  const renamed = renameField(pattern, field)
  const { format } = createLinesFormat(
    { ...outline, record, group },
    [own],
    [{ pattern: renamed.create([own]), fields: [own] }],
  )
  return format.kind === 'records' ? format : undefined
}

/** A field is named by its unit, or not at all. */
function readUnit(field: string): FieldSpec {
  return field === '' || field === 'n' ? {} : { unit: field }
}

function renameField(pattern: ReadPattern, field: string): ReadPattern {
  return {
    ...pattern,
    create: (fields) => {
      const created = pattern.create(fields.map((one) => ({ ...one, name: field })))
      return { ...created, names: created.names.map((name) => (name === field ? 'value' : name)) }
    },
  }
}
