import { fileURLToPath } from 'node:url'
import { chmodSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createProject, SMALL_LOG, type TestProject } from '../cli/project.ts'
import { findPython, runPython, type HostRun } from './python-host.ts'

const python = findPython('mkdocs')
const root = fileURLToPath(new URL('../../', import.meta.url))

const CONFIG = `pages: [docs/*.md]
images: docs/images
runs: { a: { title: A, logs: a.log } }
charts: { mem: { run: a, file: mem.svg, alt: Memory } }
`
const PAGE = `# Page

It took <span data-tracedocs="a.time.real">?</span>.

!!! note

    Inside: <span data-tracedocs="a.time.real">?</span>.

<!-- tracedocs: begin chart mem -->
<!-- tracedocs: end -->
`
const HOOK = `site_name: x
hooks: [${root}plugins/mkdocs/tracedocs_mkdocs.py]
markdown_extensions: [admonition]
`
const PLUGIN = `site_name: x
plugins: [tracedocs: { strict: true, command: 'sh run.sh' }]
markdown_extensions: [admonition]
`
const RUN = `#!/bin/sh\nexec '${process.execPath}' '${root}dist/cli/main.js' "$@"\n`

/** A site with a tracedocs that npx finds, and one that Python takes for installed. */
function createSite(mkdocs: string): TestProject {
  const site = createProject({
    'tracedocs.yaml': CONFIG,
    'a.log': SMALL_LOG,
    'mkdocs.yml': mkdocs,
    'docs/index.md': PAGE,
    'run.sh': RUN,
    'node_modules/.bin/tracedocs': RUN,
    'tracedocs_mkdocs-0.1.0.dist-info/METADATA': 'Name: tracedocs-mkdocs\nVersion: 0.1.0\n',
    'tracedocs_mkdocs-0.1.0.dist-info/entry_points.txt':
      '[mkdocs.plugins]\ntracedocs = tracedocs_mkdocs:TracedocsPlugin\n',
  })
  chmodSync(`${site.folder}/node_modules/.bin/tracedocs`, 0o755)
  return site
}

function runMkdocs(site: TestProject): HostRun {
  const args = ['mkdocs', 'build', '--strict', '-d', 'site']
  return runPython(python ?? '', args, { folder: site.folder, plugin: 'mkdocs' })
}

describe.skipIf(python === undefined)('MkDocs', { timeout: 120_000 }, () => {
  test.each([
    ['the hook', HOOK],
    ['the plugin', PLUGIN],
  ])('%s builds before the pages are read, each time', (_, mkdocs) => {
    const site = createSite(mkdocs)
    expect(runMkdocs(site)).toMatchObject({ exit: 0 })
    const first = site.read('site/index.html')
    expect(first.match(/4\.50\u00a0s/g)).toHaveLength(2)
    expect(first).toContain('<img alt="Memory" src="images/mem.svg"')
    expect(site.read('site/images/mem.svg')).toContain('<svg')
    site.write('a.log', SMALL_LOG.replace('real 4.50', 'real 5.50'))
    const second = runMkdocs(site)
    expect(second.output).toContain('wrote docs/index.md')
    expect(site.read('site/index.html').match(/5\.50\u00a0s/g)).toHaveLength(2)
  })

  test.each([
    [
      'an unclosed quote',
      `command: '"x'`,
      'the option `command` cannot be read: No closing quotation',
    ],
    ['blanks', `command: ' '`, 'the option `command` is empty'],
    ['a folder that is not there', 'folder: none', 'cannot be run in '],
  ])('an option with %s is one message', (_, option, message) => {
    const site = createSite(`site_name: x\nplugins: [tracedocs: { ${option} }]\n`)
    const { exit, output } = runMkdocs(site)
    expect(exit).toBe(1)
    expect(output).toContain(message)
    expect(output).not.toContain('Traceback')
  })

  test('an error ends the build, at its place', () => {
    const site = createSite(HOOK)
    site.write('docs/index.md', `${PAGE}\n<!-- tracedocs: begin table t -->\n`)
    const { exit, output } = runMkdocs(site)
    expect(exit).toBe(1)
    expect(output).toContain('docs/index.md:12:1: Cannot find the end of')
  })

  test('a warning ends a strict build', () => {
    const site = createSite(HOOK)
    site.write('docs/index.md', PAGE.replace('a.time.real', 'a.throughput.files'))
    const { exit, output } = runMkdocs(site)
    expect(exit).toBe(1)
    expect(output).toMatch(/WARNING.*docs\/index\.md:3:/)
  })

  test('a command that is not there is an error that says what to do', () => {
    const site = createSite(PLUGIN.replace('sh run.sh', 'no-such-program'))
    const { exit, output } = runMkdocs(site)
    expect(exit).toBe(1)
    expect(output).toContain('`no-such-program` cannot be run; install Node, or set `command`')
  })
})
