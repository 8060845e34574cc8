import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

// Editors check a configuration with a validator of JSON Schema, which is not the one that a build uses.
const root = fileURLToPath(new URL('../../', import.meta.url))
const schema: unknown = JSON.parse(readFileSync(`${root}schema/tracedocs.schema.json`, 'utf8'))
const validator = new Ajv({ allErrors: true })
const validate = validator.compile(typeof schema === 'object' && schema !== null ? schema : {})

/** Where an editor underlines a configuration, and why. */
function listFaults(yaml: string): readonly string[] {
  void validate(parse(yaml, { merge: true }) ?? {})
  return (validate.errors ?? []).map(
    ({ dataPath, message, params }) => `${dataPath} ${message ?? ''} ${JSON.stringify(params)}`,
  )
}

const example = readFileSync(`${root}example-docs/tracedocs.yaml`, 'utf8')
const pages = ['README.md', ...readdirSync(`${root}docs`).map((name) => `docs/${name}`)]
const blocks = pages
  // Those of docs/ci.md are files of CI.
  .filter((name) => name.endsWith('.md') && name !== 'docs/ci.md')
  .flatMap((name) => {
    const text = readFileSync(root + name, 'utf8')
    return [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(({ index, 1: block = '' }) => ({
      place: `${name}:${String(text.slice(0, index).split('\n').length)}`,
      block,
    }))
  })
  // A step or a job of CI is not a configuration, nor is that of another program.
  .filter(({ block }) => !/^(?:- |jobs:)/.test(block) && !block.includes('  script: '))
  .filter(({ block }) => !block.startsWith('# _config.yml'))

describe('the JSON Schema of editors', () => {
  test('accepts the configuration of the example', () => {
    expect(listFaults(example)).toEqual([])
  })

  test.each(blocks)('accepts the configuration at $place', ({ block }) => {
    expect(listFaults(block)).toEqual([])
  })

  test('is tried on every page with configurations', () => {
    expect(blocks.length).toBeGreaterThan(25)
  })

  test.each([
    ['a key of the file', 'baseline: baseline', 'baselne: baseline'],
    ['a key of a run', 'logs: logs/77077', 'log: logs/77077'],
    ['a key of a chart', 'resolution: 10', 'resolutoin: 10'],
    ['a template of charts', 'template: live', 'template: lives'],
    ['a key of an axis', 'y: { log: true', 'y: { logs: true'],
    ['a key of a column', 'value: process.samples', 'valeu: process.samples'],
    ['the type of a size', 'size: [800, 400]', 'size: 800'],
  ])('rejects a typo in %s', (_, right, typo) => {
    expect(example).toContain(right)
    expect(listFaults(example.replace(right, typo))).not.toEqual([])
  })
})
