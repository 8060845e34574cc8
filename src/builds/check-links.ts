import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import type { Effects } from '../effects.ts'
import type { MovedPages } from '../sites/docs-host.ts'
import { docsHosts } from '../sites/docs-hosts.ts'
import type { References } from '../pages/collect-references.ts'
import { createMessage } from '../problems/diagnostics.ts'
import type { ProjectFiles } from '../project-files.ts'
import type { BuiltChart } from './build-charts.ts'
import { linkChart } from './link-chart.ts'

/** What links are checked in. */
export interface LinkMaterial {
  readonly config: Config
  readonly charts: ReadonlyMap<string, BuiltChart>
  /** What each page refers to, by its path. */
  readonly references: ReadonlyMap<string, References>
  readonly files: ProjectFiles
  readonly effects: Effects
}

/** A host whose charts were not found on such pages. */
interface SiteHost extends MovedPages {
  readonly title: string
  readonly configs: readonly string[]
}

const siteHosts: readonly SiteHost[] = docsHosts.flatMap(({ title, configs, moved }) =>
  moved === undefined ? [] : [{ title, configs, ...moved }],
)

interface DeadLink {
  readonly host: SiteHost
  readonly root: string
  readonly page: string
  readonly link: string
}

/** Check whether the charts of pages are found in the host that builds them; one warning for each host. */
export async function checkLinks(material: LinkMaterial): Promise<readonly VFileMessage[]> {
  const dead: DeadLink[] = []
  for (const link of listRelativeLinks(material)) {
    if (await isOf(link, material)) dead.push(link)
  }
  return siteHosts.flatMap((host) => {
    const links = dead.filter((link) => link.host === host)
    const [first] = links
    if (first === undefined) return []
    const { config } = material
    const pages = new Set(links.map(({ page }) => page)).size
    const problem = {
      kind: 'dead-link',
      host: host.title,
      link: first.link,
      page: first.page,
      others: pages - 1,
      remedy: describeRemedy(first, config.images),
    } as const
    return [createMessage(problem, config.source.locate(['images'], 'value'), 'warning')]
  })
}

/** List the charts on pages that a host may not find, each for every host that the page may be of. */
function listRelativeLinks({ config, charts, references }: LinkMaterial): readonly DeadLink[] {
  return [...references].flatMap(([page, { charts: shown }]) =>
    shown.flatMap(({ name }) => {
      const file = charts.get(name)?.file
      const link = file === undefined ? '/' : linkChart(page, file, config)
      if (file === undefined || /^(?:\/|https?:)/.test(link)) return []
      return siteHosts.flatMap((host) => {
        const root = host.findRoot(page, file)
        return root === undefined ? [] : [{ host, root, page, link }]
      })
    }),
  )
}

async function isOf({ host, root }: DeadLink, { files, effects }: LinkMaterial): Promise<boolean> {
  for (const config of host.configs) {
    const kind = await effects.findPathKind(files.resolve(path.posix.join(root, config)))
    if (kind === 'file') return true
  }
  return false
}

function describeRemedy({ host, root }: DeadLink, images: string): string {
  const served = path.posix.join(root, host.served)
  const below = path.posix.relative(served, images)
  const [folder, url] = below.startsWith('..')
    ? [path.posix.join(served, 'images'), '/images']
    : [images, `/${below}`]
  return `images: { folder: ${folder}, url: ${url} }`
}
