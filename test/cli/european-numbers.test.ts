import { describe, expect, test } from 'vitest'
import { createProject } from './project.ts'

// As a spreadsheet of Germany writes it: 950, 1020 and 1100 requests.
const LOAD = `Zeit;Anfragen;Latenz (ms)
01.11.2026 10:00:00;950;12,5
01.11.2026 10:00:10;1.020;13,5
01.11.2026 10:00:20;1.100;14,5
`

describe('points that part thousands', () => {
  test('are read by what `init` proposes', async () => {
    const project = createProject({ 'd.csv': LOAD })
    expect(await project.run('init', 'd.csv')).toMatchObject({ exit: 0, stderr: '' })
    expect(project.read('tracedocs.yaml')).toMatch(/decimal: (["'])?,\1/)
    expect(await project.run('build')).toMatchObject({ exit: 0 })
    const { stdout } = await project.run('show', 'd.csv')
    expect(stdout).toContain('1,100')
  })

  test('make an init of names read them, too', async () => {
    const project = createProject({
      'd.csv': 'name;hits;size (B)\neins;1.234;1.234.567\nzwei;987;987.654\n',
    })
    expect(await project.run('init', 'd.csv')).toMatchObject({ exit: 0 })
    expect(await project.run('build')).toMatchObject({ exit: 0 })
    const { stdout } = await project.run('list')
    expect(stdout).toContain('1,234')
  })

  const FORMAT = (more: string) => `pages: []
runs: { a: { title: A, logs: d.csv } }
formats:
  own:
    csv: Zeit;Anfragen;Latenz (ms)
    ${more}
    fields: { at: { as: time, from: Zeit, format: '%d.%m.%Y %H:%M:%S' }, hits: { from: Anfragen } }
`

  test('are refused where numbers beside them have a comma and the format does not tell', async () => {
    const project = createProject({
      'tracedocs.yaml': FORMAT('').replace('hits:', 'took: { from: Latenz (ms), unit: ms }, hits:'),
      'd.csv': LOAD,
    })
    const { stderr } = await project.run('list')
    expect(stderr).toContain(
      "d.csv:3:1: warning: Cannot tell whether `1.020` has decimals, beside `13,5`; write `decimal: ','` into the format if it is `1020`",
    )
  })

  test('are read where the format tells', async () => {
    const project = createProject({ 'tracedocs.yaml': FORMAT("decimal: ','"), 'd.csv': LOAD })
    const { stdout, stderr } = await project.run('list')
    expect(stderr).not.toContain('d.csv')
    expect(stdout).toContain('1,100')
  })
})
