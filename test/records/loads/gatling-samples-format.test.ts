import { expect, test } from 'vitest'
import { gatlingSamplesFormat } from '../../../src/records/loads/gatling-samples-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readSample } from '../../traces/read-sample.ts'

// The lines of Gatling 3.9 and 3.0, as public repositories have them; the numbers are chosen.
const NEW = `RUN\tshop.BasicSimulation\tbasicsimulation\t1767323045000\t \t3.9.5
USER\tBasic\tSTART\t1767323045010
REQUEST\t\tHome\t1767323045020\t1767323045124\tOK\t 
REQUEST\tShop,Cart\tHome\t1767323045130\t1767323045226\tKO\tstatus.find.is(200), found 500
GROUP\tShop,Cart\t1767323045130\t1767323045226\t96\tKO
REQUEST\t\tHome\t1767323045230\t1767323045330\tOK\t 
USER\tBasic\tEND\t1767323045340
`

test('the time that a request took is a sample of its name', async () => {
  const old = `RUN\tshop.BasicSimulation\tbasicsimulation\t1767323045000\t \t3.0.2
USER\tBasic\t1\tSTART\t1767323045010\t1767323045010
REQUEST\t1\t\tHome\t1767323045020\t1767323045124\tOK\t 
`
  const results = { Home: { latency: [0.104, 0.1] }, 'Shop / Cart / Home': { latency: [0.096] } }
  expect(
    await checkFormat(gatlingSamplesFormat, [
      { text: NEW, results },
      { text: old, results: { Home: { latency: [0.104] } } },
    ]),
  ).toEqual([])
})

test('requests that failed, and lines that were cut, are told of', async () => {
  const { reading } = await readSample(`${NEW}REQUEST\t\tHome\t1767323045230\t17673\n`)
  expect(reading.problems.map(({ problem, places }) => [problem.kind, places[0]?.line])).toEqual([
    ['doubtful-record', 4],
    ['unreadable-record', 8],
  ])
})
