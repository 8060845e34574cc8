import { docsHosts } from '../../sites/docs-hosts.ts'
import { openSite } from '../../sites/open-site.ts'
import type { Workplace } from '../session.ts'
import type { FoundHost } from './run-init-host.ts'

/** Find the hosts whose configuration is in a folder. */
export async function findHosts({ folder, effects }: Workplace): Promise<readonly FoundHost[]> {
  const found: FoundHost[] = []
  for (const host of docsHosts) {
    const site = await openSite(folder, host, effects)
    if (site !== undefined) found.push({ host, site })
  }
  return found
}
