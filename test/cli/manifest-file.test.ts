import { describe, expect, test } from 'vitest'
import { createProject, SMALL_LOG, type TestProject } from './project.ts'

const CONFIG = `pages: [docs/*.rst, docs/*.md]
images: docs/images
manifest: docs/data/manifest.json
runs: { a: { title: 'A \`x\`', logs: a.log } }
tables: { t: { rows: [a], columns: [{ header: Run, value: title }, { header: real, value: time.real }] } }
charts: { c: { run: a, file: c.svg, alt: Memory } }
values: { half: { value: a.time.real / 2, format: '{:.2f}' } }
texts: { w: { text: 'It took **{a.time.real}**.' }, n: { text: never, holds: a.time.real > 100 s } }
`
const PAGE = `Page
====

It is :tracedocs:\`half\`, :tracedocs:\`a.time.real | {:.1f} s\` and :tracedocs:\`a.time.rael\`.
`

function createSite(): TestProject {
  return createProject({ 'tracedocs.yaml': CONFIG, 'docs/page.rst': PAGE, 'a.log': SMALL_LOG })
}

interface Read {
  readonly values: Readonly<Record<string, { readonly text?: string; readonly problem?: string }>>
  readonly texts: Readonly<Record<string, unknown>>
  readonly tables: Readonly<Record<string, unknown>>
  readonly charts: Readonly<Record<string, unknown>>
}

function readManifest(site: TestProject): Read {
  return JSON.parse(site.read('docs/data/manifest.json')) as Read
}

describe('a manifest', () => {
  test('has all that pages may show', async () => {
    const site = createSite()
    await site.run('build')
    const { values, texts, tables, charts } = readManifest(site)
    expect(values).toMatchObject({
      half: { text: '2.25' },
      'a.time.real | {:.1f} s': { text: '4.5 s' },
    })
    expect(texts['w']).toEqual({
      paragraphs: [
        [
          ['text', 'It took '],
          ['strong', '4.50\u00a0s'],
          ['text', '.'],
        ],
      ],
    })
    expect(tables['t']).toMatchObject({
      rows: [
        [
          [
            ['text', 'A '],
            ['code', 'x'],
          ],
          '4.50\u00a0s',
        ],
      ],
    })
    expect(charts['c']).toEqual({ alt: 'Memory', file: '../images/c.svg' })
  })

  test('says what is wrong with a role, and of a text that does not hold', async () => {
    const site = createSite()
    await site.run('build')
    const { values, texts } = readManifest(site)
    expect(values['a.time.rael']?.problem).toContain('a.time.rael')
    expect(texts['n']).toHaveProperty('problem')
  })

  test('is checked, and written only when it changes', async () => {
    const site = createSite()
    await site.run('build')
    expect((await site.run('build', '--check')).stderr).not.toContain('manifest.json')
    site.write('docs/data/manifest.json', '{}')
    const { exit, stderr } = await site.run('build', '--check')
    expect(exit).toBe(1)
    expect(stderr).toContain('docs/data/manifest.json: error: Expected the manifest')
    expect((await site.run('build')).stdout).toContain('wrote docs/data/manifest.json')
    expect((await site.run('build')).stdout).not.toContain('wrote')
  })

  test('is the same without the logs', async () => {
    const site = createSite()
    await site.run('build')
    const before = site.read('docs/data/manifest.json')
    site.write('docs/data/manifest.json', '{}')
    await site.run('build', '--frozen')
    expect(site.read('docs/data/manifest.json')).toBe(before)
  })

  test('stays as it is where a table could not be made', async () => {
    const site = createSite()
    await site.run('build')
    const before = site.read('docs/data/manifest.json')
    site.write('tracedocs.yaml', CONFIG.replace('value: time.real', 'value: time.rael'))
    expect((await site.run('build')).exit).toBe(2)
    expect(site.read('docs/data/manifest.json')).toBe(before)
  })

  test('stays as it is where only some pages are built: the roles of others are not known then', async () => {
    const site = createSite()
    await site.run('build')
    const before = site.read('docs/data/manifest.json')
    site.write('docs/other.rst', 'Other\n=====\n')
    await site.run('build', 'docs/other.rst')
    expect(site.read('docs/data/manifest.json')).toBe(before)
  })

  test('may not stand outside of the project', async () => {
    const site = createSite()
    site.write('tracedocs.yaml', CONFIG.replace('docs/data/manifest.json', '../manifest.json'))
    const { exit, stderr } = await site.run('build')
    expect(exit).toBe(2)
    expect(stderr).toContain('tracedocs.yaml:3:11: error')
  })

  test('is a JSON file', async () => {
    const site = createSite()
    site.write('tracedocs.yaml', CONFIG.replace('manifest.json', 'manifest.md'))
    expect((await site.run('build')).stderr).toContain(
      '`manifest` to be a file that ends with `.json`',
    )
  })
})
