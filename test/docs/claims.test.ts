import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { normaliseConfig } from '../../src/configs/config.ts'
import { parseConfigSource } from '../../src/configs/config-source.ts'
import { createProject } from '../cli/project.ts'

const root = new URL('../../', import.meta.url)
const text = readFileSync(new URL('docs/claims.md', root), 'utf8')
const readLog = (name: string) => readFileSync(new URL(`example-docs/logs/${name}`, root))

/** The fenced blocks of a language, in order. */
function listBlocks(language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm')
  return [...text.matchAll(fence)].map((match) => match[1] ?? '')
}

const LOGS = {
  'logs/before.log': readLog('77077/LASToHTML.log'),
  'logs/after.log': readLog('76753/LASToHTML.log'),
}

test('texts and budgets become what docs/claims.md says', async () => {
  const [config = '', budgets = ''] = listBlocks('yaml')
  const [before = '', after = ''] = listBlocks('markdown')
  const project = createProject({
    'tracedocs.yaml': config + budgets,
    'docs/page.md': before,
    ...LOGS,
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read('docs/page.md')).toBe(after)
})

test('the budget of earlier states of docs/claims.md is one, and says that there are too few', async () => {
  const [config = '', , past = ''] = listBlocks('yaml')
  const [before = ''] = listBlocks('markdown')
  const project = createProject({
    'tracedocs.yaml': config + past,
    'docs/page.md': before,
    ...LOGS,
  })
  const { exit, stderr } = await project.run('build')
  expect([exit, stderr]).toEqual([0, expect.stringMatching(/^.*: info: .*\(short-history\)\n$/)])
})

test('a ratio of runs that are not alike becomes what docs/claims.md says', async () => {
  const config = listBlocks('yaml')[3] ?? ''
  const after = listBlocks('markdown')[2] ?? ''
  const before = after.replace(/-->[^]*<!--/, '-->\n<!--')
  const project = createProject({ 'tracedocs.yaml': config, 'docs/page.md': before, ...LOGS })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read('docs/page.md')).toBe(after)
})

test('runs of several samples become what docs/claims.md says', async () => {
  const [config = '', folders = ''] = listBlocks('yaml').slice(4)
  const [before = '', after = ''] = listBlocks('markdown').slice(3)
  const times = { before: [10, 10.2, 10.1, 9.9, 10.4], after: [12, 12.1, 12.6] }
  const logs = Object.entries(times).flatMap(([name, seconds]) =>
    seconds.map((real, i) => {
      return [`logs/${name}-${String(i)}.txt`, `real ${String(real)}\nuser 1\nsys 1\n`] as const
    }),
  )
  const project = createProject({
    'tracedocs.yaml': config,
    'docs/page.md': before,
    ...Object.fromEntries(logs),
  })
  expect(await project.run('build')).toMatchObject({ exit: 0, stderr: '' })
  expect(project.read('docs/page.md')).toBe(after)
  const source = parseConfigSource(folders, 'docs')
  if (source.kind === 'broken') throw source.messages[0] ?? new Error('broken')
  expect(normaliseConfig(source.source).messages).toEqual([])
})
