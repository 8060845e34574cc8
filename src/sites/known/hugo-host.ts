import { parse } from 'yaml'
import { folderOf, splitAt, type DocsHost } from '../docs-host.ts'
import { findTomlText } from '../splices/toml-config.ts'

/** Hugo has no plugins: a build runs before it, and charts lie in `static`. */
export const hugoHost: DocsHost = {
  name: 'hugo',
  title: 'Hugo',
  configs: ['', 'config/_default/'].flatMap((folder) =>
    ['hugo', 'config'].flatMap((name) =>
      ['toml', 'yaml', 'yml', 'json'].map((end) => `${folder}${name}.${end}`),
    ),
  ),
  // Others have a `config.toml`, too: Zola's has `base_url`.
  isOwn: (config, file) =>
    /(?:^|\/)hugo\.\w+$/.test(file) ||
    (/\b(?:baseURL|languageCode)\b|^\s*(?:\[module|theme\s*=)/im.test(config) &&
      !/^\s*base_url/m.test(config)),
  findPages: () => Promise.resolve({ pattern: 'content/**/*.md', folder: 'content' }),
  async findSettings({ config, read }) {
    const base = findBase(config, (await read(config)) ?? '')
    const below = /^https?:\/\/[^/]+(\/.*)/.exec(base ?? '')?.[1]?.replace(/\/+$/, '') ?? ''
    return { images: `{ folder: static/images, url: ${below}/images }` }
  },
  planSteps: () =>
    Promise.resolve([
      {
        kind: 'hand',
        reason: 'Hugo has no plugins; build before it, and beside its server with `--watch`',
        lines: ['npx tracedocs build && hugo'],
      },
    ]),
  moved: {
    // What lies beside the index of a bundle is served with it.
    findRoot: (page, chart) => {
      const isBundled = /\/_?index\.\w+$/.test(page) && chart.startsWith(`${folderOf(page)}/`)
      return isBundled ? undefined : splitAt(page, ['content'])
    },
    served: 'static',
  },
}

/** Names of keys are read in any case. */
const BASE = /^baseURL$/i

function findBase(file: string, source: string): string | undefined {
  if (file.endsWith('.toml')) return findTomlText(source, '', BASE)
  // JSON is YAML, too.
  const data: unknown = parse(source, { logLevel: 'silent' })
  const found = Object.entries(Object(data) as Record<string, unknown>).find(([key]) =>
    BASE.test(key),
  )?.[1]
  return typeof found === 'string' ? found : undefined
}
