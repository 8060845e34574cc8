import { readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createProject, SMALL_LOG, type TestProject } from '../cli/project.ts'
import { findPython, runPython, type HostRun } from './python-host.ts'

const python = findPython('sphinx')
const hasMyst = findPython('myst_parser') === python

const CONFIG = `pages: [docs/*.rst, docs/*.md]
images: docs/images
manifest: docs/tracedocs/manifest.json
runs: { a: { title: 'A -- "b" <5 {x} {{y}} $z$ a|b \`--x\`', logs: a.log } }
tables: { times: { rows: [a], columns: [{ header: Run, value: title }, { header: real, value: time.real }] } }
charts: { mem: { run: a, file: mem.svg, alt: 'Memory of "a"', caption: A caption } }
values: { half: { value: a.time.real / 2, format: '{:.2f}' } }
texts: { claim: { text: 'It took **{a.time.real}**.' } }
`
const INDEX = `Page
====

It is :tracedocs:\`half\`, :tracedocs:\`a.time.real | {:.1f}\` and more. :tracedocs:\`claim\`
See :numref:\`tab\`, :ref:\`tab\`, :numref:\`fig\` and :ref:\`fig\`.

.. tracedocs-table:: times
   :name: tab
   :caption: Times of *each* run
   :align: left
   :class: mine

.. tracedocs-chart:: mem
   :name: fig
   :width: 90%

.. toctree::

   other
   plain
`
const OTHER = `Other
=====

In place and by a directive:

.. tracedocs: begin chart mem
.. tracedocs: end

.. tracedocs-chart:: mem
   :alt: Mine
   :caption: My caption
`
const CONF = `extensions = ['tracedocs_sphinx']
exclude_patterns = ['_build']
numfig = True
html_theme = 'basic'
gettext_compact = False
`

function createSite(): TestProject {
  return createProject({
    'tracedocs.yaml': CONFIG,
    'a.log': SMALL_LOG,
    'docs/conf.py': CONF,
    'docs/index.rst': INDEX,
    'docs/other.rst': OTHER,
    'docs/plain.rst': 'Plain\n=====\n',
  })
}

function runSphinx(site: TestProject, builder = 'html', more: readonly string[] = []): HostRun {
  const output = `docs/_build/${builder}`
  const args = ['sphinx', '-W', '--keep-going', '-n', '-j2', '-b', builder, ...more, 'docs', output]
  return runPython(python ?? '', args, { folder: site.folder, plugin: 'sphinx' })
}

const readHtml = (site: TestProject, page = 'index'): string =>
  site.read(`docs/_build/html/${page}.html`)

describe.skipIf(python === undefined)('the extension of Sphinx', { timeout: 120_000 }, () => {
  test('shows values, texts, tables and charts, and refers to them', async () => {
    const site = createSite()
    await site.run('build')
    expect(runSphinx(site)).toMatchObject({ exit: 0 })
    const html = readHtml(site)
    expect(html).toContain('<span class="tracedocs-value">2.25</span>')
    expect(html).toContain('<span class="tracedocs-value">4.5</span>')
    expect(html).toContain('It took <strong>4.50\u00a0s</strong>.')
    expect(html).toMatch(/href="#tab"[^>]*><span class="std std-numref">Table 1</)
    expect(html).toMatch(/href="#fig"[^>]*><span class="std std-numref">Fig. 1</)
    expect(html).toMatch(/<table class="[^"]*tracedocs-table mine[^"]*"[^>]* id="tab"/)
    expect(html).toMatch(/A -- &quot;b&quot; &lt;5 {x} {{y}} \$z\$ a\|b <code/)
    expect(html).toMatch(/<td class="text-right"><p>4.50\u00a0s<\/p>/)
    expect(html).toMatch(
      // Sphinx 8 states the width as a style.
      /<img alt="Memory of &quot;a&quot;" class="tracedocs-chart" src="_images\/mem.svg" (?:width="90%"|style="width: 90%;")/,
    )
    expect(html).toContain('tracedocs.css')
  })

  test('marks the charts that stand in pages, for the style sheet', async () => {
    const site = createSite()
    await site.run('build')
    runSphinx(site)
    const html = readHtml(site, 'other')
    expect(html.match(/class="tracedocs-chart"/g)).toHaveLength(2)
    expect(html).toContain('alt="Mine"')
    expect(html).toContain('My caption')
  })

  test('sets numbers of tables in place at the right, by the columns that they name', async () => {
    const site = createSite()
    site.write(
      'docs/other.rst',
      'Other\n=====\n\n.. tracedocs: begin table times\n.. tracedocs: end\n',
    )
    await site.run('build')
    expect(runSphinx(site)).toMatchObject({ exit: 0 })
    expect(readHtml(site, 'other')).toMatch(/<table class="[^"]*tracedocs-table tracedocs-right-2/)
    expect(site.read('docs/_build/html/_static/tracedocs.css')).toContain(
      'table.tracedocs-right-2 :is(td, th):nth-child(2)',
    )
  })

  test('takes captions and labels from the configuration, in place and by directives', async () => {
    const site = createSite()
    const labelled = CONFIG.replace(
      'caption: A caption',
      'caption: A caption, label: fig-mem',
    ).replace(
      'value: time.real }] }',
      "value: time.real }], caption: 'All *times*', label: tab-times }",
    )
    site.write('tracedocs.yaml', labelled)
    site.write(
      'docs/index.rst',
      'Page\n====\n\nSee :numref:`fig-mem`, :numref:`Tab. %s <tab-times>`, :ref:`tab-times`, :numref:`mine`.\n\n.. tracedocs-table:: times\n\n.. tracedocs-chart:: mem\n   :name: mine\n\n.. toctree::\n\n   other\n   plain\n',
    )
    site.write(
      'docs/other.rst',
      'Other\n=====\n\n.. tracedocs: begin chart mem\n.. tracedocs: end\n',
    )
    expect(await site.run('build', '--strict')).toMatchObject({ exit: 0, stderr: '' })
    expect(runSphinx(site)).toMatchObject({ exit: 0 })
    const html = readHtml(site)
    expect(html).toMatch(/href="other.html#fig-mem"[^>]*><span class="std std-numref">Fig. 2</)
    expect(html).toMatch(/href="#mine"[^>]*><span class="std std-numref">Fig. 1</)
    expect(html).toMatch(/href="#tab-times"[^>]*><span class="std std-numref">Tab. 1</)
    expect(html).toMatch(/href="#tab-times"[^>]*><span class="std std-ref">All \*times\*</)
    expect(html).toMatch(/<table class="[^"]*tracedocs-table[^"]*" id="tab-times">/)
    expect(runSphinx(site, 'gettext').exit).toBe(0)
    expect(site.read('docs/_build/gettext/index.pot')).not.toContain('All *times*')
    site.write('tracedocs.yaml', labelled.replace('All *times*', 'Others'))
    await site.run('build')
    expect(runSphinx(site)).toMatchObject({ exit: 0 })
    expect(readHtml(site)).toContain('Others</span></a>')
  })

  test('warns of a number that a chart without a caption has not, as the build has said', async () => {
    const site = createSite()
    site.write('tracedocs.yaml', CONFIG.replace('caption: A caption', 'label: fig-mem'))
    site.write(
      'docs/index.rst',
      INDEX.replace(/:ref:`fig`/, ':numref:`fig-mem`').replace(':numref:`fig`', ''),
    )
    site.write(
      'docs/other.rst',
      'Other\n=====\n\n.. tracedocs: begin chart mem\n.. tracedocs: end\n',
    )
    const { stderr } = await site.run('build')
    expect(stderr).toContain('docs/index.rst:5:')
    expect(stderr).toContain('(unnumbered-label)')
    const { exit, output } = runSphinx(site)
    expect(exit).toBe(1)
    expect(output).toMatch(/index\.rst:\d+: WARNING: .*fig-mem/)
    expect(output.match(/WARNING/g)).toHaveLength(1)
  })

  test('reads exactly those pages again whose figures changed', async () => {
    const site = createSite()
    await site.run('build')
    runSphinx(site)
    site.write('a.log', SMALL_LOG.replace('real 4.50', 'real 5.50'))
    await site.run('build')
    const { exit, output } = runSphinx(site)
    expect(exit).toBe(0)
    expect(output).toContain('0 added, 1 changed, 0 removed')
    expect(readHtml(site)).toContain('<span class="tracedocs-value">2.75</span>')
  })

  test('reads nothing again where a manifest is only touched', async () => {
    const site = createSite()
    await site.run('build')
    runSphinx(site)
    site.write('docs/tracedocs/manifest.json', `${site.read('docs/tracedocs/manifest.json')}\n`)
    expect(runSphinx(site).output).toContain('0 added, 0 changed, 0 removed')
  })

  test('every builder is content', async () => {
    const site = createSite()
    await site.run('build', '--emit', 'pdf')
    site.write('docs/images/mem.png', 'stands for a picture')
    for (const builder of ['dirhtml', 'latex', 'text', 'man', 'texinfo', 'xml']) {
      const { exit, output } = runSphinx(site, builder, ['-d', 'docs/_build/doctrees'])
      expect(exit, `${builder}: ${output}`).toBe(0)
    }
  })

  test('gives translators roles, not figures', async () => {
    const site = createSite()
    await site.run('build')
    runSphinx(site, 'gettext')
    const catalogue = site.read('docs/_build/gettext/index.pot')
    expect(catalogue).toContain(':tracedocs:`half`')
    expect(catalogue).toContain('Times of *each* run')
    expect(catalogue).not.toMatch(/2\.25|4\.50|Memory of|A caption/)
  })

  test('gives LaTeX the PDF, and says where there is none', async () => {
    const site = createSite()
    await site.run('build')
    const without = runSphinx(site, 'latex')
    expect(without.exit).toBe(1)
    expect(without.output).toContain(
      'index.rst:13: WARNING: tracedocs: the builder `latex` takes no SVG',
    )
    await site.run('build', '--emit', 'pdf')
    expect(runSphinx(site, 'latex').exit).toBe(0)
    const [tex = ''] = readdirSync(`${site.folder}/docs/_build/latex`).filter((file) =>
      file.endsWith('.tex'),
    )
    expect(site.read(`docs/_build/latex/${tex}`)).toContain('{mem}.pdf')
  })

  test('gives LaTeX no PDF that was made of an older chart, and says so', async () => {
    const site = createSite()
    await site.run('build', '--emit', 'pdf')
    const old = readFileSync(`${site.folder}/docs/images/mem.pdf`)
    // 30 MiB are 40 now.
    site.write('a.log', SMALL_LOG.replaceAll('31457280', '41943040'))
    await site.run('build')
    expect(readFileSync(`${site.folder}/docs/images/mem.pdf`)).toEqual(old)
    const stale = runSphinx(site, 'latex')
    expect(stale.exit).toBe(1)
    expect(stale.output).toContain(
      'index.rst:13: WARNING: tracedocs: images/mem.pdf was made of another images/mem.svg; run `npx tracedocs build --emit pdf`',
    )
    await site.run('build', '--emit', 'pdf')
    expect(runSphinx(site, 'latex')).toMatchObject({ exit: 0 })
  })

  test('takes a PDF that another program made, and one beside an SVG with other line ends', async () => {
    const site = createSite()
    await site.run('build', '--emit', 'pdf')
    site.write('docs/images/mem.svg', site.read('docs/images/mem.svg').replaceAll('\n', '\r\n'))
    expect(runSphinx(site, 'latex')).toMatchObject({ exit: 0 })
    site.write('docs/images/mem.pdf', '%PDF-1.4 of another program')
    site.write('docs/images/mem.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect(runSphinx(site, 'latex')).toMatchObject({ exit: 0 })
  })

  test('stops each time at what is wrong, not only when the page is new', async () => {
    const site = createSite()
    const plain = 'Plain\n=====\n\nTook :tracedocs:`half`\n----------------------\n'
    site.write('docs/plain.rst', plain)
    site.write('docs/other.rst', OTHER.replace(':: mem', ':: mme'))
    site.write('docs/index.rst', INDEX.replace('`half`', '`haf`'))
    await site.run('build')
    const runs = [runSphinx(site), runSphinx(site), runSphinx(site)]
    expect(runs.map(({ exit }) => exit)).toEqual([1, 1, 1])
    const warned = runs.map(({ output }) =>
      [...output.matchAll(/(\w+)\.rst:\d+: WARNING: tracedocs/g)].map(([, page]) => page).sort(),
    )
    expect(warned[0]).toEqual(['index', 'other', 'plain'])
    expect(warned.slice(1)).toEqual([warned[0], warned[0]])
    site.write('docs/index.rst', INDEX)
    site.write('docs/other.rst', OTHER)
    site.write('docs/plain.rst', 'Plain\n=====\n')
    await site.run('build')
    expect(runSphinx(site).exit).toBe(0)
    expect(runSphinx(site).output).toContain('0 added, 0 changed, 0 removed')
  })

  test('runs a command first, and reports one that fails', async () => {
    const site = createSite()
    await site.run('build')
    const manifest = site.read('docs/tracedocs/manifest.json').replace('2.25', '9.99')
    site.write('docs/next.json', manifest)
    site.write(
      'docs/conf.py',
      `${CONF}tracedocs_command = 'cp next.json tracedocs/manifest.json'\n`,
    )
    expect(runSphinx(site).exit).toBe(0)
    expect(readHtml(site)).toContain('9.99')
    site.write('docs/conf.py', `${CONF}tracedocs_command = ['cp', 'none.json', 'x']\n`)
    const { exit, output } = runSphinx(site)
    expect(exit).toBe(1)
    expect(output).toMatch(/WARNING: tracedocs: `cp none.json x` ended with 1:\n.*none.json/)
    site.write('docs/conf.py', `${CONF}tracedocs_command = 'no-such-program build'\n`)
    expect(runSphinx(site).output).toContain(
      '`no-such-program` cannot be run; check the setting `tracedocs_command`',
    )
  })

  test('warns at the place of what the manifest does not have', async () => {
    const site = createSite()
    site.write('docs/index.rst', INDEX.replace('`half`', '`haf`').replace(':: times', ':: timse'))
    await site.run('build')
    const { exit, output } = runSphinx(site)
    expect(exit).toBe(1)
    expect(output).toContain('index.rst:4: WARNING: tracedocs: Unexpected value `haf`')
    expect(output).toContain(
      'index.rst:7: WARNING: tracedocs: the manifest has no table `timse`; did you mean `times`?',
    )
    expect(output.match(/WARNING/g)).toHaveLength(2)
  })

  test.each([
    ['missing', undefined, 'manifest.json; set `manifest` in tracedocs.yaml'],
    ['cut off', '{"tracedocs": "manifest",\n', 'manifest.json:2:1: not JSON: '],
    [
      'newer',
      '{"tracedocs": "manifest", "schema": 2}',
      'its schema is 2, and this extension knows 1',
    ],
    ['something else', '[]', 'not a manifest of tracedocs'],
    ['nested too deeply', '['.repeat(200_000), 'manifest.json: brackets are nested too deeply'],
    [
      'of a schema that is none',
      '{"tracedocs": "manifest", "schema": true}',
      '`schema` is no number',
    ],
  ])('a manifest that is %s is one warning', async (_, content, message) => {
    const site = createSite()
    site.write('tracedocs.yaml', CONFIG.replace(/^manifest.*\n/m, ''))
    await site.run('build')
    if (content !== undefined) site.write('docs/tracedocs/manifest.json', content)
    const { exit, output } = runSphinx(site)
    expect(exit).toBe(1)
    expect(output).toContain(message)
    expect(output.match(/WARNING/g)).toHaveLength(1)
  })

  test('writes all pages again when a figure in a title has changed, since others quote it', async () => {
    const site = createSite()
    site.write('docs/plain.rst', 'Plain\n=====\n\nSee :ref:`took` and :ref:`fig`.\n')
    site.write('docs/other.rst', '.. _took:\n\nTook :tracedocs:`half`\n=======================\n')
    await site.run('build')
    runSphinx(site)
    expect(readHtml(site, 'plain')).toContain('Took 2.25')
    site.write('a.log', SMALL_LOG.replace('real 4.50', 'real 5.50'))
    site.write('tracedocs.yaml', CONFIG.replace('A caption', 'New caption'))
    await site.run('build')
    const { exit, output } = runSphinx(site)
    expect(exit).toBe(0)
    expect(output).toContain('0 added, 2 changed, 0 removed')
    expect(readHtml(site, 'plain')).toContain('Took 2.75')
    expect(readHtml(site, 'plain')).toContain('New caption')
  })

  test('reads a page again when a text becomes a value of the same name, and the other way round', async () => {
    const site = createSite()
    const [asText, asValue] = [
      CONFIG,
      CONFIG.replace(/^texts.*\n/m, '').replace(
        'values: {',
        'values: { claim: { value: a.rss.peak },',
      ),
    ]
    for (const [config, shown] of [
      [asText, 'It took <strong>'],
      [asValue, '<span class="tracedocs-value">30.00\u00a0MiB'],
      [asText, 'It took <strong>'],
    ] as const) {
      site.write('tracedocs.yaml', config)
      await site.run('build')
      expect(runSphinx(site).exit).toBe(0)
      expect(readHtml(site)).toContain(shown)
    }
  })

  test('shows expressions that are wrapped, and roles behind their text', async () => {
    const site = createSite()
    site.write(
      'docs/plain.rst',
      'Plain\n=====\n\nIt is :tracedocs:`a.time.real /\n2 | {:.3f}` or `a.time.real | {:.1f}`:tracedocs:.\n',
    )
    await site.run('build')
    expect(runSphinx(site)).toMatchObject({ exit: 0 })
    expect(readHtml(site, 'plain')).toMatch(/>2\.250<.*>4\.5</s)
  })

  test('finds charts from a folder that is a symbolic link', async () => {
    const site = createSite()
    site.write('elsewhere/far.rst', 'Far\n===\n\n.. tracedocs-chart:: mem\n')
    symlinkSync('../elsewhere', `${site.folder}/docs/far`)
    site.write('docs/other.rst', 'Other\n=====\n\n.. toctree::\n\n   far/far\n')
    await site.run('build')
    expect(runSphinx(site)).toMatchObject({ exit: 0 })
    expect(readHtml(site, 'far/far')).toContain('src="../_images/mem.svg"')
  })

  test.each([
    ['an unclosed quote', `'npx "x'`, 'the setting `tracedocs_command` cannot be read: No closing'],
    ['blanks', `'  '`, 'the setting `tracedocs_command` is empty'],
  ])('a command of %s is a warning', async (_, command, message) => {
    const site = createSite()
    await site.run('build')
    site.write('docs/conf.py', `${CONF}tracedocs_command = ${command}\n`)
    const { exit, output } = runSphinx(site)
    expect(exit).toBe(1)
    expect(output).toContain(message)
    expect(output).not.toContain('Extension error')
  })

  test.each([
    ['value `half`', /"half": \{[^}]*\}/, '"half": {}'],
    ['value `half`', /"half": \{[^}]*\}/, '"half": 5'],
    ['table `times`', /"align": "left",?/, ''],
    ['chart `mem`', /"file": "[^"]*"/, '"file": null'],
    ['chart `mem`', /"file": "[^"]*"/, '"file": "../conf.py"'],
    ['text `claim`', '"strong"', '"script"'],
    ['`root`', /"root": "[^"]*"/, '"root": "../docs"'],
  ])('a manifest whose %s is damaged is one warning', async (thing, from, to) => {
    const site = createSite()
    await site.run('build')
    const manifest = site.read('docs/tracedocs/manifest.json')
    const damaged = manifest.replace(from, to)
    expect(damaged).not.toBe(manifest)
    site.write('docs/tracedocs/manifest.json', damaged)
    const { exit, output } = runSphinx(site)
    expect(exit).toBe(1)
    expect(output).toContain(`its ${thing} is damaged; run \`npx tracedocs build\``)
    expect(output.match(/WARNING/g)).toHaveLength(1)
  })

  // The manifest stands in docs/tracedocs: three steps up lead out of the project.
  test.each(['../../../other/mem.svg', '/other/mem.svg'])(
    'a chart outside the project, %s, is one warning',
    async (file) => {
      const site = createSite()
      await site.run('build')
      const manifest = site.read('docs/tracedocs/manifest.json')
      site.write(
        'docs/tracedocs/manifest.json',
        manifest.replace(/"file": "[^"]*"/, `"file": "${file}"`),
      )
      const { exit, output } = runSphinx(site)
      expect(exit).toBe(1)
      expect(output).toContain(`its chart \`mem\` stands outside the project: ${file}`)
      expect(output.match(/WARNING/g)).toHaveLength(1)
    },
  )

  test('a chart anywhere in the project is shown, and those of manifests without a root', async () => {
    const site = createSite()
    site.write('tracedocs.yaml', CONFIG.replace('images: docs/images', 'images: pictures'))
    await site.run('build')
    const manifest = site.read('docs/tracedocs/manifest.json')
    expect(JSON.parse(manifest)).toMatchObject({
      root: '../..',
      charts: { mem: { file: '../../pictures/mem.svg' } },
    })
    expect(runSphinx(site)).toMatchObject({ exit: 0 })
    site.write('docs/tracedocs/manifest.json', manifest.replace(/ *"root": "[^"]*",\n/, ''))
    expect(runSphinx(site)).toMatchObject({ exit: 0 })
  })

  test.each([
    [
      'Plain\n=====\n\n.. tracedocs: begin table times\n\nText.\n',
      'plain.rst:4: WARNING: tracedocs: cannot find the end of `tracedocs: begin table times`',
    ],
    [
      'Plain\n=====\n\n.. tracedocs: begin table times\n\n.. tracedocs: begin chart mem\n\n.. tracedocs: end\n',
      'plain.rst:4: WARNING: tracedocs: cannot find the end of `tracedocs: begin table times`',
    ],
    [
      'Plain\n=====\n\n* Item\n\n  .. tracedocs: end\n',
      'plain.rst:6: WARNING: tracedocs: cannot find the beginning of this region',
    ],
  ])('stops at a marker without its partner, each time', async (page, warning) => {
    const site = createSite()
    await site.run('build')
    site.write('docs/plain.rst', page)
    for (let round = 1; round <= 2; round++) {
      const { exit, output } = runSphinx(site)
      expect(exit).toBe(1)
      expect(output).toContain(warning)
      expect(output.match(/WARNING/g)).toHaveLength(1)
    }
  })

  test.skipIf(!hasMyst)('stops at a marker of MyST without its partner', async () => {
    const site = createSite()
    await site.run('build')
    site.write('docs/conf.py', CONF.replace("_sphinx'", "_sphinx', 'myst_parser'"))
    const value = 'It <!-- tracedocs: value half -->x1.4<!-- tracedocs: end --> is.\n'
    const region = '<!-- tracedocs: begin table times -->\n<!-- tracedocs: end -->\n'
    site.write('docs/more.md', `---\norphan: true\n---\n\n# More\n\n${value}\n${region}`)
    expect(runSphinx(site)).toMatchObject({ exit: 0 })
    site.write(
      'docs/more.md',
      `---\norphan: true\n---\n\n# More\n\n${value}\n${region}${region.slice(0, 38)}\n`,
    )
    const { exit, output } = runSphinx(site)
    expect(exit).toBe(1)
    expect(output).toContain('more.md:11: WARNING: tracedocs: cannot find the end of')
  })

  test('takes no marker for one in code, and counts those of nested lists', async () => {
    const site = createSite()
    await site.run('build')
    site.write(
      'docs/plain.rst',
      'Plain\n=====\n\n::\n\n   .. tracedocs: begin table times\n\n* Item\n\n  .. tracedocs: begin table times\n\n  Old.\n\n  .. tracedocs: end\n',
    )
    expect(runSphinx(site)).toMatchObject({ exit: 0 })
  })

  test.skipIf(!hasMyst)('is the same in MyST', async () => {
    const site = createSite()
    site.write('docs/conf.py', `${CONF}extensions.append('myst_parser')\n`)
    site.write('docs/index.rst', INDEX.replace('   plain\n', '   plain\n   other2\n'))
    site.write(
      'docs/other2.md',
      '# M\n\nIt is {tracedocs}`half`.\n\n```{tracedocs-table} times\n:name: myst\n:caption: C\n```\n\nSee {numref}`myst`.\n',
    )
    await site.run('build')
    const { exit, output } = runSphinx(site)
    expect(exit, output).toBe(0)
    expect(readHtml(site, 'other2')).toContain('<span class="tracedocs-value">2.25</span>')
  })

  test.skipIf(!hasMyst)(
    'shows tables of MyST wherever they stand, and warns of unknown ones',
    async () => {
      const site = createSite()
      site.write('docs/conf.py', `${CONF}extensions.append('myst_parser')\n`)
      site.write('docs/index.rst', INDEX.replace('   plain\n', '   plain\n   more\n'))
      const table = '```{tracedocs-table} times\n```\n'
      const inner = table.replaceAll(/^(?=.)/gm, '> ')
      site.write(
        'docs/more.md',
        `# M\n\n${table}\n${inner}\n- a\n\n${table.replaceAll(/^(?=.)/gm, '  ')}\n\`\`\`{eval-rst}\n.. tracedocs-table:: times\n\`\`\`\n`,
      )
      await site.run('build')
      expect(runSphinx(site)).toMatchObject({ exit: 0 })
      expect(readHtml(site, 'more').match(/<table class="[^"]*tracedocs-table/g)).toHaveLength(4)
      expect(runSphinx(site, 'xml')).toMatchObject({ exit: 0 })
      expect(site.read('docs/_build/xml/more.xml')).not.toContain('tracedocs-entry')
      site.write('docs/more.md', '# M\n\n```{tracedocs-table} timse\n```\n')
      const unknown = runSphinx(site)
      expect(unknown.exit).toBe(1)
      expect(unknown.output).toMatch(
        /more\.md:3: WARNING: tracedocs: the manifest has no table `timse`/,
      )
      expect(unknown.output.match(/WARNING|ERROR/g)).toHaveLength(1)
      site.write('docs/tracedocs/manifest.json', '{')
      const damaged = runSphinx(site).output
      expect(damaged).toContain('not JSON')
      expect(damaged).not.toContain('cannot be mocked')
    },
  )

  test('warns of a figure in a heading whose anchor is made of it', async () => {
    const site = createSite()
    site.write(
      'docs/plain.rst',
      'Plain :tracedocs:`half`\n=======================\n\nTook :tracedocs:`half`, :tracedocs:`half`\n--------------------------------------------\n\n.. _took:\n\nAlso :tracedocs:`half`\n----------------------\n',
    )
    await site.run('build')
    const { exit, output } = runSphinx(site)
    expect(exit).toBe(1)
    expect(output).toMatch(/plain\.rst:\d+: WARNING: tracedocs: the anchor of this heading changes/)
    expect(output.match(/WARNING/g)).toHaveLength(1)
    expect(readHtml(site, 'plain')).toContain('id="took"')
  })
})
