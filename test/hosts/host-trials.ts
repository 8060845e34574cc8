/** How a host is tried: a site that `tracedocs init` sets up is built by the host itself. */
export interface HostTrial {
  /** As `tracedocs init` takes it. */
  readonly host: string
  /** The version that it was last tried with. */
  readonly version: string
  /** What has it: a package of Debian, or packages of npm, which only `npm run all-hosts` installs. */
  readonly source:
    | { readonly kind: 'debian'; readonly program: string }
    | { readonly kind: 'npm'; readonly packages: readonly string[] }
  /** The files of the site besides its page, `tracedocs.yaml` and the log. */
  readonly files: Readonly<Record<string, string>>
  /** The page in the project, and above its text what the host needs. */
  readonly page: string
  readonly head?: string
  /** The command that builds the site, strictly; it finds the programs of `node_modules`. */
  readonly build: string
  /** Where the built page is. */
  readonly folder: string
  readonly built: string
  /** How the page is turned to each of its sides, by JavaScript; a page that is only light has one. */
  readonly sides: { readonly light: string; readonly dark?: string }
  /** Errors on the console that its theme has by itself. */
  readonly ownErrors?: RegExp
}

const NOTHING = 'undefined'

/** All hosts that were tried as a whole. `npm run docs-tables` writes them into docs/hosts.md. */
export const hostTrials: readonly HostTrial[] = [
  {
    host: 'astro',
    version: 'Astro 5.18',
    source: { kind: 'npm', packages: ['astro@5'] },
    files: {
      'package.json': '{ "type": "module" }\n',
      'astro.config.mjs':
        "import { defineConfig } from 'astro/config'\n\nexport default defineConfig({})\n",
      'src/layout.astro':
        '<html lang="en"><head><title>x</title><style is:global>:root { color-scheme: light; }</style></head><body><slot /></body></html>\n',
    },
    page: 'src/pages/index.md',
    head: '---\nlayout: ../layout.astro\n---\n\n',
    build: 'astro build',
    folder: 'dist',
    built: 'index.html',
    sides: { light: NOTHING },
  },
  {
    host: 'docusaurus',
    version: 'Docusaurus 3.10',
    source: {
      kind: 'npm',
      packages: ['@docusaurus/core@3', '@docusaurus/preset-classic@3', 'react@19', 'react-dom@19'],
    },
    files: {
      'package.json': '{}\n',
      'docusaurus.config.js':
        "// @ts-check\n\n/** @type {import('@docusaurus/types').Config} */\nconst config = {\n  title: `Site of ${new Date().getFullYear()}`,\n  url: 'https://example.com',\n  baseUrl: '/',\n  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, pages: false }]],\n};\n\nexport default config;\n",
    },
    page: 'docs/index.md',
    build: 'docusaurus build',
    folder: 'build',
    built: 'index.html',
    sides: {
      light: "document.documentElement.dataset.theme = 'light'",
      dark: "document.documentElement.dataset.theme = 'dark'",
    },
  },
  {
    host: 'eleventy',
    version: 'Eleventy 3.1',
    source: { kind: 'npm', packages: ['@11ty/eleventy@3'] },
    files: {
      'package.json': '{ "type": "module" }\n',
      'eleventy.config.js':
        "export default function (eleventyConfig) {\n  return { dir: { input: 'docs', includes: '../parts' } }\n}\n",
      'parts/page.html':
        '<!doctype html><title>x</title><style>:root { color-scheme: light; }</style>{{ content }}\n',
    },
    page: 'docs/index.md',
    head: '---\nlayout: page.html\n---\n\n',
    build: 'eleventy',
    folder: '_site',
    built: 'index.html',
    sides: { light: NOTHING },
  },
  {
    host: 'hugo',
    version: 'Hugo 0.111',
    source: { kind: 'debian', program: 'hugo' },
    files: {
      'hugo.toml':
        "baseURL = 'https://example.org/'\ntitle = 'x'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap']\n[markup.goldmark.renderer]\nunsafe = true\n",
      'layouts/_default/list.html':
        '<!doctype html><title>x</title><style>:root { color-scheme: light; }</style>{{ .Content }}\n',
    },
    page: 'content/_index.md',
    head: '---\ntitle: x\n---\n\n',
    build: 'tracedocs build && hugo',
    folder: 'public',
    built: 'index.html',
    sides: { light: NOTHING },
  },
  {
    host: 'jekyll',
    version: 'Jekyll 4.3',
    source: { kind: 'debian', program: 'jekyll' },
    files: {
      '_config.yml':
        'title: x\npermalink: pretty\nexclude: [node_modules, logs, tracedocs.yaml, tracedocs.lock.json, tracedocs.init.json]\n',
      '_layouts/page.html':
        '<!doctype html><title>x</title><style>:root { color-scheme: light; }</style>{{ content }}\n',
    },
    page: 'perf.md',
    head: '---\nlayout: page\n---\n\n',
    build: 'tracedocs build && jekyll build',
    folder: '_site',
    built: 'perf/index.html',
    sides: { light: NOTHING },
  },
  {
    host: 'mkdocs',
    version: 'MkDocs 1.4',
    source: { kind: 'debian', program: 'mkdocs' },
    files: { 'mkdocs.yml': 'site_name: x\ntheme: { name: readthedocs, highlightjs: false }\n' },
    page: 'docs/index.md',
    build: 'mkdocs build --strict --quiet',
    folder: 'site',
    built: 'index.html',
    sides: { light: NOTHING },
    // Debian takes jQuery out of the theme.
    ownErrors: /jquery|theme_extra\.js|theme\.js|\$ is not defined/i,
  },
  {
    host: 'next',
    version: 'Next 15.5',
    source: {
      kind: 'npm',
      packages: [
        'next@15',
        '@next/mdx@15',
        '@mdx-js/loader',
        '@mdx-js/react',
        'remark-gfm@4',
        'react@19',
        'react-dom@19',
      ],
    },
    files: {
      'package.json': '{ "type": "module" }\n',
      'next.config.mjs':
        "import createMDX from '@next/mdx'\n\nexport default createMDX({ options: { remarkPlugins: [['remark-gfm']] } })({ pageExtensions: ['mdx', 'jsx'], output: 'export' })\n",
      'mdx-components.jsx': 'export function useMDXComponents(parts) { return parts }\n',
      'app/layout.jsx':
        "export default function Layout({ children }) { return <html lang='en' style={{ colorScheme: 'light' }}><body>{children}</body></html> }\n",
    },
    page: 'app/page.mdx',
    build: 'next build',
    folder: 'out',
    built: 'index.html',
    sides: { light: NOTHING },
  },
  {
    host: 'sphinx',
    version: 'Sphinx 5.3',
    source: { kind: 'debian', program: 'sphinx-build' },
    files: { 'docs/conf.py': "project = 'x'\nextensions = []\nhtml_theme = 'alabaster'\n" },
    page: 'docs/index.rst',
    build: 'tracedocs build && sphinx-build -q -W docs site',
    folder: 'site',
    built: 'index.html',
    sides: {
      light: NOTHING,
      // As Furo does, to which the extension's style sheet listens.
      dark: "document.body.dataset.theme = 'dark'; document.body.insertAdjacentHTML('beforeend', '<style>* { background: #131416 !important; color: #cfd0d0 !important }</style>')",
    },
  },
  {
    host: 'vitepress',
    version: 'VitePress 1.6',
    source: { kind: 'npm', packages: ['vitepress@1'] },
    files: {
      'package.json': '{ "type": "module" }\n',
      'docs/.vitepress/config.js':
        "import { defineConfig } from 'vitepress'\n\nexport default defineConfig({\n  title: 'x',\n})\n",
    },
    page: 'docs/index.md',
    build: 'vitepress build docs',
    folder: 'docs/.vitepress/dist',
    built: 'index.html',
    sides: {
      light: "document.documentElement.classList.remove('dark')",
      dark: "document.documentElement.classList.add('dark')",
    },
  },
]
