import { describe, expect, test } from 'vitest'
import { readPrintedNumber } from '../../src/records/read-printed-number.ts'

// Each is read by hand: the groups have three digits (or, in India, two), and the mark of decimals stands last, once.
describe('a printed number', () => {
  test.each([
    ['1234', 'whole', 1234, 0],
    ['1.234.567', 'whole', 1_234_567, 0],
    ['1,234', 'whole', 1234, 0],
    ['1\u202f234', 'whole', 1234, 0],
    ['1\u2019234\u2019567', 'whole', 1_234_567, 0],
    ['12,34,567', 'whole', 1_234_567, 0],
    ['29,72', 'decimal', 29.72, 2],
    ['1.234,56', 'decimal', 1234.56, 2],
    ['1,234.56', 'decimal', 1234.56, 2],
    ['1 234,5', 'decimal', 1234.5, 1],
    ['35.490', 'decimal', 35.49, 3],
    ['12,5', 'either', 12.5, 1],
  ] as const)('%s (%s) is %d', (text, form, value, decimals) => {
    expect(readPrintedNumber(text, form)).toEqual({ kind: 'number', value, decimals })
  })

  test.each([
    ['1,234', 'decimal', 'ambiguous'],
    ['1.234', 'either', 'ambiguous'],
    ['1.2.3', 'decimal', 'unreadable'],
    ['1.234.567', 'decimal', 'unreadable'],
    ['1,5', 'whole', 'unreadable'],
    ['1.23.456', 'whole', 'unreadable'],
    ['many', 'whole', 'unreadable'],
    ['', 'whole', 'unreadable'],
  ] as const)('%s (%s) is %s', (text, form, kind) => {
    expect(readPrintedNumber(text, form)).toEqual({ kind })
  })
})
