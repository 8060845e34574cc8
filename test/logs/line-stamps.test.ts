import { expect, test } from 'vitest'
import { findStamps, removeStamps } from '../../src/logs/line-stamps.ts'

test('a time stamp alone on a line is removed, and its line stays', () => {
  const text = '2026-01-02T03:04:05Z a\n2026-01-02T03:04:05Z\n2026-01-02T03:04:05Z   b\n'
  expect(removeStamps(text, findStamps(text))).toEqual({ text: 'a\n\n  b\n', count: 3 })
})
