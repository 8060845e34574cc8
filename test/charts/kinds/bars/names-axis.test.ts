import { expect, test } from 'vitest'
import { createNamesAxis } from '../../../../src/charts/kinds/bars/names-axis.ts'

test('what is drawn in part keeps its whole name for a report', () => {
  const names = Array.from(
    { length: 12 },
    (_, i) => `tests/test_codec.py::test_parse[level-${String(i)}]`,
  )
  const font = { family: 'Arial', size: 16 }
  const { axis } = createNamesAxis({}, names, { width: 640, height: 400, font, isOnPage: true })
  const listed = axis.tics?.listed ?? []
  expect(listed.some(({ label }, i) => label?.text !== names[i])).toBe(true)
  expect(listed.map(({ name }) => name)).toEqual(names)
})
