import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import * as source from '../../../src/configs/config-source.ts'
import { openConfigMemory } from '../../../src/cli/memory/config-file.ts'
import { createProject } from '../project.ts'
import { callOf, runRemembering } from './remembered.ts'

/** A configuration that is long enough to be worth remembering. */
const LONG = `pages: ['*.md']\nruns:\n${Array.from(
  { length: 200 },
  (_, i) => `  r${String(i)}: { title: 'Run ${String(i)}', logs: a.log }\n`,
).join('')}`

test('a text that was read is not parsed again, and places are right', async () => {
  const project = createProject({ 'tracedocs.yaml': LONG, 'page.md': '', 'a.log': 'real 1.00\n' })
  await runRemembering(project, 'build')
  const parse = vi.spyOn(source, 'parseConfigSource')
  project.write('page.md', 'Edited.\n')
  expect(await runRemembering(project, 'build')).toMatchObject({ exit: 0 })
  expect(parse).not.toHaveBeenCalled()
  project.write('tracedocs.yaml', LONG.replace('a.log', 'b.log'))
  const { stderr } = await runRemembering(project, 'build')
  expect(parse).toHaveBeenCalledOnce()
  expect(stderr).toContain('tracedocs.yaml:3:31: error: ')
  // The same text again, now from memory.
  expect((await runRemembering(project, 'build')).stderr).toBe(stderr)
  parse.mockRestore()
})

test('data come back as they were kept, or not at all', () => {
  const project = createProject({ 'tracedocs.yaml': '' })
  const memory = openConfigMemory(callOf(project))
  const text = 'x'.repeat(5000)
  const values = fc.object({ key: fc.string(), values: [fc.double(), fc.string(), fc.boolean()] })
  fc.assert(
    fc.property(values, (data) => {
      const own = `${text}${JSON.stringify(data)}`
      memory.keep('/a', own, data)
      const known = memory.find('/a', own)
      if (known !== undefined) expect(known.data).toStrictEqual(data)
      expect(memory.find('/b', own)).toBeUndefined()
      expect(memory.find('/a', `${own} `)).toBeUndefined()
    }),
    { numRuns: 50 },
  )
})

test.each([NaN, Infinity, -0])('a number that JSON has not is not kept: %d', (number) => {
  const project = createProject({ 'tracedocs.yaml': '' })
  const memory = openConfigMemory(callOf(project))
  memory.keep('/a', 'x'.repeat(5000), { number })
  expect(memory.find('/a', 'x'.repeat(5000))).toBeUndefined()
})
