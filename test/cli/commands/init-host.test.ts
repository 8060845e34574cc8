import { describe, expect, test } from 'vitest'
import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { createNodeEffects } from '../../../src/cli/node-effects.ts'
import { undoInit } from '../../../src/cli/actions/undo-init.ts'
import { createProject, SMALL_LOG } from '../project.ts'
import { expectRoundTrip } from '../../sites/init-site.ts'

const CONFIG = 'pages: [docs/*.md]\nruns: {}\n'
const CONF = 'extensions = ["a"]\n'

describe('a configuration of tracedocs in braces', () => {
  const docusaurus = { 'docusaurus.config.js': "export default { title: 'x' }\n" }

  test('gets the settings of the host, and gives them back', async () => {
    await expectRoundTrip(
      'docusaurus',
      { ...docusaurus, 'tracedocs.yaml': '{pages: [docs/*.md], runs: {}}\n' },
      {
        'tracedocs.yaml':
          "{ syntax: { 'docs/**/*.md': mdx }, images: docs/images,pages: [docs/*.md], runs: {}}\n",
      },
    )
  })

  test('is asked for nothing that it has', async () => {
    const config =
      "{pages: [docs/*.md], syntax: {'docs/**/*.md': mdx}, images: docs/images, runs: {}}\n"
    const { stdout } = await expectRoundTrip(
      'docusaurus',
      { ...docusaurus, 'tracedocs.yaml': config },
      { 'tracedocs.yaml': config },
    )
    expect(stdout).not.toContain('by hand')
  })
})

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

  test('starts a project with the logs that are here, too, where none is begun', async () => {
    const site = createProject({
      'docs/conf.py': CONF,
      'logs/old/run.log': 'real\t0m4.000s\nuser\t0m1.000s\nsys\t0m0.100s\n',
      'logs/new/run.log': 'real\t0m2.000s\nuser\t0m1.000s\nsys\t0m0.100s\n',
    })
    const { exit, stdout } = await site.run('init')
    expect(exit).toBe(0)
    expect(stdout).toContain('wrote tracedocs.yaml\nwrote docs/performance.rst\n')
    expect(stdout).toContain('logs that were found: `logs/old/run.log`, `logs/new/run.log`')
    expect(site.read('docs/conf.py')).toContain('"tracedocs_sphinx"')
    expect((await site.run('build')).exit).toBe(0)
    // What is called `old` is the baseline: 2 s over 4 s.
    expect(site.read('docs/performance.rst')).toMatch(/- x0\.5/)
    expect(site.read('tracedocs.yaml')).toContain('manifest: docs/tracedocs/manifest.json')
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
    expect(stderr).toContain('`tracedocs.yaml` is here already, and no host of documentation')
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

describe('init says what is wrong, and writes nothing', () => {
  test.each([
    ['mkdoc', 'did you mean `mkdocs`? The'],
    ['Vitepres', 'did you mean `vitepress`? The'],
    ['zzzzzzzz', 'the'],
  ])('the host %s is none', async (name, nearest) => {
    const site = createProject({ 'mkdocs.yml': 'site_name: x\n' })
    const { exit, stderr } = await site.run('init', name)
    expect(exit).toBe(2)
    expect(stderr).toContain(
      `Cannot find a log \`${name}\`, nor a host of that name; ${nearest} hosts are astro, docusaurus, eleventy, hugo, jekyll, mdbook, mkdocs, next, sphinx, vitepress`,
    )
    expect(site.read('mkdocs.yml')).toBe('site_name: x\n')
  })

  test('a log that is not there is a log', async () => {
    const { stderr } = await createProject({}).run('init', 'logs/mkdocs')
    expect(stderr).toContain('Cannot find the log `logs/mkdocs`')
  })

  test.each([
    ['no YAML', 'pages: [\n', 'tracedocs.yaml:1:8: error'],
    ['an unknown key', 'runs: {}\nimage: x\n', 'tracedocs.yaml:2:1: error: Unexpected key `image`'],
  ])('a configuration that is broken: %s', async (_, config, place) => {
    const files = { 'tracedocs.yaml': config, 'mkdocs.yml': 'site_name: x\n' }
    const site = createProject(files)
    const { exit, stdout, stderr } = await site.run('init', 'mkdocs')
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    expect(stderr).toContain(place)
    expect(site.read('mkdocs.yml')).toBe(files['mkdocs.yml'])
    expect(site.read('tracedocs.yaml')).toBe(config)
  })

  test('a file that is read-only', async () => {
    const site = createProject({ 'tracedocs.yaml': CONFIG, 'conf.py': CONF })
    const file = path.join(site.folder, 'conf.py')
    chmodSync(file, 0o444)
    const { exit, stdout, stderr } = await site.run('init', 'sphinx')
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
    expect(stderr).toContain('conf.py: error: Cannot write `conf.py`: it is read-only')
    expect([site.read('conf.py'), site.read('tracedocs.yaml')]).toEqual([CONF, CONFIG])
    expect(statSync(file).mode & 0o777).toBe(0o444)
  })

  test('a new project of which one file cannot be written', async () => {
    const site = createProject({ 'a.log': SMALL_LOG, docs: 'a file\n' })
    const { exit, stderr } = await site.run('init', 'a.log')
    expect(exit).toBe(2)
    // Node 26 names the folder that cannot be made.
    expect(stderr).toMatch(/Cannot write `docs(?:\/performance\.md)?`.* \(unwritable-file\)/)
    expect(() => site.read('tracedocs.yaml')).toThrow('ENOENT')
  })
})

describe('clean --remove after init', () => {
  const files = {
    'tracedocs.yaml': CONFIG,
    'mkdocs.yml': 'site_name: x\n',
    'docs/page.md': 'x\n',
  }

  test.each([
    [
      'is gone',
      (file: string) => {
        rmSync(file)
      },
      0,
      'warning: Cannot find a configuration',
    ],
    [
      'is a folder',
      (file: string) => {
        rmSync(file)
        mkdirSync(file)
      },
      0,
      'warning: Cannot find a configuration',
    ],
  ])('takes all away where the configuration %s', async (_, change, exit, said) => {
    const site = createProject(files)
    await site.run('init')
    change(path.join(site.folder, 'tracedocs.yaml'))
    const cleaned = await site.run('clean', '--remove')
    expect(cleaned.exit).toBe(exit)
    expect(cleaned.stderr).toContain(said)
    expect(cleaned.stdout).toContain('took away mkdocs.yml:2, which `init` wrote\n')
    expect(site.read('mkdocs.yml')).toBe(files['mkdocs.yml'])
    expect(() => site.read('docs/tracedocs.css')).toThrow('ENOENT')
    expect(() => site.read('tracedocs.init.json')).toThrow('ENOENT')
    // Now there is neither a configuration nor anything to take away.
    expect(await site.run('clean', '--remove')).toMatchObject({
      exit: 2,
      stdout: expect.any(String) as string,
    })
  })

  test('takes all away where the configuration is broken, and says that it is', async () => {
    const site = createProject(files)
    await site.run('init')
    site.write('tracedocs.yaml', `${site.read('tracedocs.yaml')}image: x\n`)
    const { exit, stdout, stderr } = await site.run('clean', '--remove')
    expect(exit).toBe(2)
    expect(stderr).toContain('tracedocs.yaml:4:1: error: Unexpected key `image`')
    expect(stdout).toContain('took away tracedocs.yaml:2, which `init` wrote\n')
    expect(site.read('tracedocs.yaml')).toBe(`${CONFIG}image: x\n`)
    expect(site.read('mkdocs.yml')).toBe(files['mkdocs.yml'])
  })

  test('keeps the note of a file that cannot be read', async () => {
    const site = createProject(files)
    await site.run('init')
    const effects = createNodeEffects()
    const readFile = (file: string): Promise<Uint8Array> =>
      file.endsWith('mkdocs.yml')
        ? Promise.reject(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }))
        : effects.readFile(file)
    const { undone, messages } = await undoInit(
      { effects: { ...effects, readFile } },
      site.folder,
      {},
    )
    expect(messages.map(String).join()).toContain('Cannot read `mkdocs.yml`: EACCES')
    expect(undone.map((one) => one.path)).toEqual(['docs/tracedocs.css', 'tracedocs.yaml'])
    expect((await site.run('clean', '--remove')).stdout).toContain('took away mkdocs.yml:2')
    expect(site.read('mkdocs.yml')).toBe(files['mkdocs.yml'])
  })

  test('leaves a file that is read-only, and what is outside of the project', async () => {
    const site = createProject(files)
    await site.run('init')
    const file = path.join(site.folder, 'mkdocs.yml')
    chmodSync(file, 0o444)
    const { exit, stderr } = await site.run('clean', '--remove')
    expect(exit).toBe(2)
    expect(stderr).toContain('Cannot write `mkdocs.yml`: it is read-only')
    expect(site.read('docs/tracedocs.css')).toContain('color-scheme')
    chmodSync(file, 0o644)
    const record = { tracedocs: 'init', schema: 1, written: [{ file: '../mkdocs.yml', text: 'x' }] }
    site.write('site/tracedocs.yaml', CONFIG)
    site.write('site/tracedocs.init.json', JSON.stringify(record))
    site.write('mkdocs.yml', 'x')
    const outside = await site.run('-C', 'site', 'clean', '--remove')
    expect(outside.stderr).toContain('Cannot use `../mkdocs.yml`: it leads out of the project')
    expect(site.read('mkdocs.yml')).toBe('x')
  })

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

  test('takes away lines at the end of a file that an editor gave an end since', async () => {
    const site = createProject({ ...files, 'mkdocs.yml': 'site_name: x' })
    await site.run('init')
    site.write('mkdocs.yml', `${site.read('mkdocs.yml')}\n`)
    expect(await site.run('clean', '--remove')).toMatchObject({ exit: 0, stderr: '' })
    expect(site.read('mkdocs.yml')).toBe('site_name: x\n')
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

describe('the first page of a host', () => {
  test.each([
    ['astro', 'astro.config.mjs', 'export default {}\n'],
    ['docusaurus', 'docusaurus.config.js', "export default { title: 'x' }\n"],
    ['eleventy', 'eleventy.config.js', 'export default {}\n'],
    ['hugo', 'hugo.toml', "title = 'x'\n"],
    ['jekyll', '_config.yml', 'title: x\n'],
    ['mdbook', 'book.toml', '[book]\ntitle = "x"\n'],
    ['mkdocs', 'mkdocs.yml', 'site_name: x\n'],
    ['next', 'next.config.mjs', 'export default {}\n'],
    ['sphinx', 'docs/conf.py', CONF],
    ['vitepress', 'docs/.vitepress/config.mjs', "export default { title: 'x' }\n"],
  ])('is in a syntax that the host and tracedocs read: %s', async (host, file, text) => {
    const site = createProject({ [file]: text, 'run.log': SMALL_LOG })
    expect(await site.run('init', host, 'run.log')).toMatchObject({ exit: 0, stderr: '' })
    expect(await site.run('build')).toMatchObject({ exit: 0, stderr: '' })
    expect((await site.run('build')).stdout).toContain('0 written')
  })

  test('is MDX in Docusaurus, unless it reads `.md` as Markdown', async () => {
    const start = async (config: string): Promise<string> => {
      const site = createProject({ 'docusaurus.config.js': config, 'run.log': SMALL_LOG })
      return (await site.run('init', 'docusaurus', 'run.log')).stdout
    }
    expect(await start("export default { title: 'x' }\n")).toContain('wrote docs/performance.mdx')
    const config = "export default { markdown: { format: 'detect' } }\n"
    expect(await start(config)).toContain('wrote docs/performance.md\n')
  })
})
