import type { BuildOptions } from '../cli/actions/run-build.ts'
import { formatProblem, type Problem } from '../problems/diagnostics.ts'

/** Which project a host of documentation has built before it reads the pages. */
export interface HostOptions extends Pick<BuildOptions, 'check' | 'strict' | 'frozen'> {
  /** Folder of the configuration; the host's own folder by default. */
  readonly folder?: string
  /** The configuration, relative to the folder; by default `tracedocs.yaml` and the other usual names. */
  readonly config?: string
}

/** What the value of each option is. */
const OPTIONS: Readonly<Record<keyof HostOptions, 'string' | 'boolean'>> = {
  folder: 'string',
  config: 'string',
  check: 'boolean',
  strict: 'boolean',
  frozen: 'boolean',
}

const EXPECTED = { string: 'a text', boolean: 'true or false' } as const

/** Assert that the options of a host are what they may be: nobody else looks at those that are written in JavaScript or TOML. */
export function assertHostOptions(options: unknown): asserts options is HostOptions {
  const problem = findProblem(options)
  if (problem !== undefined) throw new Error(formatProblem(problem))
}

function findProblem(options: unknown): Problem | undefined {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    return { kind: 'bad-options', actual: describeValue(options) }
  }
  const kinds = new Map<string, 'string' | 'boolean'>(Object.entries(OPTIONS))
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined) continue
    const kind = kinds.get(option)
    if (kind === undefined) return { kind: 'unexpected-option', option, known: [...kinds.keys()] }
    if (typeof value === kind) continue
    const actual = describeValue(value)
    return { kind: 'bad-option', option, expected: EXPECTED[kind], actual }
  }
  return undefined
}

function describeValue(value: unknown): string {
  return typeof value === 'function' ? 'a function' : JSON.stringify(value)
}
