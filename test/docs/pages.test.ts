import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'

const root = new URL('../../', import.meta.url)
const text = readFileSync(new URL('docs/pages.md', root), 'utf8')

test('an excerpt becomes what docs/pages.md says', async () => {
  const [, section = ''] = text.split('## Excerpts of logs\n')
  const [, before = ''] = /^```markdown\n([\s\S]*?)^```$/m.exec(section) ?? []
  const [, after = ''] = /^````markdown\n([\s\S]*?)^````$/m.exec(section) ?? []
  const [, redact = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(section) ?? []
  const project = createProject({
    'tracedocs.yaml': `pages: page.md\nruns: {after: {logs: app.log}}\n${redact}`,
    'page.md': before,
    'app.log': readFileSync(new URL('example-docs/logs/76753/LASToHTML.log', root)),
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read('page.md')).toBe(after)
})
