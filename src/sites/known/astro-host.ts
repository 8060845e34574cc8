import type { DocsHost } from '../docs-host.ts'
import { planScript, spliceList } from '../plan-script.ts'

const DOOR = 'tracedocs/astro'

/** Astro, with Starlight and other themes: an integration. */
export const astroHost: DocsHost = {
  name: 'astro',
  title: 'Astro',
  configs: ['mjs', 'js', 'ts', 'mts', 'cjs'].map((end) => `astro.config.${end}`),
  findPages: async ({ findFirst }) => {
    const collection = await findFirst([
      'src/content.config.ts',
      'src/content.config.mjs',
      'src/content.config.js',
      'src/content/config.ts',
    ])
    const folder = collection === undefined ? 'src/pages' : 'src/content/docs'
    return { pattern: 'src/**/*.{md,mdx}', folder }
  },
  findSettings: () => Promise.resolve({ images: 'src/images' }),
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
