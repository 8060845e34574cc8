import { expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'

/** What hyperfine writes of some commands; numbers are seconds. */
const measure = (commands: Readonly<Record<string, readonly number[]>>): string =>
  JSON.stringify({
    results: Object.entries(commands).map(([command, times]) => ({
      ...{ command, median: times[1], times },
    })),
  })

async function lint(page: string): Promise<readonly string[]> {
  const project = createProject({
    'tracedocs.yaml':
      'runs:\n  all: { logs: all.json }\n  old: { logs: old.json }\n  new: { logs: new.json }\n',
    'all.json': measure({ 'parse-small': [1, 1.1, 1.2], 'parse-large': [8, 8.1, 8.2] }),
    'old.json': measure({ './convert': [4, 4.1, 4.2] }),
    'new.json': measure({ './convert': [2, 2.1, 2.2] }),
    'page.md': page,
  })
  const { stdout, stderr } = await project.run('lint')
  return (stdout + stderr).split('\n').filter((line) => line.includes('the logs show'))
}

// 1.1 s against 8.1 s, and 4.1 s against 2.1 s; the samples do not overlap.
test.each([
  'parse-large is faster than parse-small.',
  'The slowest of parse-small and parse-large is parse-small.',
  'The old run is faster than the new run.',
])('a claim about benchmarks is tested with their samples: %s', async (claim) => {
  expect(await lint(`${claim}\n`)).toHaveLength(1)
})

test.each([
  'parse-small is faster than parse-large.',
  'The new run is faster than the old run.',
  './convert is faster than parse-large.',
])('a claim that the samples show is left alone: %s', async (claim) => {
  expect(await lint(`${claim}\n`)).toEqual([])
})
