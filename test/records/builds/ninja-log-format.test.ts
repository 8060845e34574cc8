import { expect, test } from 'vitest'
import { ninjaLogFormat } from '../../../src/records/builds/ninja-log-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readSample } from '../../traces/read-sample.ts'

// ninja 1.11 (Debian); the numbers are chosen.
test('an output has the milliseconds between the begin and the end of its command', async () => {
  const text = `# ninja log v5
0\t1250\t1795976055598117363\tobj/a file.o\ta8659441da7e6503
1250\t1310\t1795976055650716877\tapp\t1093e27ddac45cfd
`
  const results = { 'obj/a file.o': { time: 1.25 }, app: { time: 0.06 } }
  expect(await checkFormat(ninjaLogFormat, [{ text, results }])).toEqual([])
})

test('an output that was built three times has the median', async () => {
  const text = `# ninja log v6
0\t100\t1\ta.o\ta8
0\t400\t2\ta.o\ta8
7\t207\t3\ta.o\ta8
`
  const { results = [] } = await readSample(text)
  const shown = results.map(({ name, figures }) => [name, figures.get('time')])
  const time = { figure: { value: 0.2 }, samples: { values: Float64Array.of(0.1, 0.4, 0.2) } }
  expect(shown).toMatchObject([['a.o', time]])
})
