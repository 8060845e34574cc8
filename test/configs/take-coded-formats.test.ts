import { expect, test } from 'vitest'
import { createModuleSource } from '../../src/configs/config-source.ts'
import { normaliseConfig } from '../../src/configs/config.ts'
import { createProject } from '../cli/project.ts'
import { defineFormat } from '../../src/records/define-format.ts'

const create = (name: string) =>
  defineFormat({
    ...{ name, summary: 'the line "ticks: 12"', record: 'tick record', version: 1 },
    anchors: [{ text: 'ticks:', where: 'line-start' }],
    figures: [{ name: 'count', unit: '1', meaning: 'ticks' }],
    parseLine: () => undefined,
  })

const OWN = { json: 'lines', fields: { took: 'ms' } }

function read(data: unknown): readonly string[] {
  const { config, messages } = normaliseConfig(createModuleSource(data, 'tracedocs.config.mjs'))
  return config?.formats.slice(-2).map(({ name }) => name) ?? messages.map(({ reason }) => reason)
}

test('formats that are code stand in a list, or among others by name', () => {
  expect(read({ formats: [create('ticks'), create('tocks')] })).toEqual(['ticks', 'tocks'])
  expect(read({ formats: { ticks: create('ticks'), app: OWN } })).toEqual(['ticks', 'app'])
})

test.each([
  ['a name twice', [create('ticks'), create('ticks')], 'another format has'],
  ['a name of tracedocs', [create('time')], 'is a format of tracedocs'],
  ['the name of metrics of tracedocs', [create('bench')], 'begins the names of metrics'],
  ['what is no format', [create('ticks'), OWN], 'formats'],
  ['a format that cannot work', [{ ...create('ticks'), version: 0 }], 'whole number from 1'],
])('%s is refused', (_, formats, reason) => {
  expect(read({ formats }).join('\n')).toContain(reason)
})

test('its figures are metrics on a page', async () => {
  const project = createProject({
    'tracedocs.config.mjs': `const ticks = {
      kind: 'records', name: 'ticks', summary: 'the line "ticks: 12"', record: 'tick record', version: 1,
      anchors: [{ text: 'ticks:', where: 'line-start' }],
      figures: [{ name: 'count', unit: '1', meaning: 'ticks' }],
      parseLine({ bytes, start, end }) {
        const match = /^ticks: (\\d+)$/.exec(bytes.toString('utf8', start, end))
        if (match === null) return undefined
        const figure = { name: 'count', value: Number(match[1]), unit: '1' }
        return { record: { kind: 'figures', figures: [figure] } }
      },
    }
    export default { formats: [ticks], runs: { a: { logs: 'a.log' } } }\n`,
    'a.log': 'ticks: 12\n',
    'page.md': '<span data-tracedocs="a.ticks.count">?</span>\n',
  })
  const { stderr } = await project.run('build', '--trust')
  expect(stderr).not.toContain('error')
  expect(project.read('page.md')).toContain('>12<')
})
