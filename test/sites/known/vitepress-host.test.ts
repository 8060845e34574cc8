import { describe, expect, test } from 'vitest'
import { expectByHand, expectRoundTrip } from '../init-site.ts'

const IMPORT = "import tracedocs from 'tracedocs/vite'\n"
const STYLE = "import './tracedocs.css'\n"
const CONFIG = 'docs/.vitepress/config.mts'
const THEME = 'docs/.vitepress/theme'

describe('VitePress gets the plugin of Vite', () => {
  test.each([
    [
      'lines',
      "import { defineConfig } from 'vitepress'\n\nexport default defineConfig({\n  title: 'x',\n})\n",
      `${IMPORT}import { defineConfig } from 'vitepress'\n\nexport default defineConfig({\n  vite: { plugins: [tracedocs()] },\n  title: 'x',\n})\n`,
    ],
    [
      'one line',
      "export default { title: 'x' }\n",
      `${IMPORT}export default { vite: { plugins: [tracedocs()] }, title: 'x' }\n`,
    ],
    [
      'a name and a type',
      "// site\nconst config: UserConfig = {\n\ttitle: 'x // {',\n}\nexport default config\n",
      `// site\n${IMPORT}const config: UserConfig = {\n\tvite: { plugins: [tracedocs()] },\n\ttitle: 'x // {',\n}\nexport default config\n`,
    ],
  ])('%s', async (_, before, after) => {
    const { site } = await expectRoundTrip(
      'vitepress',
      { [CONFIG]: before },
      {
        [CONFIG]: after,
        [`${THEME}/index.js`]: `import DefaultTheme from 'vitepress/theme'\n${STYLE}\nexport default DefaultTheme\n`,
        'tracedocs.yaml': 'pages: [docs/*.md]\nimages: docs/images\nruns: {}\n',
      },
    )
    expect(() => site.read(`${THEME}/index.js`)).toThrow('ENOENT')
    expect(() => site.read(`${THEME}/tracedocs.css`)).toThrow('ENOENT')
  })

  test('a theme of its own gets the style sheet', async () => {
    const before = "import Theme from 'vitepress/theme'\nexport default Theme\n"
    await expectRoundTrip(
      'vitepress',
      { [CONFIG]: "export default { srcDir: './src' }\n", [`${THEME}/index.ts`]: before },
      {
        [`${THEME}/index.ts`]: STYLE + before,
        'tracedocs.yaml': 'pages: [docs/*.md]\nimages: docs/src/images\nruns: {}\n',
      },
    )
  })
})

test.each([
  ['a key of that name', 'export default { vite: { server: {} } }\n'],
  ['a key in quotes', "export default { 'vite': {} }\n"],
  ['what may have one', 'export default { ...shared }\n'],
  ['a regular expression', 'export default { a: /[{"]/ }\n'],
  ['a function', 'export default () => ({})\n'],
  ['a call', 'export default withMermaid({})\n'],
  ['CommonJS', 'module.exports = {}\n'],
])('VitePress gets nothing that is not safe: %s', async (_, source) => {
  await expectByHand('vitepress', [CONFIG, source], ['vite: { plugins: [tracedocs()] },'])
})
