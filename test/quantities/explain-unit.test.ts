import { expect, test } from 'vitest'
import { explainHeaderUnit, explainUnit } from '../../src/quantities/explain-unit.ts'
import { formatQuantity } from '../../src/quantities/format-quantity.ts'
import { parseFormatTemplate, type FormatTemplate } from '../../src/quantities/format-template.ts'
import { createQuantity, type Quantity } from '../../src/quantities/quantity.ts'

function parse(format: string): FormatTemplate {
  const parsed = parseFormatTemplate(format)
  if (parsed.kind !== 'made') throw new Error(parsed.reason)
  return parsed.value
}

const times = (quantity: Quantity, factor: number): Quantity => ({
  ...quantity,
  value: quantity.value * factor,
  factor,
})

const memory = createQuantity(100_970_808, 'B')
const duration = createQuantity(35.49, 's')
const bare = parse('{:.1f}')

test.each([
  // Half of a sum of seconds is in seconds; the value of a mean that an expression makes.
  [times(duration, 1 / 2), ' s'],
  [times(duration, 1 / 5), ' seconds'],
  [times(duration, 1000), ' ms'],
  [times(memory, 1 / 1_048_576), ' MiB'],
  [times(memory, 1 / 1_000_000), ' MB'],
  [times(memory, 1 / 3), ' bytes'],
])('a unit that a factor leaves or makes is right: %o%s', (quantity, text) => {
  expect(explainUnit({ quantity, template: bare }, text)).toBeUndefined()
})

test.each([
  // 100,970,808 B are 96.3 MiB and 101.0 MB.
  [times(memory, 1 / 1_048_576), ' MB'],
  [times(memory, 1 / 1024), ' kB'],
  [times(memory, 1 / 1_000_000), ' MiB'],
  [times(duration, 1000), ' s'],
])('a unit that a factor does not make is wrong: %o%s', (quantity, text) => {
  expect(explainUnit({ quantity, template: bare }, text)).toBeDefined()
})

test.each([
  ['ms', duration],
  ['Time / ms', duration],
  ['Time ms', duration],
  ['Time (ms)', duration],
  ['MiB', memory],
  ['Peak MB', memory],
  ['faults/min', createQuantity(100, '1/s')],
  ['% slower', createQuantity(0.4, '1')],
])('a header %j over bare numbers in another unit is refused', (header, quantity) => {
  expect(explainHeaderUnit({ quantity, template: bare }, header, '1.0')).toBeDefined()
})

test.each([
  ['Time / s', duration],
  ['Time (s)', duration],
  ['s', duration],
  ['Time', duration],
  ['faults/s', createQuantity(100, '1/s')],
  ['bytes', memory],
  ['% slower', createQuantity(40, '%')],
  ['before / after', createQuantity(2, '1')],
])('a header %j that says what the numbers are is left alone', (header, quantity) => {
  expect(explainHeaderUnit({ quantity, template: bare }, header, '1.0')).toBeUndefined()
})

test.each([
  ['{:.0f GiB}', memory, '<1 GiB'],
  ['{:.1f min}', createQuantity(0.01, 's'), '<0.1 min'],
  ['x{:.1f}', createQuantity(0.01, '1'), 'x<0.1'],
  ['{:.2f}', createQuantity(-0.001, '1'), '>-0.01'],
  ['{:.1%}', createQuantity(0.0001, '1'), '<0.1%'],
  ['{:.1f}', createQuantity(0, '1'), '0.0'],
  ['{:.1f}', createQuantity(0.05, 's'), '0.1'],
])(
  '%s shows what is not zero as less than it can show, never as zero',
  (format, quantity, text) => {
    expect(formatQuantity(quantity, parse(format))).toEqual({ kind: 'made', value: text })
  },
)

test.each(['1{:,}', '{:,}0', '{:,},000', '0.{:,}', '{:,}e3', 'x10{:.1f}', '{:9<12.1f}', '{:0<9}'])(
  'a digit beside or in the field %s is refused',
  (format) => {
    expect(parseFormatTemplate(format).kind).toBe('refused')
  },
)

test.each([
  'x{:.1f}',
  '~{:.0f}',
  '{:,} of 100',
  '{:06.1f}',
  '{:0>6}',
  '{:.1f}, 3 runs',
  'no. 3: {:.1f}',
])('the format %s is accepted', (format) => {
  expect(parseFormatTemplate(format).kind).toBe('made')
})
