import { describe, expect, test } from 'vitest'
import { createProject, SMALL_LOG } from './project.ts'

const FILES = {
  'tracedocs.yaml': 'pages: [page.md]\nruns:\n  a: {logs: a.log}\n',
  'page.md': 'It needs <span data-tracedocs="a.rss.peak">?</span>, 12 of 20 (60 %).\n',
  'a.log': SMALL_LOG,
  'notes.json': '{"version": 1, "tracedocs": "notes"}',
}

const CALLS: readonly (readonly string[])[] = [
  ['build', '--report'],
  ['build', '--check', '--report'],
  ['build', '--code-quality'],
  ['preview', '-o'],
  ['lint', '-o'],
  ['lint', '--format', 'json', '-o'],
  ['lint', '--format', 'sarif', '-o'],
  ['lint', '--format', 'code-quality', '-o'],
  ['lint', '--write-baseline'],
]

describe.each(CALLS.map((call) => ({ call, words: call.join(' ') })))('$words', ({ call }) => {
  test.each(['page.md', 'a.log', 'tracedocs.yaml', 'notes.json'])('leaves %s', async (file) => {
    const project = createProject(FILES)
    const { exit, stderr } = await project.run(...call, file)
    expect(exit).toBe(2)
    expect(stderr).toContain(
      `${file}: error: Cannot write to \`${file}\`: it is there, and is not a`,
    )
    expect(Object.keys(FILES).map((one) => project.read(one))).toEqual(Object.values(FILES))
  })

  test('writes its own file again', async () => {
    const project = createProject({ ...FILES, 'out/empty': '' })
    await project.run('build')
    for (const file of ['out/new', 'out/new', 'out/empty']) {
      const { stderr } = await project.run(...call, file)
      expect(stderr).not.toContain('Cannot write')
      expect(project.read(file)).not.toBe('')
    }
  })
})
