import { expect, test } from 'vitest'
import { dockerStatsFormat } from '../../../src/records/recorders/docker-stats-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layouts of docker 24, `docker stats --no-stream`, and with `--format json`; the numbers are chosen.
const json = (id: string, memory: string) =>
  `{"BlockIO":"0B / 0B","CPUPerc":"12.50%","Container":"web","ID":"${id}","MemPerc":"0.16%","MemUsage":"${memory} / 7.6GiB","Name":"web","NetIO":"1kB / 0B","PIDs":"3"}`
const ID = '0123456789ab'

test('times stand before JSON or in a line of their own before a table', async () => {
  const samples = [
    `1790000000 ${json(ID, '12.5MiB')}\n1790000002 ${json(ID, '900KiB')}\n`,
    [
      '2026-09-21T14:13:20Z',
      'CONTAINER ID   NAME      CPU %     MEM USAGE / LIMIT   MEM %     NET I/O     BLOCK I/O   PIDS',
      `${ID}   web       12.50%    12.5MiB / 7.6GiB    0.16%     1kB / 0B    0B / 0B     3`,
      '2026-09-21T14:13:22Z',
      `${ID}   web       12.50%    900KiB / 7.6GiB     0.01%     1kB / 0B    0B / 0B     3`,
      '',
    ].join('\n'),
  ].map((text) => ({
    text,
    processes: [
      {
        ...{ elapsed: [0, 2], rss: [NaN, NaN], cpu: undefined, containerCpu: [12.5, 12.5] },
        containerMemory: [12.5 * 1024 ** 2, 900 * 1024],
      },
    ],
  }))
  expect(await checkFormat(dockerStatsFormat, samples)).toEqual([])
})

test.each([
  ['no time', `${json(ID, '12.5MiB')}\n`, 'Expected a time before docker stats'],
  ['two containers', `1790000000 ${json(ID, '1MiB')}\n1790000000 ${json('ba', '2MiB')}\n`, 'got 2'],
])('with %s, nothing is read', async (_, text, words) => {
  const [entry, ...others] = await dockerStatsFormat.read(text, { path: 'x' })
  expect([entry?.record, others]).toEqual([undefined, []])
  expect(JSON.stringify(entry?.problem)).toContain(words)
})
