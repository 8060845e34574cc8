import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findOutside } from './find-outside.ts'
import { readCorpus } from './fuzz.ts'
import { mutate } from './mutate.ts'
import { createRandom } from './random.ts'
import { collectSeeds, type Seed } from './seeds.ts'
import { tryInput } from './trial.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

const LOG: Seed = { kind: 'log', name: 'a.log', content: Buffer.from('real 1.0\nuser 1\nsys 0\n') }

test('there are real inputs of every kind', () => {
  const kinds = new Set(collectSeeds(root).map(({ kind }) => kind))
  const all = ['config', 'expression', 'lint', 'lock', 'log', 'page', 'script', 'text']
  expect([...kinds].sort()).toEqual(all)
})

test('some mutated inputs of every kind show no fault', async () => {
  const random = createRandom(20_261_128)
  const seeds = collectSeeds(root)
  const pieces = [Buffer.from('{'), Buffer.from('<!-- tracedocs: end -->\n'), Buffer.from('\0')]
  const faults: unknown[] = []
  for (const end = Date.now() + 5000; Date.now() < end;) {
    const seed = random.pick(seeds)
    const content = mutate(seed.content, random, pieces)
    // Long inputs are for the long run.
    if (content.length > 4000) continue
    const fault = await tryInput({ ...seed, content })
    if (fault !== undefined) faults.push({ name: seed.name, content: content.toString(), fault })
  }
  expect(faults).toEqual([])
}, 60_000)

test('no input of the corpus shows its fault again', async () => {
  const faults = []
  for (const input of readCorpus(root)) {
    const fault = await tryInput(input)
    if (fault !== undefined) faults.push(`${input.name}: ${fault}`)
  }
  expect(faults).toEqual([])
}, 120_000)

test('an exception and a wrong exit are faults', async () => {
  const fail = (): Promise<number> => Promise.reject(new TypeError('x is undefined'))
  expect(await tryInput(LOG, fail)).toContain('TypeError: x is undefined')
  expect(await tryInput(LOG, () => Promise.resolve(3))).toContain('exit 3 of extract')
  expect(await tryInput(LOG, () => Promise.resolve(2))).toBeUndefined()
})

test('what stands outside of regions is the page without them and without values', () => {
  const page = (table: string, value: string, text: string): string =>
    `${text}\n<!-- tracedocs: begin table t -->\n${table}<!-- tracedocs: end -->\n<span data-tracedocs="v">${value}</span>\n`
  expect(findOutside(page('| a |\n', '1', 'mine'))).toBe(findOutside(page('', '?', 'mine')))
  expect(findOutside(page('', '?', 'mine'))).not.toBe(findOutside(page('', '?', 'his')))
})

test('the command tries inputs for as long as it is told', () => {
  const argv = ['test/fuzz/run.mjs', '--seconds', '2', '--seed', '1', '--forget', '--kinds', 'text']
  const { status, stdout } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8' })
  expect(stdout).toMatch(
    /seed 1: \d+ inputs in \d\.\d min \(\d+ text\), 0 crashes, 0 hangs, 0 wrong results\n$/,
  )
  expect(status).toBe(0)
}, 60_000)
