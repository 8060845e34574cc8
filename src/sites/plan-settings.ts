import { parse } from 'yaml'
import type { HostSettings } from './docs-host.ts'
import type { HostStep } from './host-step.ts'
import { findYamlKey, putYamlLines, readYaml } from './splices/yaml-config.ts'

/** The configuration of tracedocs that a project has. */
export interface ProjectConfig {
  readonly file: string
  readonly source: string
}

/** Plan what a host needs in the configuration of tracedocs. */
export function planSettings(
  settings: HostSettings,
  project: ProjectConfig | undefined,
  host: { readonly name: string; readonly title: string },
): readonly HostStep[] {
  const entries = Object.entries(settings)
  const lines = entries.map(([key, value]) => `${key}: ${value}`)
  if (entries.length === 0) return []
  if (project === undefined) {
    const reason = `there is no configuration yet; \`npx tracedocs init ${host.name} LOG\` makes one for a log, with`
    return [{ kind: 'hand', file: 'tracedocs.yaml', reason, lines }]
  }
  const { file, source } = project
  const config = /\.ya?ml$/.test(file) ? readYaml(source) : undefined
  if (config === undefined) {
    return [{ kind: 'hand', file, reason: `${host.title} needs these settings`, lines }]
  }
  const steps = entries.flatMap(([key, value]): readonly HostStep[] => {
    const found = findYamlKey(config, key)
    if (found === undefined) return []
    const line = `${key}: ${value}`
    if (isSame(source, key, value)) {
      return [{ kind: 'present', file, line: found.line, what: line }]
    }
    const reason = `line ${String(found.line)} has a \`${key}\` of its own, which stays; for ${host.title} it is, as a rule`
    return [{ kind: 'hand', file, reason, lines: [line] }]
  })
  const missing = lines.filter((_, i) => findYamlKey(config, entries[i]?.[0] ?? '') === undefined)
  if (missing.length === 0) return steps
  const insertions = [putYamlLines(config, { after: 'pages', lines: missing })]
  return [...steps, { kind: 'edit', file, source, insertions }]
}

function isSame(source: string, key: string, value: string): boolean {
  const data: unknown = parse(source, { logLevel: 'silent' })
  const own: unknown = new Map(Object.entries(Object(data) as object)).get(key)
  return JSON.stringify(own) === JSON.stringify(parse(value))
}
