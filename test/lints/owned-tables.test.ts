import { expect, test } from 'vitest'
import { lintPage } from '../../src/lints/lint-page.ts'
import { pageOf } from '../pages/sample-contents.ts'

// 38.4 / 12.8 is 3, and 76.8 / 12.8 is 6.
const TABLE = `| Task | real | times |
| --- | ---: | ---: |
| lexer | 12.8 s | 1.0 |
| parser | 38.4 s | 3.0 |
| linker | 76.8 s | 5.0 |
`

const REGION = `<!-- tracedocs: begin table t -->\n\n${TABLE}\n<!-- tracedocs: end -->\n`

const listWritten = async (source: string): Promise<readonly (string | undefined)[]> => {
  const { findings } = await lintPage(pageOf('markdown', source))
  return findings.map(({ figures }) => figures?.written)
}

test('a table that somebody typed is judged, and one that tracedocs wrote is not', async () => {
  expect(await listWritten(TABLE)).toEqual(['5.0'])
  expect(await listWritten(REGION)).toEqual([])
  expect(await listWritten(`${REGION}\n${TABLE}`)).toEqual(['5.0'])
})

test('a sentence is compared with a table that tracedocs wrote', async () => {
  expect(await listWritten(`${REGION}\nThe parser took 38.7 s of real time.\n`)).toEqual(['38.7 s'])
})
