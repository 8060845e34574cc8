import type { DocsHost, HostSite } from '../docs-host.ts'
import { planScript, spliceList } from '../plan-script.ts'
import { findScriptFolder } from '../splices/script-config.ts'

const DOOR = 'tracedocs/astro'

/** Astro, with Starlight and other themes: an integration. */
export const astroHost: DocsHost = {
  name: 'astro',
  title: 'Astro',
  configs: ['mjs', 'js', 'ts', 'mts', 'cjs'].map((end) => `astro.config.${end}`),
  async findPages(site) {
    const source = await findSource(site)
    const collection = await site.findFirst(
      ['content.config.ts', 'content.config.mjs', 'content.config.js', 'content/config.ts'].map(
        (file) => `${source}/${file}`,
      ),
    )
    const folder = collection === undefined ? `${source}/pages` : `${source}/content/docs`
    return { pattern: `${source}/**/*.{md,mdx}`, folder }
  },
  findSettings: async (site) => ({ images: `${await findSource(site)}/images` }),
  async planSteps(site) {
    const plugin = await planScript(site, {
      door: DOOR,
      name: 'tracedocs',
      lines: ({ name }) => [`integrations: [${name}()],`],
      splice: (config, name) => spliceList(config, { key: 'integrations', item: `${name}()` }),
    })
    return [plugin, LIGHT_PAGES]
  },
}

const LIGHT_PAGES = {
  kind: 'hand',
  reason: 'where pages are only light and state no colour scheme, give them the style',
  lines: [':root { color-scheme: light; }'],
} as const

/** The folder of the sources: `src`, or the one that `srcDir` names. */
async function findSource({ config, read }: HostSite): Promise<string> {
  const pattern = /(?<![\w.$])srcDir\s*:\s*['"]([^'"]+)['"]/
  return findScriptFolder((await read(config)) ?? '', config, pattern) ?? 'src'
}
