import { expect, test } from 'vitest'
import { createLineIndex } from '../../src/explanations/line-index.ts'

const FIGURES = new Map()

test('lines are listed by metric, by the place of their result, and by its name', () => {
  const index = createLineIndex()
  const [first, second] = [
    { group: 'time', position: 1 },
    { group: 'time', position: 2 },
  ]
  index.seeFigure(3, 'real', first)
  index.seeFigure(9, 'real', second)
  // A line between may go on with the first result.
  index.seeFigure(12, 'real', first)
  index.seeFigure(12, 'user', first)
  const lines = index.listFigures([
    { group: 'time', figures: FIGURES },
    { group: 'time', name: 'sort', figures: FIGURES },
  ])
  expect([...lines].map(([name, list]) => [name, list.list()])).toEqual([
    ['time.real', [3, 9, 12]],
    ['time[1].real', [3, 12]],
    ['time[2].real', [9]],
    ["time['sort'].real", [9]],
    ['time.user', [12]],
    ['time[1].user', [12]],
  ])
  expect(lines.get('time.real')).toMatchObject({ length: 3, first: 3, last: 12 })
})
