/** A host whose pages do not stand where their files do, so that relative links to charts lead nowhere. */
export interface SiteHost {
  readonly name: string
  /** The files that tell it, in the root of the site. */
  readonly configs: readonly string[]
  /**
   * Find the root of the site from a page, relative to the project and without a `/` at its end; `undefined` for a page that is none of the host's, or
   * whose links work.
   */
  readonly findRoot: (page: string, chart: string) => string | undefined
  /** The folder of the root that is served as it is. */
  readonly served: string
}

/** The hosts that were tried: in them, charts of such pages were not found. */
export const siteHosts: readonly SiteHost[] = [
  {
    name: 'Next',
    configs: ['next.config.js', 'next.config.mjs', 'next.config.ts'],
    findRoot: (page) => splitAt(page, ['app', 'src', 'pages', 'content']),
    served: 'public',
  },
  {
    name: 'Hugo',
    configs: ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json', 'config.toml'],
    // What lies beside the index of a bundle is served with it.
    findRoot: (page, chart) => {
      const isBundled = /\/_?index\.\w+$/.test(page) && chart.startsWith(folderOf(page))
      return isBundled ? undefined : splitAt(page, ['content'])
    },
    served: 'static',
  },
  {
    name: 'Jekyll',
    configs: ['_config.yml', '_config.yaml', '_config.toml'],
    findRoot: (page) => splitAt(page, ['_posts']),
    served: '',
  },
  {
    name: 'Eleventy',
    configs: ['eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs', '.eleventy.js'],
    // `a.md` becomes `a/index.html`. What GitHub shows in the root is left alone.
    findRoot: (page) => (/(?:^|\/)(?:index|README|[A-Z_]+)\.\w+$/.test(page) ? undefined : ''),
    served: '',
  },
]

/** The part of a path before the first of its folders that has one of these names. */
function splitAt(page: string, names: readonly string[]): string | undefined {
  const folders = page.split('/').slice(0, -1)
  const at = folders.findIndex((folder) => names.includes(folder))
  return at < 0 ? undefined : folders.slice(0, at).join('/')
}

function folderOf(page: string): string {
  return page.slice(0, page.lastIndexOf('/') + 1)
}
