import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseConfigSource } from '../../src/configs/config-source.ts'
import { normaliseConfig } from '../../src/configs/config.ts'

const page = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8')
const [, own = ''] = page.split('\n## Your own\n')
const blocks = [...own.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '')

test.each(blocks)('the example %# of "Your own" is right, and so are its samples', (text) => {
  const read = parseConfigSource(text, 'tracedocs.yaml')
  if (read.kind !== 'source') throw new Error('Expected YAML')
  expect(normaliseConfig(read.source).messages.map(String)).toEqual([])
})

test('there is an example of each sort', () => {
  for (const sort of [
    'match:',
    'lines:',
    'json: lines',
    'json: file',
    'csv:',
    "keys: ':'",
    "keys: '='",
  ]) {
    expect(blocks.some((block) => block.includes(sort))).toBe(true)
  }
})
