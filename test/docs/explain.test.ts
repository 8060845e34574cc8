import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createNodeEffects } from '../../src/cli/node-effects.ts'
import { runCli } from '../../src/cli/run-cli.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const text = readFileSync(new URL('../../docs/explain.md', import.meta.url), 'utf8')

async function run(...argv: string[]): Promise<string> {
  let stdout = ''
  await runCli(argv, {
    folder: root,
    loadEffects: () => Promise.resolve(createNodeEffects()),
    style: { github: false, colour: false },
    print: (printed) => (stdout += printed),
    complain: () => undefined,
  })
  return stdout
}

test('docs/explain.md shows what comes out', async () => {
  const shown = /^```text\n([\s\S]*?)^```$/m.exec(text)?.[1]
  expect(await run('explain', 'off_ratio', '-C', 'example-docs')).toBe(shown)
})

test('docs/explain.md names every key of the JSON', async () => {
  const json = await run('explain', 'off_ratio', '-C', 'example-docs', '--json')
  const keys = new Set([...json.matchAll(/"(\w+)":/g)].map((match) => match[1] ?? ''))
  expect([...keys].filter((key) => !text.includes(`\`${key}\``))).toEqual([])
})
