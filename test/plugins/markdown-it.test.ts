import path from 'node:path'
import MarkdownIt from 'markdown-it'
import markdownItTracedocs from 'tracedocs/markdown-it'
import { describe, expect, test } from 'vitest'
import type { TestProject } from '../cli/project.ts'
import { createRenderSite, PAGE } from './render-site.ts'

async function render(site: TestProject, source = PAGE): Promise<string> {
  const md = new MarkdownIt({ html: true }).use(await markdownItTracedocs({ folder: site.folder }))
  return md.render(source, { path: path.join(site.folder, 'docs/page.md') })
}

describe('the plugin for markdown-it', () => {
  test('shows values, tables and charts, and leaves the page as it is', async () => {
    const site = createRenderSite()
    const html = await render(site)
    expect(html).toContain('<span data-tracedocs="a.time.real">4.50\u00a0s</span>')
    expect(html).toMatch(
      /<li>\s<p>a list<\/p>[^]*<td style="text-align:right">4.50<\/td>[^]*<\/li>/,
    )
    expect(html).toContain('<img src="images/c.svg" alt="Memory">')
    expect(site.read('docs/page.md')).toBe(PAGE)
  })

  test('keeps every character of an alternative text', async () => {
    const site = createRenderSite()
    const alt = 'a < 5 -- {x} $y$ & [z] *é*'
    site.write('tracedocs.yaml', site.read('tracedocs.yaml').replace('Memory', `'${alt}'`))
    expect(await render(site)).toContain('alt="a &lt; 5 -- {x} $y$ &amp; [z] *é*"')
  })

  test('parsing throws where a page asks for something that cannot be shown', async () => {
    const source = 'It took <span data-tracedocs="a.time.rael">?</span>.\n'
    await expect(render(createRenderSite(), source)).rejects.toThrow(/page\.md:1:9: .*rael/)
  })

  test('an excerpt that the build has not seen on the page is an error at its place', async () => {
    const source = 'x\n\n<!-- tracedocs: begin excerpt a tail=1 -->\n<!-- tracedocs: end -->\n'
    await expect(render(createRenderSite(), source)).rejects.toThrow(
      /page\.md:3:1: Cannot show lines of the run `a`: they were not read/,
    )
  })

  test('a project with an error is refused', async () => {
    const site = createRenderSite()
    site.write('tracedocs.yaml', 'runs: { a: { logs: none.log } }\n')
    await expect(markdownItTracedocs({ folder: site.folder })).rejects.toThrow('none.log')
  })
})
