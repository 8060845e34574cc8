import { describe, expect, it } from 'vitest'
import { checkStability } from '../../src/pages/check-stability.ts'
import { readPage, type ReadPage } from '../../src/pages/read-page.ts'
import { pageOf } from './sample-contents.ts'

const PAGE =
  '- <!-- tracedocs: begin table t -->\n\n  Text.\n\n  <!-- tracedocs: end -->\n\nA <span data-tracedocs="v">1</span>.\n'

describe('a page that was written is not taken when', () => {
  it.each([
    ['nothing has moved', PAGE, []],
    ['a region shows something else', PAGE.replace('  Text', 'Text'), ['1:3 unstable-region']],
    ['a region is gone', PAGE.replace('begin', 'start'), ['1:3 unstable-region']],
    ['a value is gone', PAGE.replace('span', 'b'), ['1:3 unstable-region']],
  ])('%s', async (_, text, expected) => {
    const { messages } = checkStability(await read(PAGE), text, [['Text.']])
    const told = messages.map(
      ({ line, column, ruleId }) => `${String(line)}:${String(column)} ${String(ruleId)}`,
    )
    expect(told).toEqual(expected)
  })
})

async function read(source: string): Promise<ReadPage> {
  const page = await readPage(pageOf('markdown', source))
  if (page === undefined) throw new Error('Expected a page that mentions tracedocs')
  return page
}
