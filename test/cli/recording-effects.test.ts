import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createNodeEffects } from '../../src/cli/node-effects.ts'
import { recordEffects } from '../../src/cli/recording-effects.ts'
import { createProject } from './project.ts'

const nodeEffects = createNodeEffects()

test('a file that an editor has emptied is read again when it is whole', async () => {
  const file = path.join(createProject({ 'tracedocs.yaml': '' }).folder, 'tracedocs.yaml')
  let reads = 0
  const { effects } = recordEffects({
    ...nodeEffects,
    async readFile(name) {
      const bytes = await nodeEffects.readFile(name)
      if (reads++ === 0) writeFileSync(file, 'runs: {}\n')
      return bytes
    },
  })
  expect(Buffer.from(await effects.readFile(file)).toString()).toBe('runs: {}\n')
})

test('a file that stays empty is empty', async () => {
  const file = path.join(createProject({ 'tracedocs.yaml': '' }).folder, 'tracedocs.yaml')
  expect(await recordEffects(nodeEffects).effects.readFile(file)).toHaveLength(0)
})
