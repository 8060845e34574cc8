import type { HostSite } from './docs-host.ts'
import { findCodeLine, type HostStep, type Insertion } from './host-step.ts'
import {
  findConfigObject,
  findFreeName,
  isModuleCode,
  putImport,
  putIntoList,
  readScript,
  type ScriptConfig,
} from './splices/script-config.ts'

/** What a configuration in JavaScript has to say for a plugin of tracedocs. */
export interface ScriptPlugin {
  /** The door, such as `tracedocs/vite`. */
  readonly door: string
  /** The name that it is imported by; absent where the configuration says the door itself. */
  readonly name?: string
  /** The lines that a person writes besides the import. */
  readonly lines: (by: ImportedName) => readonly string[]
  /** The lines for CommonJS, the import among them, where `require` cannot load the door. */
  readonly commonLines?: readonly string[]
  /** Why nothing can be put into this configuration, whatever its form; the lines are {@link commonLines}. */
  readonly obstacle?: string | undefined
  /** Find what is put in besides the import; `undefined` where that is not safe. */
  splice(config: ScriptConfig, name: string): readonly Insertion[] | undefined
}

/** How a configuration reaches a plugin. */
export interface ImportedName {
  /** One that the configuration does not use for anything else. */
  readonly name: string
  /** Whether the configuration is a module, and not CommonJS. */
  readonly isModule: boolean
}

/** Plan a plugin in the configuration of a host: put it in, where that is safe, or show its lines. */
export async function planScript(site: HostSite, plugin: ScriptPlugin): Promise<HostStep> {
  const { config: file } = site
  const { door } = plugin
  const source = (await site.read(file)) ?? ''
  const line = findDoor(source, door)
  if (line !== undefined) return { kind: 'present', file, line, what: door }
  const config = readScript(source, file)
  const code = config?.mask ?? source
  const isModule = isModuleCode(code, file)
  const name = findFreeName(plugin.name ?? '', code)
  const { obstacle } = plugin
  if (obstacle !== undefined) {
    return { kind: 'hand', file, reason: obstacle, lines: plugin.commonLines ?? [] }
  }
  const put = config === undefined ? undefined : spliceAll(config, plugin, name)
  if (put !== undefined) return { kind: 'edit', file, source, insertions: put }
  const load = isModule
    ? `import ${name} from '${door}'`
    : `const ${name} = require('${door}').default`
  const loads = plugin.name === undefined ? [] : [load]
  const lines = [...loads, ...plugin.lines({ name, isModule })]
  const reason = 'its form is one that cannot be changed safely; it needs'
  return { kind: 'hand', file, reason, lines: isModule ? lines : (plugin.commonLines ?? lines) }
}

/** An import is put only into a module. */
function spliceAll(
  config: ScriptConfig,
  plugin: ScriptPlugin,
  name: string,
): readonly Insertion[] | undefined {
  const needsImport = plugin.name !== undefined
  if (needsImport && !config.isModule) return undefined
  const put = plugin.splice(config, name)
  if (put === undefined || !needsImport) return put
  return [putImport(config, `import ${name} from '${plugin.door}'`), ...put]
}

/** Put an item into a list of the object that the configuration exports. */
export function spliceList(
  config: ScriptConfig,
  { key, item }: { readonly key: string; readonly item: string },
): readonly Insertion[] | undefined {
  const open = findConfigObject(config)
  if (open === undefined) return undefined
  const put = putIntoList(config, open, { key, item })
  return put === undefined ? undefined : [put]
}

function findDoor(source: string, door: string): number | undefined {
  const lines = ["'", '"', '`'].map((quote) => findCodeLine(source, quote + door + quote))
  return lines.find((line) => line !== undefined)
}
