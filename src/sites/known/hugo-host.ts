import { folderOf, splitAt, type DocsHost } from '../docs-host.ts'

/** Hugo has no plugins: a build runs before it, and charts lie in `static`. */
export const hugoHost: DocsHost = {
  name: 'hugo',
  title: 'Hugo',
  configs: ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json', 'config.toml'],
  // Others have a `config.toml`, too: Zola's has `base_url`.
  isOwn: (config) =>
    /\b(?:baseURL|languageCode)\b|^\s*(?:\[module|theme\s*=)/im.test(config) &&
    !/^\s*base_url/m.test(config),
  findPages: () => Promise.resolve({ pattern: 'content/**/*.md', folder: 'content' }),
  async findSettings({ config, read }) {
    const base =
      /\bbaseURL["']?\s*[=:]\s*["']?https?:\/\/[^/\s"']+(\/[^\s"']*?)\/?["']?\s*[,}]*\s*$/im
    const below = base.exec((await read(config)) ?? '')?.[1]?.replace(/\/$/, '') ?? ''
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
