import { expect, test } from 'vitest'
import { parseValue } from '../../src/expressions/parse-value.ts'

test.each([
  ['a.time.real', 'a.time.real', undefined],
  ['a.time.real | {:.2f}', 'a.time.real', '{:.2f}'],
  ['a.time.real|', 'a.time.real', undefined],
  ['a.time.real | {:.1f} | more', 'a.time.real', '{:.1f} | more'],
  // A command has bars of its own.
  ["a.bench['seq 9 | sort -R'].time", "a.bench['seq 9 | sort -R'].time", undefined],
  ["a.bench['x | y'].time | {:.2f} it's | so", "a.bench['x | y'].time", "{:.2f} it's | so"],
  ['a.bench["x \\" | y"].time | {}', 'a.bench["x \\" | y"].time', '{}'],
  // A quote that is not closed is told of where the expression is read.
  ["a.bench['x.time | {}", "a.bench['x.time", '{}'],
])('%s', (text, expression, format) => {
  expect(parseValue(text)).toEqual({ expression, format })
})
