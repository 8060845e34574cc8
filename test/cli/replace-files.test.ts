import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { createNodeEffects } from '../../src/cli/node-effects.ts'
import { createLog, createProject } from './project.ts'

const effects = createNodeEffects()

test('what fails while its pieces are made leaves the file as it was, and none beside it', async () => {
  const project = createProject({ 'a.txt': 'old' })
  const file = path.join(project.folder, 'a.txt')
  await effects.replaceFile(file, ['a', 'ü', 'b'])
  expect(project.read('a.txt')).toBe('aüb')
  const failing = (function* () {
    yield 'half'
    throw new Error('cannot go on')
  })()
  await expect(effects.replaceFile(file, failing)).rejects.toThrow('cannot go on')
  expect(project.read('a.txt')).toBe('aüb')
  expect(readdirSync(project.folder)).toEqual(['a.txt'])
})

describe('replacing files together', () => {
  test('replaces none when one cannot be written', async () => {
    const project = createProject({ 'a.md': 'old', b: 'a file' })
    const changes = [
      { path: path.join(project.folder, 'a.md'), content: 'new', before: 'old' },
      { path: path.join(project.folder, 'b/c.svg'), content: 'new', before: undefined },
    ]
    await expect(effects.replaceFiles(project.folder, changes)).rejects.toThrow(/ENOTDIR|EEXIST/)
    expect(project.read('a.md')).toBe('old')
    expect(readdirSync(project.folder).sort()).toEqual(['a.md', 'b'])
  })

  test('names the file that cannot be written, not the one that is written beside it', async () => {
    const project = createProject({ 'a.md': 'old' })
    // Its name is as long as a file system allows, so that one beside it cannot have a longer one.
    const file = path.join(project.folder, 'x'.repeat(250))
    const change = { path: file, content: 'new', before: undefined }
    await expect(effects.replaceFiles(project.folder, [change])).rejects.toMatchObject({
      message: expect.not.stringContaining('.tmp') as string,
      code: 'ENAMETOOLONG',
      path: file,
    })
    await expect(effects.replaceFile(file, 'new')).rejects.toThrow(`open '${file}'`)
  })

  test('replaces none if one has changed since it was read, is gone, or is new', async () => {
    const project = createProject({ 'a.md': 'old', 'b.md': 'other' })
    const change = (name: string, before: string | undefined) => ({
      path: path.join(project.folder, name),
      content: 'new',
      before,
    })
    for (const second of [
      change('b.md', 'old'),
      change('c.md', 'old'),
      change('b.md', undefined),
    ]) {
      const replaced = await effects.replaceFiles(project.folder, [change('a.md', 'old'), second])
      expect(replaced).toEqual({ kind: 'changed', path: second.path })
    }
    expect([project.read('a.md'), project.read('b.md')]).toEqual(['old', 'other'])
    expect(await effects.replaceFiles(project.folder, [change('a.md', 'old')])).toEqual({
      kind: 'replaced',
    })
    expect(project.read('a.md')).toBe('new')
  })

  test('waits for another build, and gives up', { timeout: 120_000 }, async () => {
    const project = createProject({
      'tracedocs.yaml': 'runs: { a: { logs: a.log } }\ncharts: { c: { run: a } }\n',
      'a.log': createLog([{ elapsed: 1, rss: 1e7, user: 0.5 }]),
    })
    const hold = path.join(project.folder, '.tracedocs.building')
    writeFileSync(hold, String(process.ppid))
    const { exit, stderr } = await project.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain(`another one is at work (process ${String(process.ppid)})`)
    expect(existsSync(path.join(project.folder, 'tracedocs.lock.json'))).toBe(false)
  })

  test('takes over from a build that was killed', async () => {
    const project = createProject({ '.tracedocs.building': '999999999' })
    const change = { path: path.join(project.folder, 'a.md'), content: 'new', before: undefined }
    expect(await effects.replaceFiles(project.folder, [change])).toEqual({ kind: 'replaced' })
    expect(readdirSync(project.folder)).toEqual(['a.md'])
  })

  test('takes over where its own number is left, and removes what a killed build left beside a file', async () => {
    const project = createProject({
      '.tracedocs.building': String(process.pid),
      '.a.md.999999999.tmp': 'half',
      [`.a.md.${String(process.ppid)}.tmp`]: 'of one that is at work',
    })
    const change = { path: path.join(project.folder, 'a.md'), content: 'new', before: undefined }
    const replaced = await effects.replaceFiles(project.folder, [change])
    expect(replaced).toEqual({ kind: 'replaced' })
    expect(readdirSync(project.folder).sort()).toEqual([
      `.a.md.${String(process.ppid)}.tmp`,
      'a.md',
    ])
  })

  test('removes what a killed build left, where the next one has nothing to write', async () => {
    const project = createProject({
      'tracedocs.yaml': 'pages: ["*.md"]\n',
      'a.md': 'text\n',
      'docs/b.md': 'text\n',
    })
    await project.run('build')
    const known = readdirSync(project.folder, { recursive: true }).sort()
    project.write('.tracedocs.building', '{"holder":999999999,"folders":["","docs","gone"]}')
    for (const left of ['.a.md.999999999.tmp', 'docs/.b.md.999999999.tmp']) {
      project.write(left, 'half')
    }
    const { exit } = await project.run('build', '--no-cache')
    expect(exit).toBe(0)
    expect(readdirSync(project.folder, { recursive: true }).sort()).toEqual(known)
  })

  test('removes no files of living builds, of people, or outside of the folder', async () => {
    const outside = createProject({ '.a.md.999999999.tmp': 'elsewhere' })
    const kept = {
      'a.md.999999999.tmp': 'of people',
      '.a.md.99.tmp': 'of another build',
      'docs/.b.md.999999999.tmp': 'in a folder that the hold does not name',
    }
    const project = createProject(kept)
    symlinkSync(outside.folder, path.join(project.folder, 'link'))
    const folders = [
      '',
      '..',
      'link',
      outside.folder,
      path.relative(project.folder, outside.folder),
    ]
    project.write('.tracedocs.building', JSON.stringify({ holder: 999_999_999, folders }))
    expect(await effects.replaceFiles(project.folder, [])).toEqual({ kind: 'replaced' })
    expect(existsSync(path.join(outside.folder, '.a.md.999999999.tmp'))).toBe(true)
    for (const [name, content] of Object.entries(kept)) expect(project.read(name)).toBe(content)
    expect(existsSync(path.join(project.folder, '.tracedocs.building'))).toBe(false)
  })

  test.each(['', '[]', 'null', '{"folders":3}', '{"holder":"x","folders":[3,{}]}'])(
    'takes over where a hold says %j',
    async (hold) => {
      const project = createProject({ '.tracedocs.building': hold })
      const change = { path: path.join(project.folder, 'a.md'), content: 'new', before: undefined }
      expect(await effects.replaceFiles(project.folder, [change])).toEqual({ kind: 'replaced' })
      expect(readdirSync(project.folder)).toEqual(['a.md'])
    },
  )
})
