import { expect, test } from 'vitest'
import { MOST_LISTED } from '../../src/specs/most-listed.ts'
import { createProject } from '../cli/project.ts'

async function listExcess(config: string): Promise<readonly string[]> {
  const project = createProject({ 'tracedocs.yaml': config })
  const { stderr } = await project.run('list')
  return stderr.split('\n').filter((line) => line.includes('at most'))
}

const many = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('')

test('a configuration with more runs than can be read within seconds is refused at the runs', async () => {
  const write = (count: number) =>
    `runs:\n${many(count, (i) => `  r${String(i)}: {logs: a.log}\n`)}`
  expect(await listExcess(write(MOST_LISTED + 1))).toEqual([
    'tracedocs.yaml:2:3: error: Expected `runs` to be at most 25,000 runs, got 25001 (bad-setting)',
  ])
  expect(await listExcess(write(2))).toEqual([])
})

test('a run that lists more logs than can be looked for within seconds is refused at its list', async () => {
  const write = (count: number) => `runs:\n  a: {logs: [${'a.log, '.repeat(count)}]}\n`
  expect(await listExcess(write(MOST_LISTED + 1))).toEqual([
    'tracedocs.yaml:2:13: error: Expected `runs.a.logs` to be at most 25,000 logs (match them by a pattern), got 25001 (bad-setting)',
  ])
  expect(await listExcess(write(3))).toEqual([])
})
