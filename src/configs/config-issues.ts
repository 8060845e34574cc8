import type * as v from 'valibot'
import { chartSchema, listTemplatesWith, readTemplate } from '../charts/kinds/chart-spec.ts'
import { listTableTemplatesWith, readTableTemplate, tableSchema } from '../tables/table-spec.ts'
import { createMessage, type Problem } from '../problems/diagnostics.ts'
import { findNearestName } from '../problems/word-lists.ts'
import { readAt } from '../specs/read-at.ts'
import type { SpecPath } from '../specs/spec-issue.ts'
import {
  describeWanted,
  describeMapping,
  formatExpected,
  formatReceived,
  unquote,
} from './describe-wanted.ts'
import type { ConfigSource } from './config-source.ts'
import type { VFileMessage } from 'vfile-message'

/** The schema of anything: what valibot's schemas have in common, and the parts some have. */
type Schema = v.GenericSchema

/** Turn a schema's issues with a configuration into messages with places. */
export function formatConfigIssues(
  issues: readonly v.BaseIssue<unknown>[],
  schema: Schema,
  source: ConfigSource,
): readonly VFileMessage[] {
  const explained = issues.map((issue) => {
    const list = findList(issue)
    const found = findDeepest(issue, [])
    const path = list ?? found.path
    const problem =
      list === undefined
        ? explainIssue(found.issue, path, { schema, data: source.data })
        : expectMapping(path, 'a list', findKeys(schema, path, source.data))
    return { path, problem }
  })
  const meant = new Set(explained.map(({ problem }) => findMeantKey(problem)))
  // which keys something needs is said by its template
  const isMeant = (key: string): boolean =>
    meant.has(key) || meant.has(key.replace(/[^.]+$/, 'template'))
  const causes = explained.filter(
    ({ problem }) => problem.kind !== 'missing-key' || !isMeant(problem.key),
  )
  const messages = causes.map(({ path, problem }) => {
    const isKey = problem.kind === 'unexpected-key' || problem.kind === 'misplaced-key'
    const part = isKey ? 'key' : 'value'
    return createMessage(problem, source.locate(path, part))
  })
  return messages.filter(({ reason }, i) => !messages.slice(0, i).some((m) => m.reason === reason))
}

/** Find the key, with its path, that was to stand where there is another. */
function findMeantKey(problem: Problem): string | undefined {
  // Another template was meant, which needs other keys.
  if (problem.kind === 'misplaced-key') return `${problem.within}.template`
  if (problem.kind !== 'unexpected-key') return undefined
  const { key, within, known } = problem
  const nearest =
    readJoinedKey(key, known) ?? readSynonym(key, known) ?? findNearestName(key, known)
  return nearest === undefined || within === '' ? nearest : `${within}.${nearest}`
}

/** Read the key of `run:after`, which YAML takes for a key without a value. */
function readJoinedKey(key: string, known: readonly string[]): string | undefined {
  const [first = ''] = key.split(':', 1)
  return first !== key && known.includes(first) ? first : undefined
}

/** What other programs call a key of ours. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  kind: ['template'],
  type: ['template'],
  metric: ['values'],
  metrics: ['values'],
  name: ['title'],
  file: ['logs'],
  files: ['logs'],
  source: ['logs'],
  path: ['file', 'logs'],
  output: ['file'],
  height: ['size'],
  width: ['size'],
  caption: ['title'],
}

/** Read a key that is known by another name. */
function readSynonym(key: string, known: readonly string[]): string | undefined {
  const names = Object.hasOwn(SYNONYMS, key) ? SYNONYMS[key] : undefined
  return names?.find((name) => known.includes(name))
}

/** Find a list where a mapping belongs: schemas take its indexes for keys. */
function findList(issue: v.BaseIssue<unknown>): SpecPath | undefined {
  const steps = issue.path ?? []
  const at = steps.findIndex(({ type, input }) => type === 'object' && Array.isArray(input))
  return at < 0 ? undefined : readPath(issue).slice(0, at)
}

/**
 * Find the lists of a configuration that stand for mappings and were taken for some: a schema of a mapping from names to texts takes a list of texts, its
 * indexes for names.
 */
export function findListedMappings(
  data: unknown,
  read: object,
  source: ConfigSource,
): readonly VFileMessage[] {
  const made = new Map<string, unknown>(Object.entries(read))
  const isMapping = (key: string): boolean => made.has(key) && !Array.isArray(made.get(key))
  const entries = typeof data === 'object' && data !== null ? Object.entries(data) : []
  return entries
    .filter(([key, value]) => Array.isArray(value) && value.length > 0 && isMapping(key))
    .map(([key]) =>
      createMessage(expectMapping([key], 'a list', []), source.locate([key], 'value')),
    )
}

function expectMapping(path: SpecPath, actual: string, keys: readonly string[]): Problem {
  if (path.length === 0) return { kind: 'bad-config', actual }
  const key = formatConfigPath(path)
  return { kind: 'bad-setting', key, expected: describeMapping(keys, actual), actual }
}

interface FoundIssue {
  readonly issue: v.BaseIssue<unknown>
  readonly path: SpecPath
}

/** In a union, what failed deepest is what the user meant; an unknown key beats a missing one. */
function findDeepest(issue: v.BaseIssue<unknown>, before: SpecPath): FoundIssue {
  const path = [...before, ...readPath(issue)]
  // A mapping that is an alternative to a list takes its indexes for keys.
  const inside = (issue.issues ?? []).filter((inner) => findList(inner) === undefined)
  const found = inside.map((inner) => findDeepest(inner, path))
  const rank = ({ issue: inner, path: at }: FoundIssue): number =>
    at.length * 2 + (inner.expected === 'never' ? 1 : 0)
  const deepest = found.sort((a, b) => rank(b) - rank(a))[0]
  return deepest !== undefined && deepest.path.length > path.length ? deepest : { issue, path }
}

function readPath(issue: v.BaseIssue<unknown>): SpecPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/** What is checked, and the schema of all of it. */
interface Checked {
  readonly schema: Schema
  readonly data: unknown
}

function explainIssue(issue: v.BaseIssue<unknown>, path: SpecPath, checked: Checked): Problem {
  const actual = formatReceived(issue.received)
  if (path.length === 0) return { kind: 'bad-config', actual }
  const name = formatConfigPath(path)
  const key = String(path.at(-1) ?? '')
  if (issue.expected === 'never') {
    return explainKey(key, path.slice(0, -1), checked)
  }
  if (issue.received === 'undefined') return { kind: 'missing-key', key: name }
  if (issue.type === 'regex' || issue.kind === 'validation') {
    return {
      kind: 'bad-setting',
      key: name,
      expected:
        issue.type === 'integer' ? 'a whole number' : issue.message.replace(/^expected /, ''),
      actual: issue.type === 'partial_check' ? showValue(readAt(checked.data, path)) : actual,
    }
  }
  const words = listWords(issue)
  if (words.length > 0) return explainWord(key, unquote(actual), words)
  return {
    kind: 'bad-setting',
    key: name,
    expected: describeWanted(formatExpected(issue.expected), issue, {
      listKeys: () =>
        findKeys(checked.schema, isForList(issue) ? [...path, 0] : path, checked.data),
      isItem: (text) =>
        /^\d/.test(text) ||
        readAt(checked.data, ['runs', text]) !== undefined ||
        findKeys(checked.schema, [...path, 0], checked.data).length === 0,
    }),
    actual,
  }
}

/** Show a value that does not go with those beside it, of which the check of all of them was. */
function showValue(value: unknown): string {
  return formatReceived(JSON.stringify(value))
}

/** Whether a mapping stands where a list belongs. */
function isForList({ expected, received }: v.BaseIssue<unknown>): boolean {
  return formatExpected(expected) === 'a list' && formatReceived(received) === 'a mapping'
}

/** Explain an unknown key; if charts or tables of other templates have it, name those. */
function explainKey(key: string, within: SpecPath, { schema, data }: Checked): Problem {
  const known = findKeys(schema, within, data)
  const [part, , ...inner] = within
  if ((part === 'charts' || part === 'tables') && inner.length === 0) {
    const { thing, list, read } = TEMPLATED[part]
    const templates = list(key)
    const template = String(read(readAt(data, within)))
    const where = formatConfigPath(within)
    if (templates.length > 0) {
      return { kind: 'misplaced-key', thing, key, within: where, template, templates }
    }
  }
  const hint = explainSyntax(key, known)
  const problem = { kind: 'unexpected-key', key, within: formatConfigPath(within), known } as const
  return hint === undefined ? problem : { ...problem, hint }
}

/** Say how something became a key that was none. */
function explainSyntax(key: string, known: readonly string[]): string | undefined {
  const joined = readJoinedKey(key, known)
  if (joined !== undefined) {
    const value = key.slice(joined.length + 1)
    return `a key ends with a colon and a blank, as in \`${joined}: ${value}\``
  }
  const synonym = readSynonym(key, known)
  if (synonym !== undefined) return `here it is called \`${synonym}\``
  if (/^\d+$/.test(key)) {
    return 'between `{` and `}` a comma ends a value; put the value in quotes, and write a decimal with a point'
  }
  const count = (sign: string): number => key.split(sign).length
  return count(')') > count('(')
    ? 'between `{` and `}` a comma ends a value, so put the expression before it in quotes'
    : undefined
}

/** What is of one of several templates, each with keys of its own. */
const TEMPLATED = {
  charts: { thing: 'chart', list: listTemplatesWith, read: readTemplate },
  tables: { thing: 'table', list: listTableTemplatesWith, read: readTableTemplate },
} as const

/** What people call charts that are called otherwise here. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  line: ['series', 'compare'],
  lines: ['series', 'compare'],
  timeseries: ['series', 'compare'],
  'time-series': ['series', 'compare'],
  scatter: ['series'],
  barchart: ['bars'],
  column: ['bars'],
  columns: ['bars'],
  hist: ['histogram'],
  ecdf: ['cdf'],
  violin: ['boxplot'],
  box: ['boxplot'],
  memory: ['process'],
}

/** Explain a word that is none of those known; a near one may be another thing than what people call so. */
function explainWord(thing: string, name: string, known: readonly string[]): Problem {
  const called = Object.hasOwn(TEMPLATES, name.toLowerCase()) ? TEMPLATES[name.toLowerCase()] : []
  const meant = thing === 'template' ? called?.filter((one) => known.includes(one)) : []
  const [only, ...others] = meant ?? []
  if (only !== undefined && others.length === 0) {
    return { kind: 'unknown-name', thing, name, known, meant: only }
  }
  return { kind: 'unknown-name', thing, name, known: meant?.length ? meant : known }
}

/** The words that someone who wrote another one could have meant. */
function listWords({ type, expected, received }: v.BaseIssue<unknown>): readonly string[] {
  if (!['picklist', 'variant'].includes(type) || !received.startsWith('"')) return []
  return [...(expected ?? '').matchAll(/"([^"]+)"/g)].flatMap((match) => match[1] ?? [])
}

/** Write a path as a user would say it: `charts.memory.size[1]`. */
export function formatConfigPath(path: SpecPath): string {
  return path
    .map((step, i) =>
      typeof step === 'number' ? `[${String(step)}]` : i === 0 ? step : `.${step}`,
    )
    .join('')
}

/** The keys that a schema knows at a path; which schema that is may depend on the data there. */
function findKeys(schema: unknown, path: SpecPath, data: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const inner = (part: unknown): readonly string[] => findKeys(part, path, data)
  if (schema === chartSchema) return inner(chartSchema.getter(data))
  if (schema === tableSchema) return inner(tableSchema.getter(data))
  if ('wrapped' in schema) return inner(schema.wrapped)
  if ('options' in schema && Array.isArray(schema.options)) return schema.options.flatMap(inner)
  const [step, ...rest] = path
  if (step === undefined) {
    return 'entries' in schema && typeof schema.entries === 'object' && schema.entries !== null
      ? Object.keys(schema.entries)
      : []
  }
  const below = readAt(data, [step])
  if ('entries' in schema && typeof schema.entries === 'object' && schema.entries !== null) {
    const entry = Object.entries(schema.entries).find(([key]) => key === step)
    return findKeys(entry?.[1], rest, below)
  }
  if ('item' in schema) return findKeys(schema.item, rest, below)
  if ('value' in schema) return findKeys(schema.value, rest, below)
  return []
}
