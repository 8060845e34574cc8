import type { HostSite } from './docs-host.ts'
import { findCodeLine, type HostStep, type Insertion } from './host-step.ts'
import {
  findConfigObject,
  putImport,
  putIntoList,
  readScript,
  type ScriptConfig,
} from './splices/script-config.ts'

/** What a configuration in JavaScript has to say for a plugin of tracedocs. */
export interface ScriptPlugin {
  /** The door, such as `tracedocs/vite`. */
  readonly door: string
  /** The lines as a person writes them. */
  readonly lines: readonly string[]
  /** Find what is put in; `undefined` where that is not safe. */
  splice(config: ScriptConfig): readonly Insertion[] | undefined
}

/** Plan a plugin in the configuration of a host: put it in, where that is safe, or show its lines. */
export async function planScript(site: HostSite, plugin: ScriptPlugin): Promise<HostStep> {
  const { config: file } = site
  const source = (await site.read(file)) ?? ''
  const line = findCodeLine(source, plugin.door)
  if (line !== undefined) return { kind: 'present', file, line, what: plugin.door }
  const config = readScript(source, file)
  const insertions = config === undefined ? undefined : plugin.splice(config)
  if (insertions !== undefined) return { kind: 'edit', file, source, insertions }
  const reason = 'its form is one that cannot be changed safely; it needs'
  return { kind: 'hand', file, reason, lines: plugin.lines }
}

/** Import the plugin, and put its call into a list of the object that the configuration exports. */
export function spliceList(
  config: ScriptConfig,
  { door, key, item }: { readonly door?: string; readonly key: string; readonly item: string },
): readonly Insertion[] | undefined {
  if (door !== undefined && !config.isModule) return undefined
  const open = findConfigObject(config)
  if (open === undefined) return undefined
  const put = putIntoList(config, open, { key, item })
  if (put === undefined) return undefined
  return door === undefined ? [put] : [putImport(config, `import tracedocs from '${door}'`), put]
}
