import path from 'node:path'
import type { Effects } from '../effects.ts'
import type { DocsHost, HostSite } from './docs-host.ts'

/**
 * Open the site of a host in a folder; `undefined` where the host's configuration is not.
 *
 * @param folder absolute
 */
export async function openSite(
  folder: string,
  host: DocsHost,
  effects: Effects,
): Promise<HostSite | undefined> {
  const findFirst = async (paths: readonly string[]): Promise<string | undefined> => {
    for (const one of paths) {
      if ((await effects.findPathKind(path.join(folder, one))) !== undefined) return one
    }
    return undefined
  }
  const read = async (file: string): Promise<string | undefined> => {
    const full = path.join(folder, file)
    if ((await effects.findPathKind(full)) !== 'file') return undefined
    return Buffer.from(await effects.readFile(full)).toString()
  }
  const findOwn = async (configs: readonly string[]): Promise<string | undefined> => {
    for (const config of configs) {
      const source = await read(config)
      if (source !== undefined && host.isOwn?.(source, config) !== false) return config
    }
    return undefined
  }
  const config =
    (await findOwn(host.configs)) ??
    (host.deeper === undefined
      ? undefined
      : await findOwn(await effects.listFiles(folder, host.deeper)))
  return config === undefined ? undefined : { config, read, findFirst }
}
