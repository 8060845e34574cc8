import { expect, test } from 'vitest'
import { createBareByte, joinBareBytes, showBareBytes } from '../../src/charts/bare-bytes.ts'
import { countColumns } from '../../src/charts/measure-text.ts'
import { unescapeText } from '../../src/scripts/unescape-text.ts'

test('a byte beyond ASCII counts as one, and is shown as a character of Latin-1', () => {
  const text = unescapeText(String.raw`25\260C`)
  expect(countColumns(text, 'bytes')).toBe(4)
  // A byte that continues a character of UTF-8 has no width there (gnuplot 5.4 `strlen_utf8`).
  expect(countColumns(text, 'utf8')).toBe(3)
  expect(showBareBytes(text)).toBe('25°C')
})

test('bytes that are UTF-8 are its characters', () => {
  expect(joinBareBytes(createBareByte(0xc2) + createBareByte(0xb0))).toBe('°')
  expect(unescapeText(String.raw`\302\265s`)).toBe('µs')
})

test('ASCII and other characters stay as they are', () => {
  expect(createBareByte(0x41)).toBe('A')
  expect(showBareBytes('𝛼 °')).toBe('𝛼 °')
})
