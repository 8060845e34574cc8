import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { listFolders } from '../../../src/cli/memory/list-folders.ts'
import { createProject } from '../project.ts'

describe('the folders that a pattern reaches into', () => {
  test.each([
    ['docs/*.md', ['docs']],
    [
      'docs/**/*.md',
      ['docs', 'docs/a', 'docs/a/b', 'docs/link', 'docs/link/docs', 'docs/link/logs'],
    ],
    ['docs/*/*.md', ['docs', 'docs/a', 'docs/link']],
    ['*/a/*.md', ['.', 'docs', 'docs/a', 'docs/link', 'logs']],
    ['{docs,logs}/x.md', ['.', 'docs', 'docs/a', 'docs/a/b', 'docs/link', 'logs']],
    ['none/*.md', ['none']],
    ['page.md', ['.']],
    ['docs/page.md', ['docs']],
  ])('%s', (pattern, folders) => {
    const { folder } = createProject({})
    for (const name of ['docs/a/b', 'logs', 'docs/node_modules/c', '.git']) {
      mkdirSync(path.join(folder, name), { recursive: true })
    }
    // A link to a folder above it is followed once.
    symlinkSync('..', path.join(folder, 'docs/link'))
    const found = listFolders(folder, pattern).map((one) => path.relative(folder, one) || '.')
    expect([...new Set(found)].sort()).toEqual(folders)
  })
})
