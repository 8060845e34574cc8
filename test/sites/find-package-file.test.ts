import { expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'

const PLUGINS = 'node_modules/tracedocs/plugins'

/** A repository that has the package, with a site two folders below. */
function createRepository(config: string, text: string): ReturnType<typeof createProject> {
  return createProject({
    [`${PLUGINS}/mkdocs/tracedocs_mkdocs.py`]: '',
    [`${PLUGINS}/sphinx/pyproject.toml`]: '',
    'sites/a/tracedocs.yaml': 'pages: [docs/*.md]\nruns: {}\n',
    'sites/a/docs/page.md': 'x\n',
    [`sites/a/${config}`]: text,
  })
}

test('MkDocs gets the hook of the package that the repository above has', async () => {
  const site = createRepository('mkdocs.yml', 'theme: { name: material }\n')
  expect(await site.run('init', 'mkdocs', '-C', 'sites/a')).toMatchObject({ exit: 0, stderr: '' })
  expect(site.read('sites/a/mkdocs.yml')).toContain(
    `hooks:\n  - ../../${PLUGINS}/mkdocs/tracedocs_mkdocs.py\n`,
  )
})

test('Sphinx is told to install the extension of the package that the repository above has', async () => {
  const site = createRepository('docs/conf.py', "project = 'x'\n")
  const { stdout } = await site.run('init', 'sphinx', '-C', 'sites/a')
  expect(stdout).toContain(`    pip install ../../${PLUGINS}/sphinx\n`)
})
