import { describe, expect, test } from 'vitest'
import { createProject, SMALL_LOG } from '../project.ts'

const CONFIG = 'pages: [docs/*.md]\nruns: {}\n'
const CONF = 'extensions = ["a"]\n'

describe('init without a host', () => {
  test('sets up the one that is here', async () => {
    const site = createProject({ 'tracedocs.yaml': CONFIG, 'docs/conf.py': CONF })
    const { exit, stdout } = await site.run('init')
    expect(exit).toBe(0)
    expect(stdout).toBe(`Sphinx: docs/conf.py
wrote docs/conf.py:1: extensions = ["tracedocs_sphinx", "a"]
by hand: install the extension where Sphinx runs
    pip install ./node_modules/tracedocs/plugins/sphinx
wrote tracedocs.yaml:2: images: docs/images
wrote tracedocs.yaml:3: manifest: docs/tracedocs/manifest.json
tracedocs.init.json notes what was written; \`npx tracedocs clean --remove\` takes it away
`)
  })

  test('asks to name one of several', async () => {
    const site = createProject({ 'mkdocs.yml': 'site_name: x\n', 'conf.py': CONF })
    const { exit, stderr } = await site.run('init')
    expect(exit).toBe(2)
    expect(stderr).toContain(
      'Found several hosts: `mkdocs`, `sphinx`; name the one to set up, as `npx tracedocs init mkdocs`',
    )
  })

  test('says which there are where none is here', async () => {
    const site = createProject({ 'tracedocs.yaml': CONFIG, 'conf.py': 'x = 1\n' })
    const { exit, stderr } = await site.run('init')
    expect(exit).toBe(2)
    expect(stderr).toContain('Cannot find a host of documentation here')
    expect(stderr).toContain('sphinx')
  })

  test('with logs it starts a project, and names the host', async () => {
    const site = createProject({ 'a.log': SMALL_LOG, 'conf.py': CONF })
    const { stdout } = await site.run('init', 'a.log')
    expect(stdout).toContain(
      'Sphinx is here, too (conf.py): `npx tracedocs init sphinx` sets it up.\n',
    )
    expect(site.read('conf.py')).toBe(CONF)
  })
})

describe('init with a host', () => {
  test('and a log starts the project where the host has its pages, which builds', async () => {
    const site = createProject({ 'a.log': SMALL_LOG, 'book.toml': '[book]\nsrc = "text"\n' })
    const { exit, stdout } = await site.run('init', 'mdbook', 'a.log')
    expect(exit).toBe(0)
    expect(stdout).toContain('wrote text/performance.md\n')
    expect(stdout).toContain('is there: tracedocs.yaml:')
    expect(site.read('tracedocs.yaml')).toContain('images: text/images\n')
    expect(await site.run('build')).toMatchObject({ exit: 0, stderr: '' })
    expect(site.read('text/performance.md')).toContain('](images/')
  })

  test('and no configuration shows the settings', async () => {
    const site = createProject({ 'mkdocs.yml': 'theme: material\n' })
    const { exit, stdout } = await site.run('init', 'mkdocs')
    expect(exit).toBe(0)
    expect(stdout).toContain(
      'by hand: tracedocs.yaml: there is no configuration yet; `npx tracedocs init mkdocs LOG` makes one for a log, with\n    images: docs/images\n',
    )
  })

  test.each([
    ['TypeScript', 'tracedocs.config.ts', 'export default {}\n'],
    ['package.json', 'package.json', '{ "tracedocs": { "pages": [] } }\n'],
  ])('and a configuration in %s shows the settings', async (_, file, source) => {
    const site = createProject({ 'hugo.toml': 'baseURL = "https://e.org"\n', [file]: source })
    const { stdout } = await site.run('init', 'hugo')
    expect(site.read(file)).toBe(source)
    expect(stdout).toContain(`by hand: ${file}: Hugo needs these settings\n    images: { folder: `)
  })

  test('leaves a setting that is another, and shows its own', async () => {
    const site = createProject({
      'tracedocs.yaml': 'images: pictures\n',
      '_config.yml': 'title: x\n',
    })
    const { stdout } = await site.run('init', 'jekyll')
    expect(site.read('tracedocs.yaml')).toBe('images: pictures\n')
    expect(stdout).toContain('line 1 has a `images` of its own, which stays')
  })

  test('a log that has the name of a host is a log', async () => {
    const site = createProject({ hugo: SMALL_LOG })
    expect((await site.run('init', 'hugo')).stdout).toContain('wrote tracedocs.yaml\n')
  })
})

describe('clean --remove after init', () => {
  const files = {
    'tracedocs.yaml': CONFIG,
    'mkdocs.yml': 'site_name: x\n',
    'docs/page.md': 'x\n',
  }

  test('says what it takes away; --dry-run only says it', async () => {
    const site = createProject(files)
    await site.run('init')
    const dry = await site.run('clean', '--remove', '--dry-run')
    expect(dry.stdout).toContain('would take away mkdocs.yml:2, which `init` wrote\n')
    expect(site.read('mkdocs.yml')).toContain('hooks:')
    const { stdout } = await site.run('clean', '--remove')
    expect(stdout).toContain('took away docs/tracedocs.css, which `init` wrote\n')
    expect(stdout).toContain('took away tracedocs.yaml:2, which `init` wrote\n')
    expect(site.read('mkdocs.yml')).toBe('site_name: x\n')
  })

  test('leaves what was edited, and says so', async () => {
    const site = createProject(files)
    await site.run('init')
    site.write('docs/tracedocs.css', ':root { color-scheme: light dark; }\n')
    site.write('mkdocs.yml', site.read('mkdocs.yml').replace('  - tracedocs.css', '  - t.css'))
    const { exit, stderr } = await site.run('clean', '--remove')
    expect(exit).toBe(0)
    expect(stderr).toMatch(/docs\/tracedocs\.css:\d+:1: warning: Cannot take away what/)
    expect(stderr).toMatch(/mkdocs\.yml:\d:1: warning: .*`extra_css: - tracedocs\.css`/)
    expect(site.read('mkdocs.yml')).toBe('site_name: x\nextra_css:\n  - t.css\n')
    expect(site.read('tracedocs.yaml')).toBe(CONFIG)
  })

  test('keeps what was written beside it since', async () => {
    const site = createProject(files)
    await site.run('init')
    site.write('mkdocs.yml', `# mine\n${site.read('mkdocs.yml')}plugins: []\n`)
    await site.run('clean', '--remove')
    expect(site.read('mkdocs.yml')).toBe('# mine\nsite_name: x\nplugins: []\n')
  })

  test('leaves a list that would be broken without its first item', async () => {
    const site = createProject({
      'tracedocs.yaml': CONFIG,
      'conf.py': 'extensions = []\n',
      'docs/page.md': 'x\n',
    })
    await site.run('init')
    const edited = 'extensions = ["tracedocs_sphinx", "b"]\n'
    site.write('conf.py', edited)
    expect((await site.run('clean', '--remove')).stderr).toContain('conf.py:1:1: warning: ')
    expect(site.read('conf.py')).toBe(edited)
  })

  test('takes nothing away for single pages, nor by a record that is damaged', async () => {
    const site = createProject({ ...files, 'docs/a.md': 'x\n' })
    await site.run('init')
    await site.run('clean', '--remove', 'docs/a.md')
    await site.run('clean')
    expect(site.read('mkdocs.yml')).toContain('hooks:')
    site.write('tracedocs.init.json', '{}')
    const { exit, stderr } = await site.run('clean', '--remove')
    expect(exit).toBe(2)
    expect(stderr).toContain('tracedocs.init.json: error: Cannot read what `tracedocs init` noted')
    expect((await site.run('init')).exit).toBe(2)
  })

  test('JSON has what was taken away', async () => {
    const site = createProject(files)
    await site.run('init')
    const { stdout } = await site.run('clean', '--remove', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      undone: [
        { path: 'mkdocs.yml', line: 2 },
        { path: 'mkdocs.yml', line: 4 },
        { path: 'docs/tracedocs.css' },
        { path: 'tracedocs.yaml', line: 2 },
        { path: 'tracedocs.init.json' },
      ],
    })
  })
})
