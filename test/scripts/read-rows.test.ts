import { expect, test } from 'vitest'
import { DataLine } from '../../src/scripts/data-line.ts'
import { readRows } from '../../src/scripts/read-rows.ts'

/** The rows of a file as `set.index: first column`, and `-` where the curve is broken. */
async function read(text: string, hasHeaders = false): Promise<readonly string[]> {
  const seen: string[] = []
  const settings = { separator: undefined, missing: undefined, comments: '#', timefmt: '' }
  const line = new DataLine(settings)
  const chunks = (async function* () {
    await Promise.resolve()
    yield Buffer.from(text)
  })()
  const visitor = {
    visitRow: (row: DataLine) => {
      seen.push(`${String(row.set)}.${String(row.index)}: ${row.readText(1)}`)
    },
    visitBreak: () => {
      seen.push('-')
    },
  }
  await readRows(chunks, line, { visitor, hasHeaders })
  return seen
}

// gnuplot 5.4, `help datafile index`: data sets are separated by pairs of blank records.
test('two blank lines begin a new data set, whose rows are numbered from 0 again', async () => {
  expect(await read('1\n2\n\n\n3\n4\n\n\n\n5\n')).toEqual([
    '0.0: 1',
    '0.1: 2',
    '-',
    '1.0: 3',
    '1.1: 4',
    '-',
    '2.0: 5',
  ])
})

test('one blank line breaks the curve within its data set', async () => {
  expect(await read('1\n\n2\n')).toEqual(['0.0: 1', '-', '0.1: 2'])
})

test('a comment is no blank line, and does not end a pair of them', async () => {
  expect(await read('1\n\n# a comment\n\n2\n#\n3\n')).toEqual(['0.0: 1', '-', '1.0: 2', '1.1: 3'])
})

test('blank lines before the first row begin nothing', async () => {
  expect(await read('\n\n\nx\n\n\n1\n', true)).toEqual(['0.0: 1'])
})

test('the last line may lack its line feed, and lines may end as on Windows', async () => {
  expect(await read('1\r\n\r\n2')).toEqual(['0.0: 1', '-', '0.1: 2'])
})
