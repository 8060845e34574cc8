import type * as v from 'valibot'
import { createMessage, type Problem } from '../diagnostics.ts'
import type { ConfigPath, ConfigSource } from './config-source.ts'
import type { VFileMessage } from 'vfile-message'

/** The schema of anything: what valibot's schemas have in common, and the parts some have. */
type Schema = v.GenericSchema

/** Turn what a schema found wrong with a configuration into messages with places. */
export function formatConfigIssues(
  issues: readonly v.BaseIssue<unknown>[],
  schema: Schema,
  source: ConfigSource,
): readonly VFileMessage[] {
  const messages = issues.map((issue) => {
    const list = findList(issue)
    const found = findDeepest(issue, [])
    const path = list ?? found.path
    const problem =
      list === undefined ? explainIssue(found.issue, path, schema) : expectMapping(path, 'a list')
    const part = problem.kind === 'unexpected-key' ? 'key' : 'value'
    return createMessage(problem, source.locate(path, part))
  })
  return messages.filter(({ reason }, i) => !messages.slice(0, i).some((m) => m.reason === reason))
}

/** The place of a list where a mapping belongs: schemas take its indexes for keys. */
function findList(issue: v.BaseIssue<unknown>): ConfigPath | undefined {
  const steps = issue.path ?? []
  const at = steps.findIndex(({ type, input }) => type === 'object' && Array.isArray(input))
  return at < 0 ? undefined : readPath(issue).slice(0, at)
}

function expectMapping(path: ConfigPath, actual: string): Problem {
  return path.length === 0
    ? { kind: 'bad-config', actual }
    : { kind: 'bad-setting', key: formatConfigPath(path), expected: 'a mapping', actual }
}

interface FoundIssue {
  readonly issue: v.BaseIssue<unknown>
  readonly path: ConfigPath
}

/** In a union, what failed deepest is what the user meant; an unknown key beats a missing one. */
function findDeepest(issue: v.BaseIssue<unknown>, before: ConfigPath): FoundIssue {
  const path = [...before, ...readPath(issue)]
  const found = (issue.issues ?? []).map((inner) => findDeepest(inner, path))
  const rank = ({ issue: inner, path: at }: FoundIssue): number =>
    at.length * 2 + (inner.expected === 'never' ? 1 : 0)
  const deepest = found.sort((a, b) => rank(b) - rank(a))[0]
  return deepest !== undefined && deepest.path.length > path.length ? deepest : { issue, path }
}

function readPath(issue: v.BaseIssue<unknown>): ConfigPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

function explainIssue(issue: v.BaseIssue<unknown>, path: ConfigPath, schema: Schema): Problem {
  const actual = formatReceived(issue.received)
  if (path.length === 0) return { kind: 'bad-config', actual }
  const name = formatConfigPath(path)
  const key = String(path.at(-1) ?? '')
  if (issue.expected === 'never') {
    const known = findKeys(schema, path.slice(0, -1))
    return { kind: 'unexpected-key', key, within: formatConfigPath(path.slice(0, -1)), known }
  }
  if (issue.received === 'undefined') return { kind: 'missing-key', key: name }
  if (issue.type === 'regex' || issue.kind === 'validation') {
    return {
      kind: 'bad-setting',
      key: name,
      expected:
        issue.type === 'integer' ? 'a whole number' : issue.message.replace(/^expected /, ''),
      actual,
    }
  }
  return {
    kind: 'bad-setting',
    key: name,
    expected: formatExpected(issue.expected),
    actual,
  }
}

/** Valibot's words for types, in a reader's. */
function formatExpected(expected: string | null): string {
  return (expected ?? 'something else')
    .replace(/^\((.*)\)$/, '$1')
    .replaceAll(/[()]/g, '')
    .split(' | ')
    .map((word) => WORDS.get(word) ?? word)
    .join(' or ')
}

function formatReceived(received: string): string {
  return received === 'undefined' ? 'nothing' : (WORDS.get(received) ?? received)
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['Object', 'a mapping'],
  ['Array', 'a list'],
  ['Function', 'a function'],
  ['string', 'a string'],
  ['number', 'a number'],
  ['boolean', '`true` or `false`'],
])

/** Write a path as a user would say it: `charts.memory.size[1]`. */
export function formatConfigPath(path: ConfigPath): string {
  return path
    .map((step, i) =>
      typeof step === 'number' ? `[${String(step)}]` : i === 0 ? step : `.${step}`,
    )
    .join('')
}

/** The keys that a schema knows at a path. */
function findKeys(schema: unknown, path: ConfigPath): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const inner = (part: unknown): readonly string[] => findKeys(part, path)
  if ('wrapped' in schema) return inner(schema.wrapped)
  if ('options' in schema && Array.isArray(schema.options)) return schema.options.flatMap(inner)
  const [step, ...rest] = path
  if ('entries' in schema && typeof schema.entries === 'object' && schema.entries !== null) {
    if (step === undefined) return Object.keys(schema.entries)
    const entry = Object.entries(schema.entries).find(([key]) => key === step)
    return findKeys(entry?.[1], rest)
  }
  if (step === undefined) return []
  if ('item' in schema) return findKeys(schema.item, rest)
  if ('value' in schema) return findKeys(schema.value, rest)
  return []
}
