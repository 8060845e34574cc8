import * as fileSystem from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { replaceFilesNow } from '../../src/cli/replace-files.ts'
import { createProject } from './project.ts'

vi.mock('node:fs', async (load) => {
  const actual = await load<typeof fileSystem>()
  return { ...actual, readdirSync: vi.fn(actual.readdirSync) }
})

test('a folder is listed once, however many of its files are written, and what killed builds left is removed', () => {
  const project = createProject({
    '.3.md.999999999.tmp': 'half',
    '.other.999999999.tmp': 'of a file that is not written',
    'in/.a.b.md.999999999.tmp': 'half',
  })
  const names = [...Array.from({ length: 100 }, (_, i) => `${String(i)}.md`), 'in/a.b.md']
  vi.mocked(fileSystem.readdirSync).mockClear()
  replaceFilesNow(
    names.map((name) => ({ path: path.join(project.folder, name), content: 'whole' })),
  )
  expect(fileSystem.readdirSync).toHaveBeenCalledTimes(2)
  const left = (folder: string): readonly string[] =>
    fileSystem
      .readdirSync(path.join(project.folder, folder))
      .map(String)
      .filter((name) => name.endsWith('.tmp'))
  expect([left('.'), left('in')]).toEqual([['.other.999999999.tmp'], []])
})
