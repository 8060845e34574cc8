import { expect, test } from 'vitest'
import { startAnchorKernel } from '../../src/records/anchor-kernel.ts'
import type { NumberStep } from '../../src/records/line-shape.ts'

const kernel = startAnchorKernel()
if (kernel === undefined) throw new Error('expected WebAssembly')

/** Read a line of one number; `undefined` if it has not the shape. */
function read(text: string, step: Omit<NumberStep, 'kind'> = {}): readonly number[] | undefined {
  const bytes = Buffer.from(`${text}\n`)
  kernel?.hold({ bytes, start: 0, end: bytes.length, linesBefore: 0 })
  kernel?.rows.load([{ steps: [{ kind: 'number', column: 0, isCounted: true, ...step }] }], 2)
  const found = kernel?.rows.readLines(0, bytes.length)
  if (found?.rows !== 1) return undefined
  return kernel?.rows.columns.slice(0, 2).map((column) => column[0] ?? NaN)
}

/** Digits of which no two neighbours are alike, from another one on each time. */
function writeDigits(length: number, first: number): string {
  return Array.from({ length }, (_, i) => String(((first + i * 7) % 9) + 1)).join('')
}

test('numbers of up to 15 digits are read as JavaScript reads them, wherever their point stands', () => {
  const wrong: string[] = []
  for (let length = 0; length <= 18; length++) {
    for (let decimals = 0; decimals <= 18; decimals++) {
      for (const first of [0, 3, 8]) {
        const whole = writeDigits(length, first)
        const text = decimals === 0 ? whole : `${whole}.${writeDigits(decimals, first + 5)}`
        const isRead = length > 0 && length + decimals <= 15
        const expected = isRead ? [Number(text), decimals] : undefined
        if (JSON.stringify(read(text)) !== JSON.stringify(expected)) wrong.push(text)
      }
    }
  }
  expect(wrong).toEqual([])
})

test.each([
  ['0', {}, [0, 0]],
  ['000.500', {}, [0.5, 3]],
  ['999999999999999', {}, [999999999999999, 0]],
  ['99999999.9999999', {}, [99999999.9999999, 7]],
  ['007', { isStrict: true }, undefined],
  ['0.5', { isStrict: true }, [0.5, 1]],
  ['1,5', {}, undefined],
  ['1,5', { hasComma: true }, [1.5, 1]],
  ['-1.5', {}, undefined],
  ['-1.5', { isSigned: true }, [-1.5, 1]],
  ['1.5', { only: 'whole' }, undefined],
  ['15', { only: 'fraction' }, undefined],
  ['1.', {}, undefined],
  ['.5', {}, undefined],
  ['', {}, undefined],
  ['12x', {}, undefined],
  ['1500', { exponent: 3 }, [1.5, 0]],
  ['1.5', { factor: 1024, divisor: 2 }, [768, 1]],
] as const)('%s is read as its step says: %o', (text, step, expected) => {
  expect(read(text, step)).toEqual(expected)
})
