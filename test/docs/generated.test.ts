import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { describe, expect, test } from 'vitest'
import { countedFigures } from './counted-figures.ts'
import { generatedTables } from './generated-tables.ts'
import { listGenerated, replaceGenerated } from './replace-generated.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(`${root}docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const read = (page: string) => readFileSync(root + page, 'utf8')

describe('the documentation', () => {
  test.each(pages.filter((page) => listGenerated(read(page)).length > 0))(
    'has the tables in %s that the code gives (`npm run docs-tables` writes them)',
    async (page) => {
      const replaced = await replaceGenerated(read(page), generatedTables)
      const settings = await resolveConfig(root + page)
      const text = await format(replaced, { ...settings, parser: 'markdown' })
      await expect(text).toMatchFileSnapshot(root + page)
    },
  )

  test.each(Object.entries(countedFigures))(
    'has the figures in test/docs/figures/%s that are counted (`npm run docs-tables` writes them)',
    async (name, count) => {
      await expect(await count()).toMatchFileSnapshot(`figures/${name}`)
    },
  )

  test('uses every generated table', () => {
    const used = pages.flatMap((page) => listGenerated(read(page)))
    expect(Object.keys(generatedTables).filter((name) => !used.includes(name))).toEqual([])
  })

  test.each(pages)('has no half of a marker, nor an unknown table, in %s', async (page) => {
    const empty = Object.fromEntries(
      Object.keys(generatedTables).map((name) => [name, () => ({ header: [], rows: [] })]),
    )
    await expect(replaceGenerated(read(page), empty)).resolves.toBeTypeOf('string')
  })
})

describe('a region of a page', () => {
  const tables = { one: () => ({ header: ['a', 'b'], rows: [['`x|y`', '2']] }) }

  test('is replaced by the table of its name, and nothing else is', async () => {
    const page = 'Before\n\n<!-- generated: one -->\n\nold\n\n<!-- /generated -->\n\nAfter\n'
    expect(await replaceGenerated(page, tables)).toBe(
      'Before\n\n<!-- generated: one -->\n\n| a | b |\n| :-- | :-- |\n| `x\\|y` | 2 |\n\n<!-- /generated -->\n\nAfter\n',
    )
  })

  test('is refused with an unknown name', async () => {
    const page = '<!-- generated: two -->\n<!-- /generated -->\n'
    await expect(replaceGenerated(page, tables)).rejects.toThrow('add `two` to generated-tables.ts')
  })

  test('is refused without its other half', async () => {
    await expect(replaceGenerated('<!-- generated: one -->\n', tables)).rejects.toThrow('alone')
    await expect(replaceGenerated('<!-- /generated -->\n', tables)).rejects.toThrow('alone')
  })
})
