// The documentation as a site: `npm run site` builds it into site/.vitepress/dist. Pages stay where they are, so that
// their links work in the repository and here.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildPlayground } from '../../scripts/build-playground.mjs'

const root = new URL('../../', import.meta.url)

/** A page of the sidebar, by the heading of its file. */
function listPage(file) {
  const heading = /^# (.+)$/m.exec(readFileSync(new URL(file, root), 'utf8'))?.[1] ?? file
  return { text: heading.replaceAll('`', ''), link: `/${file.replace(/\.md$/, '')}` }
}

const listPages = (...names) => names.map((name) => listPage(`docs/${name}.md`))

export default {
  title: 'tracedocs',
  description: 'A build step that makes performance notes true.',
  srcDir: '..',
  srcExclude: ['**/node_modules/**', 'test/**', 'site/**', 'dist/**', 'CONTRIBUTING.md'],
  rewrites: { 'README.md': 'index.md' },
  cleanUrls: true,
  // Sources, and what is for contributors, are in the repository only.
  ignoreDeadLinks: [/\/kernel\//, /\/test\//, /CONTRIBUTING$/, /LICENSE$/],
  markdown: {
    // Braces behind code are text here.
    attrs: { disable: true },
    config(md) {
      // Nor is code a template.
      md.renderer.rules.code_inline = (tokens, at, options, env, self) =>
        `<code v-pre${self.renderAttrs(tokens[at])}>${md.utils.escapeHtml(tokens[at].content)}</code>`
    },
  },
  // The playground is a page of its own, whose program visitors of other pages do not load.
  async buildEnd({ outDir }) {
    await buildPlayground(path.join(outDir, 'playground'))
  },
  themeConfig: {
    nav: [{ text: 'Playground', link: '/playground/index.html', target: '_self' }],
    search: { provider: 'local' },
    outline: [2, 3],
    sidebar: [
      {
        text: 'Guide',
        items: [
          { text: 'Start', link: '/' },
          ...listPages('recipes'),
          ...listPages('pages', 'charts', 'claims', 'explain', 'preview', 'lint', 'lock'),
        ],
      },
      { text: 'Where it runs', items: listPages('hosts', 'ci', 'scale', 'editors', 'security') },
      { text: 'Logs', items: listPages('formats', 'metrics', 'dtrace', 'traces') },
      {
        text: 'Reference',
        items: listPages(
          'configuration',
          'command-line',
          'messages',
          'gnuplot',
          'benchmarks',
          'api',
        ),
      },
      { text: 'Example', items: [listPage('example-docs/markdown/dtrace.md')] },
    ],
  },
}
