import { expect, test } from 'vitest'
import { findWritten, formatTable } from '../lint-source.ts'

const table = formatTable([
  ['Log', 'Release', 'Debug', 'Debug/Release'],
  ['Size', '16 Mb', '11 Gb', 'x68'],
])

test('a comment without a reason is found, although it ignores its rule', async () => {
  expect(await findWritten(`<!-- tracedocs: lint-ignore ratio -->\n\n${table}`)).toEqual([
    ['ignore-without-reason', '<!-- tracedocs: lint-ignore ratio -->'],
  ])
})

test('a comment with a reason is left alone', async () => {
  const source = `<!-- tracedocs: lint-ignore ratio as the author printed it -->\n\n${table}`
  expect(await findWritten(source)).toEqual([])
})
