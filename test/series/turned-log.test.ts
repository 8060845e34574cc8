import { expect, test } from 'vitest'
import { readText } from '../records/read-text.ts'

const HEADER = '# hostname;interval;timestamp;CPU;%user\n'
const ROWS = ['11', '10', '09', '08'].map((at) => `box;1;2026-03-02 09:14:${at} UTC;-1;${at}.00\n`)

/** What is said of a log, and where. */
async function listRemarks(text: string): Promise<readonly unknown[]> {
  const { reading } = await readText(text)
  return reading.problems.map(({ problem: { kind }, count, places }) => [kind, count, places])
}

test.each([
  ['two samples', 2, 3],
  ['more of them', 4, 4],
])(
  'a log of %s whose newest one stands first is said to be read backwards, once',
  async (_, count, line) => {
    const places = [{ line, column: 1 }]
    const text = HEADER + ROWS.slice(0, count).join('')
    expect(await listRemarks(text)).toEqual([['newest-first', 1, places]])
  },
)

test('two samples in the order of time are said nothing of', async () => {
  expect(await listRemarks(HEADER + ROWS.slice(0, 2).reverse().join(''))).toEqual([])
})
