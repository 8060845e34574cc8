import path from 'node:path'
import type { DocsHost, HostSite } from '../../sites/docs-host.ts'
import { docsHosts } from '../../sites/docs-hosts.ts'
import type { Workplace } from '../session.ts'
import type { FoundHost } from './run-init-host.ts'

/** Find the hosts whose configuration is in a folder. */
export async function findHosts(workplace: Workplace): Promise<readonly FoundHost[]> {
  const found: FoundHost[] = []
  for (const host of docsHosts) {
    const site = await openSite(workplace, host)
    if (site !== undefined) found.push({ host, site })
  }
  return found
}

/** Find the project of a host in a folder; `undefined` where the host's configuration is not. */
export async function openSite(
  { folder, effects }: Workplace,
  host: DocsHost,
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
  for (const config of host.configs) {
    const source = await read(config)
    if (source === undefined || host.isOwn?.(source, config) === false) continue
    return { config, read, findFirst }
  }
  return undefined
}
