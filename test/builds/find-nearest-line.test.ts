import path from 'node:path'
import { expect, test } from 'vitest'
import { findNearestLine } from '../../src/builds/find-nearest-line.ts'
import { createNodeEffects } from '../../src/cli/node-effects.ts'
import { createProject } from '../cli/project.ts'

test.each([
  // `B` of `kB` is no word of its own.
  ['job B took {}', 2],
  ['mem {} kB', 1],
  ['nothing of it', undefined],
])('the line nearest to %s', async (pattern, line) => {
  const { folder } = createProject({
    'a.log': '10:00 job A took 12.5 ms mem 1 kB\n10:01 job B took 1.5 s mem 12 kB\n',
  })
  const found = await findNearestLine(path.join(folder, 'a.log'), pattern, createNodeEffects())
  expect(found?.line).toBe(line)
})
