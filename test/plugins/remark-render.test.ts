import path from 'node:path'
import { existsSync } from 'node:fs'
import type { Node, Parent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkRender, { sumProject } from 'tracedocs/remark-render'
import { unified, type Processor } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { SMALL_LOG, type TestProject } from '../cli/project.ts'
import { createRenderSite, PAGE } from './render-site.ts'

/** Run the plugin as a host does, and return the tree. */
async function render(site: TestProject, source = PAGE, name = 'docs/page.md'): Promise<Parent> {
  const file = new VFile({ path: path.join(site.folder, name), value: source })
  const processor: Processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRender, { folder: site.folder }) as unknown as Processor
  return (await processor.run(processor.parse(file), file)) as Parent
}

function findAll(node: Node, type: string): Node[] {
  const below = ((node as Partial<Parent>).children ?? []).flatMap((child) => findAll(child, type))
  return node.type === type ? [node, ...below] : below
}

const textOf = (node: Node): string =>
  'value' in node
    ? String(node.value)
    : ((node as Partial<Parent>).children ?? []).map(textOf).join('')

describe('the plugin for remark that renders', () => {
  test('shows values, tables and charts, and leaves the page as it is', async () => {
    const site = createRenderSite()
    const tree = await render(site)
    expect(textOf(tree)).toContain('4.50\u00a0s')
    const [table] = findAll(tree, 'table')
    expect(textOf(table ?? tree)).toBe('RunrealA4.50')
    expect(findAll(tree, 'image')).toMatchObject([{ url: 'images/c.svg', alt: 'Memory' }])
    expect(existsSync(`${site.folder}/docs/images/c.svg`)).toBe(true)
    expect(existsSync(`${site.folder}/tracedocs.lock.json`)).toBe(false)
    expect(site.read('docs/page.md')).toBe(PAGE)
  })

  test('the table stands in the list item that its markers stand in', async () => {
    const tree = await render(createRenderSite())
    const [item] = findAll(tree, 'listItem')
    expect(findAll(item ?? tree, 'table')).toHaveLength(1)
  })

  test('nodes have their places in the source', async () => {
    const tree = await render(createRenderSite())
    const paragraphs = findAll(tree, 'paragraph')
    const end = paragraphs.find((node) => textOf(node) === 'The end.')
    const offset = PAGE.indexOf('The end.')
    expect(end?.position).toEqual({
      start: { line: 12, column: 1, offset },
      end: { line: 12, column: 9, offset: offset + 8 },
    })
    const less = findAll(tree, 'text').find((node) => textOf(node) === ', no less.')
    expect(less?.position?.start).toEqual({
      line: 3,
      column: 52,
      offset: PAGE.indexOf(', no less.'),
    })
    // What was put in stands between its markers.
    const [table] = findAll(tree, 'table')
    expect(table?.position?.start.line).toBe(7)
    expect(table?.position?.end.line).toBe(7)
  })

  test('every node of a page whose figures are shown already is where it is without the plugin', async () => {
    const site = createRenderSite()
    await site.run('build')
    const built = site.read('docs/page.md')
    const plain = unified().use(remarkParse).use(remarkGfm).parse(built)
    expect(await render(site, built)).toEqual(plain)
  })

  test('a page that a host has shortened is rendered as it is given', async () => {
    const source = 'It took <span data-tracedocs="a.time.real">?</span>.\n'
    expect(textOf(await render(createRenderSite(), source))).toContain('4.50\u00a0s')
  })

  test('an error of the page ends the pipeline at its place', async () => {
    const source = 'It took <span data-tracedocs="a.time.rael">?</span>.\n'
    await expect(render(createRenderSite(), source)).rejects.toMatchObject({
      line: 1,
      column: 9,
      ruleId: 'unknown-name',
    })
  })

  test('an error of the project ends the pipeline', async () => {
    const site = createRenderSite()
    site.write('tracedocs.yaml', 'runs: { a: { logs: none.log } }\n')
    await expect(render(site)).rejects.toThrow('none.log')
  })

  test.each(['page.mdx', 'page.md'])('MDX is read as MDX in %s', async (name) => {
    const site = createRenderSite()
    const source = '{/* tracedocs: begin chart c */}\n{/* tracedocs: end */}\n'
    const file = new VFile({ path: path.join(site.folder, 'docs', name), value: source })
    const processor = unified()
      .use(remarkParse)
      .use(remarkMdx)
      .use(remarkRender, { folder: site.folder }) as unknown as Processor
    const tree = (await processor.run(processor.parse(file), file)) as Parent
    expect(findAll(tree, 'image')).toHaveLength(1)
  })

  test('the sum changes with the figures', async () => {
    const site = createRenderSite()
    const first = await sumProject({ folder: site.folder })
    expect(await sumProject({ folder: site.folder })).toBe(first)
    site.write('a.log', SMALL_LOG.replace('real 4.50', 'real 5.50'))
    expect(await sumProject({ folder: site.folder })).not.toBe(first)
  })

  test('the sum changes with what a page shows that is none of the project', async () => {
    const site = createRenderSite()
    const first = await sumProject({ folder: site.folder })
    site.write('tracedocs.yaml', site.read('tracedocs.yaml').replace('header: Run', 'header: Name'))
    site.write('docs/page.md', '# None of it\n')
    const named = await sumProject({ folder: site.folder })
    site.write('tracedocs.yaml', `${site.read('tracedocs.yaml')}values: { v: a.time.real / 2 }\n`)
    expect(new Set([first, named, await sumProject({ folder: site.folder })]).size).toBe(3)
  })
})
