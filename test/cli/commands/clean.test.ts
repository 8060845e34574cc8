import { cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createProject, SMALL_LOG } from '../project.ts'

const example = fileURLToPath(new URL('../../../example-docs/', import.meta.url))
const PAGES = ['markdown/dtrace.md', 'sphinx/index.rst'] as const

test('clean and a build give the pages of the example again', async () => {
  const project = createProject({})
  cpSync(example, project.folder, { recursive: true })
  const before = PAGES.map((page) => project.read(page))
  const dry = await project.run('clean', '--dry-run')
  expect(dry.stdout).toBe(
    'would clean markdown/dtrace.md\nwould clean sphinx/index.rst\n2 pages: 2 to clean, 0 unchanged\n',
  )
  expect(PAGES.map((page) => project.read(page))).toEqual(before)
  expect(await project.run('clean')).toMatchObject({ exit: 0, stderr: '' })
  const cleaned = PAGES.map((page) => project.read(page))
  expect(cleaned.join('')).not.toMatch(/90\.74|3520\.61/)
  expect((await project.run('clean')).stdout).toBe('2 pages: 0 cleaned, 2 unchanged\n')
  expect((await project.run('build', '--frozen')).exit).toBe(0)
  expect(PAGES.map((page) => project.read(page))).toEqual(before)
  expect(readFileSync(path.join(example, PAGES[0]), 'utf8')).toBe(before[0])
}, 60_000)

test('clean --remove leaves pages that show the same and ask for nothing', async () => {
  const project = createProject({
    'tracedocs.yaml': `pages: ['*.md']\nruns: { a: { logs: a.log } }\n`,
    'a.log': SMALL_LOG,
    'page.md': '\ufeffIt took <span data-tracedocs="a.time.real">4.50&nbsp;s</span>.\r\n',
    'broken.md': '<!-- tracedocs: begin table x -->\n',
  })
  const ran = await project.run('clean', '--remove', '--json')
  expect(ran.exit).toBe(2)
  expect(JSON.parse(ran.stdout)).toMatchObject({
    files: [
      { path: 'broken.md', changed: false, written: false },
      { path: 'page.md', changed: true, written: true },
    ],
    messages: [{ path: 'broken.md', line: 1, rule: 'unclosed-marker' }],
  })
  expect(project.read('page.md')).toBe('\ufeffIt took 4.50&nbsp;s.\r\n')
  expect((await project.run('clean', 'none.md')).exit).toBe(2)
})
