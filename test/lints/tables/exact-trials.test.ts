import { expect, test } from 'vitest'
import { findWritten, formatTable } from '../lint-source.ts'

const times = (put: string, unit: string): string =>
  formatTable([
    ['Method', 'before', 'after', 'change'],
    ['GET', `120${unit}`, `84${unit}`, '-30.0%'],
    ['PUT', `240${unit}`, `210${unit}`, put],
    ['DELETE', `95${unit}`, `76${unit}`, '-20.0%'],
  ])

// 210 / 240 is 0.875
test('zeros are taken for counted where the other rows are exact', async () => {
  expect(await findWritten(times('-15.2%', ' ms'))).toEqual([['percentage', '-15.2%']])
  expect(await findWritten(times('-12.5%', ' ms'))).toEqual([])
})

test('means of many runs are more exact than they are written', async () => {
  expect(await findWritten(times('-12.9%', ' ms ± 1%'))).toEqual([])
})
