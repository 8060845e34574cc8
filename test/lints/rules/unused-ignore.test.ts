import { expect, test } from 'vitest'
import { findWritten, formatTable } from '../lint-source.ts'

const comment = '<!-- tracedocs: lint-ignore ratio as the author printed it -->'
const table = (ratio: string) =>
  formatTable([
    ['Log', 'Release', 'Debug', 'Debug/Release'],
    ['Size', '16 Mb', '11 Gb', ratio],
  ])

test('a comment is found if its rule finds nothing in the next block', async () => {
  expect(await findWritten(`${comment}\n\n${table('x688')}`)).toEqual([['unused-ignore', comment]])
})

test('a comment that ignores a finding is left alone', async () => {
  expect(await findWritten(`${comment}\n\n${table('x68')}`)).toEqual([])
})
