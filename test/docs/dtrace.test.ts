import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'

const text = readFileSync(new URL('../../docs/dtrace.md', import.meta.url), 'utf8')
const blocks = [...text.matchAll(/^```text\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '')

test('docs/dtrace.md shows what comes out', async () => {
  const [log = '', shown] = blocks
  const { stdout } = await createProject({ 'dtrace.log': log }).run('dtrace', 'dtrace.log')
  expect(stdout).toBe(shown)
})

test('docs/dtrace.md names every key of the JSON', async () => {
  const project = createProject({ 'dtrace.log': blocks[0] ?? '' })
  const { stdout } = await project.run('dtrace', 'dtrace.log', '--format', 'json')
  const json: unknown = JSON.parse(stdout)
  const documented = new Set([...text.matchAll(/`(\w+)`/g)].map((match) => match[1]))
  const doubts = [
    'log',
    'siteCount',
    'begins',
    'ends',
    'outsideEvents',
    'garbageLines',
    'unkeptSites',
  ]
  const keys = Object.keys(json ?? {}).filter((key) => !doubts.includes(key))
  expect(keys.filter((key) => !documented.has(key))).toEqual([])
})
