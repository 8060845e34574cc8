import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { forgetBuilds, forgetOldest } from '../../../src/cli/memory/forget-builds.ts'
import { createProject } from '../project.ts'

function createMemory(folder: string): string {
  const state = { path: path.join(folder, 'page.md'), isListed: false, signature: 'nothing' }
  return JSON.stringify({ key: 'k', states: [state], stdout: '', stderr: '' })
}

test('clean --cache forgets the builds of its folder, and what cannot be read', async () => {
  const project = createProject({ 'tracedocs.yaml': '' })
  mkdirSync(path.join(project.folder, 'node_modules'))
  const place = 'node_modules/.cache/tracedocs'
  project.write(`${place}/own.json`, createMemory(project.folder))
  project.write(`${place}/broken.json`, '{')
  project.write(`${place}/other.json`, createMemory(`${project.folder}-other`))
  const { exit, stdout } = await project.run('clean', '--cache')
  expect({ exit, stdout }).toEqual({ exit: 0, stdout: '2 remembered builds forgotten\n' })
  expect(readdirSync(path.join(project.folder, place))).toEqual(['other.json'])
})

test('without a cache there is nothing to forget', () => {
  const { folder } = createProject({})
  vi.stubEnv('XDG_CACHE_HOME', path.join(folder, 'none'))
  expect(forgetBuilds(folder, folder)).toBe(0)
  vi.unstubAllEnvs()
})

test('the oldest are forgotten first', () => {
  const { folder } = createProject({})
  for (const [i, name] of ['c', 'a', 'd', 'b'].entries()) {
    const file = path.join(folder, `${name}.json`)
    writeFileSync(file, '')
    utimesSync(file, i + 1, i + 1)
  }
  forgetOldest(folder, 2)
  expect(readdirSync(folder)).toEqual(['b.json', 'd.json'])
})
