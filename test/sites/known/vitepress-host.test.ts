import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { expectByHand, expectRoundTrip, initSite } from '../init-site.ts'

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
    [
      'a name and a type in one line',
      "const c: UserConfig<{ a: 1 }> = { title: 'x' }\nexport default c;\n",
      `${IMPORT}const c: UserConfig<{ a: 1 }> = { vite: { plugins: [tracedocs()] }, title: 'x' }\nexport default c;\n`,
    ],
    [
      'a type of its theme',
      "export default defineConfigWithTheme<Theme>({ title: 'x' })\n",
      `${IMPORT}export default defineConfigWithTheme<Theme>({ vite: { plugins: [tracedocs()] }, title: 'x' })\n`,
    ],
    [
      'an import of that name',
      "import tracedocs from './tracedocs'\nexport default { title: tracedocs }\n",
      "import tracedocsPlugin from 'tracedocs/vite'\nimport tracedocs from './tracedocs'\nexport default { vite: { plugins: [tracedocsPlugin()] }, title: tracedocs }\n",
    ],
    [
      'names of that kind',
      'const tracedocsPlugin = 1\nexport default { title: tracedocs(tracedocsPlugin) }\n',
      "import tracedocsPlugin2 from 'tracedocs/vite'\nconst tracedocsPlugin = 1\nexport default { vite: { plugins: [tracedocsPlugin2()] }, title: tracedocs(tracedocsPlugin) }\n",
    ],
    [
      'a path that only resembles the door',
      "import x from './tracedocs/vite'\nexport default { title: x }\n",
      `${IMPORT}import x from './tracedocs/vite'\nexport default { vite: { plugins: [tracedocs()] }, title: x }\n`,
    ],
    [
      'an indented beginning',
      '  import a from "a"\nexport default {\n  a,\n}\n',
      `${IMPORT}  import a from "a"\nexport default {\n  vite: { plugins: [tracedocs()] },\n  a,\n}\n`,
    ],
    [
      'a shebang',
      '#!/usr/bin/env node\nexport default {}\n',
      `#!/usr/bin/env node\n${IMPORT}export default { vite: { plugins: [tracedocs()] } }\n`,
    ],
    [
      'no end of the last line, and line ends of Windows',
      'export default {\r\n  a: 1\r\n}',
      `${IMPORT.replace('\n', '\r\n')}export default {\r\n  vite: { plugins: [tracedocs()] },\r\n  a: 1\r\n}`,
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
    // VitePress takes an empty folder for a theme.
    expect(existsSync(`${site.folder}/${THEME}`)).toBe(false)
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
  ['a style sheet', '  import a from "a"\nexport default {\n  a,\n}\n', ''],
  ['a mark of bytes', 'export default {\n  a,\n}\n', '\uFEFF'],
])('the import of %s is a statement of its own', async (_, source, mark) => {
  await expectRoundTrip(
    'vitepress',
    { [CONFIG]: 'export default {}\n', [`${THEME}/index.ts`]: mark + source },
    { [`${THEME}/index.ts`]: mark + STYLE + source },
  )
})

test.each([
  [
    'an assignment below',
    "const c = { title: 'x' }\nc.vite = { server: {} }\nexport default c\n",
    "import tracedocs from 'tracedocs/vite'",
  ],
  [
    'a function that changes it',
    "const c: UserConfig = { title: 'x' }\nObject.assign(c, more)\nexport default c\n",
    "import tracedocs from 'tracedocs/vite'",
  ],
  [
    'all in one line',
    "const c: UserConfig = { title: 'x' }; export default c\n",
    "import tracedocs from 'tracedocs/vite'",
  ],
  ['a computed key', "export default { ['vi' + 'te']: {} }\n", "from 'tracedocs/vite'"],
  [
    'a name that is taken',
    "import { tracedocs } from 'x'\nexport default withMermaid({})\n",
    "import tracedocsPlugin from 'tracedocs/vite'",
  ],
])('VitePress says what to add by hand: %s', async (_, source, load) => {
  const call = load.includes('Plugin') ? 'tracedocsPlugin' : 'tracedocs'
  const { site, stdout } = await initSite('vitepress', { [CONFIG]: source })
  expect(site.read(CONFIG)).toBe(source)
  expect(stdout).toContain(`${load}\n    vite: { plugins: [${call}()] },\n`)
})

test.each([
  ['a key of that name', 'export default { vite: { server: {} } }\n'],
  ['a key in quotes', "export default { 'vite': {} }\n"],
  ['what may have one', 'export default { ...shared }\n'],
  ['a regular expression', 'export default { a: /[{"]/ }\n'],
  ['a function', 'export default () => ({})\n'],
  ['a call', 'export default withMermaid({})\n'],
])('VitePress gets nothing that is not safe: %s', async (_, source) => {
  await expectByHand('vitepress', [CONFIG, source], ['vite: { plugins: [tracedocs()] },'])
})

describe('a site of VitePress in another folder', () => {
  const config = "export default { base: '/project/' }\n"
  const after = `${IMPORT}export default { vite: { plugins: [tracedocs()] }, base: '/project/' }\n`

  test.each([['website'], ['packages/site']])('%s is found', async (folder) => {
    const own = `${folder}/.vitepress/config.mts`
    const { site, stdout } = await expectRoundTrip('vitepress', { [own]: config }, { [own]: after })
    expect(stdout).toContain(`VitePress: ${own}\n`)
    await site.run('init')
    expect(site.read('tracedocs.yaml')).toContain(`images: ${folder}/images\n`)
  })

  test('is not looked for where one is in docs', async () => {
    const { site } = await initSite('vitepress', {
      [CONFIG]: config,
      'a/.vitepress/config.mts': config,
    })
    expect(site.read('a/.vitepress/config.mts')).toBe(config)
    expect(site.read(CONFIG)).toBe(after)
  })

  test.each([
    ["'../pages'", 'pages'],
    ['"./src/"', 'website/src'],
    ["'.'", 'website'],
  ])('has its pages where srcDir says: %s', async (named, folder) => {
    const { site } = await initSite('vitepress', {
      'website/.vitepress/config.mjs': `export default { srcDir: ${named} }\n`,
    })
    expect(site.read('tracedocs.yaml')).toContain(`images: ${folder}/images\n`)
  })
})

test('VitePress gets an import for CommonJS that its bundler takes', async () => {
  await expectByHand(
    'vitepress',
    [CONFIG, "const x = require('x')\nmodule.exports = { a: x }\n"],
    ["vite: { plugins: [import('tracedocs/vite').then((own) => own.default())] },"],
  )
})

test.each([
  ['was edited', `${THEME}/tracedocs.css`, 'p {}\n'],
  ['was added', `${THEME}/own/a.vue`, '<template />\n'],
  ['begins with a dot', `${THEME}/.keep`, '\n'],
])('a theme stays whole where a file of it %s', async (_, file, content) => {
  const { site } = await initSite('vitepress', { [CONFIG]: 'export default {}\n' })
  site.write(file, content)
  const { stderr } = await site.run('clean', '--remove')
  expect(stderr).toContain(`${THEME}/index.js`)
  expect(stderr).toContain(`since the host needs it beside \`${file}\``)
  expect(site.read(`${THEME}/index.js`)).toContain('tracedocs.css')
  expect(site.read(`${THEME}/tracedocs.css`)).not.toBe('')
  expect(site.read(CONFIG)).toBe('export default {}\n')
})

describe('a configuration that VitePress loads by require', () => {
  const js = 'docs/.vitepress/config.js'
  const source = 'export default {}\n'

  test.each([
    ['without a package', {}],
    ['in CommonJS', { 'package.json': '{ "type": "commonjs" }\n' }],
    [
      'in a package of its own',
      { 'package.json': '{ "type": "module" }', 'docs/package.json': '{}' },
    ],
  ])('%s is left as it is, and what to do is said', async (_, files) => {
    const { site, stdout } = await initSite('vitepress', { [js]: source, ...files })
    expect(site.read(js)).toBe(source)
    expect(stdout).toContain(
      'VitePress loads it by `require`, which cannot load tracedocs; name it `config.mjs` and run this again, or add',
    )
    expect(stdout).toContain(
      "    vite: { plugins: [import('tracedocs/vite').then((own) => own.default())] },\n",
    )
  })

  test('is none in a package of modules', async () => {
    const { site } = await initSite('vitepress', {
      [js]: source,
      'package.json': '{\n  "type": "module"\n}\n',
    })
    expect(site.read(js)).toContain('plugins: [tracedocs()]')
  })
})
