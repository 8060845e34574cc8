import { describe, expect, test } from 'vitest'
import { checkPage } from '../../src/pages/check-page.ts'
import { pageOf } from './sample-contents.ts'

async function listMessages(source: string, syntax = 'markdown'): Promise<readonly string[]> {
  const messages = await checkPage(pageOf(syntax, source))
  return messages.map(({ reason }) => reason)
}

describe('a misspelt marker or value is reported with the right spelling', () => {
  test.each([
    ['<!-- trace docs: begin table t -->', 'tracedocs: begin table t'],
    ['<!-- tracedoc: end -->', 'tracedocs: end'],
    ['<!-- Trace-Docs begin table t -->', 'tracedocs: begin table t'],
    ['<!-- tracdeocs: value a.time.real -->', 'tracedocs: value a.time.real'],
    ['<!-- tracedocs chart memory -->', 'tracedocs: begin chart memory'],
    ['<!-- /tracedocs -->', 'tracedocs: end'],
    ['It took <span data-tracedoc="a.time.real">9 s</span>.', 'data-tracedocs'],
    ['It took <span data-trace-docs="a.time.real">9 s</span>.', 'data-tracedocs'],
    ['It took <span data_tracedocs="a.time.real">9 s</span>.', 'data-tracedocs'],
  ])('%s', async (source, spelling) => {
    const [message, ...others] = await listMessages(`${source}\n`)
    expect(message).toContain(`did you mean \`${spelling}\`?`)
    expect(others).toEqual([])
  })

  test('in an expression of MDX', async () => {
    const [message] = await listMessages('{/* trace docs: begin table t */}\n', 'mdx')
    expect(message).toContain('did you mean `tracedocs: begin table t`?')
  })
})

test.each([
  '<!-- typedoc: begin x -->',
  '<!-- trace: begin the story -->',
  '<!-- toc begin -->',
  '<!-- tracedocs is a tool -->',
  '<span data-trace="1" data-tracked="2" data-track-docs-id="3">x</span>',
  '`<span data-tracedoc="a">`',
  '```html\n<!-- trace docs: begin table t -->\n```',
])('%s is no marker of ours', async (source) => {
  expect(await listMessages(`${source}\n`)).toEqual([])
})
