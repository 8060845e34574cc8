import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkTracedocs from 'tracedocs/remark'
import { unified, type Processor } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'

const FAULTY = '# Title\n\n<!-- tracedocs: begin table timings -->\n\n- item\n'

describe('the plugin for remark', () => {
  it('reports a marker without a partner, at its place, under the name of its rule', async () => {
    const { messages } = await process(FAULTY)
    expect(
      messages.map(({ line, column, ruleId, source, fatal }) => ({
        line,
        column,
        ruleId,
        source,
        fatal,
      })),
    ).toEqual([{ line: 3, column: 1, ruleId: 'unclosed-marker', source: 'tracedocs', fatal: true }])
  })

  it('ends the pipeline at an error, and tells all of them', async () => {
    const source = `${FAULTY}\n<!-- tracedocs: end -->\n\n<!-- tracedocs: end -->\n`
    const pipeline = unified().use(remarkParse).use(remarkTracedocs).use(compileTree)
    await expect(pipeline.process(source)).rejects.toMatchObject({
      ruleId: 'unexpected-end',
      line: 9,
      message: expect.stringContaining('`tracedocs: end`') as string,
    })
  })

  it('ends nothing at a warning', async () => {
    const source =
      '{/* tracedocs: begin table t */}\n\n<!-- tracedocs: begin table t -->\n<!-- tracedocs: end -->\n'
    const pipeline = unified().use(remarkParse).use(remarkTracedocs).use(compileTree)
    const { messages } = await pipeline.process(source)
    expect(messages.map(({ fatal }) => fatal)).toEqual([false])
  })

  it('changes nothing in what the pipeline makes', async () => {
    const plain = await unified().use(remarkParse).use(remarkGfm).use(compileTree).process(FAULTY)
    expect(String(await process(FAULTY))).toBe(String(plain))
  })

  it('says nothing about a page without mistakes, known or unknown names', async () => {
    const source = '<!-- tracedocs: begin table any -->\n<!-- tracedocs: end -->\n'
    expect((await process(source)).messages).toEqual([])
  })

  it.each([
    ['by its name', { path: 'page.mdx' }, {}],
    ['by an option', {}, { syntax: 'mdx' as const }],
    ['by the tree, as Docusaurus parses `.md`', { path: 'page.md' }, {}],
  ])('reads MDX, which it knows %s', async (_, file, options) => {
    const value = '{/* tracedocs: end */}\n'
    const { messages } = await unified()
      .use(remarkParse)
      .use(remarkMdx)
      .use(remarkTracedocs, { ...options, fail: false })
      .use(compileTree)
      .process(new VFile({ ...file, value }))
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['unexpected-end'])
  })
})

function process(source: string): Promise<VFile> {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkTracedocs, { fail: false })
    .use(compileTree)
    .process(source)
}

/** What a pipeline makes of its tree, all of it. */
function compileTree(this: Processor): void {
  this.compiler = (tree) => JSON.stringify(tree)
}
