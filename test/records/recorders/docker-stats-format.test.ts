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

test('without times, and of several containers, each has its figures', async () => {
  const web = { memory: 12.5 * 1024 ** 2, cpu: 12.5 }
  const samples = [
    { text: `${json(ID, '12.5MiB')}\n`, results: { web } },
    {
      text: [
        '1790000000',
        'CONTAINER ID   NAME      CPU %     MEM USAGE / LIMIT   MEM %     NET I/O     BLOCK I/O   PIDS',
        `${ID}   web       12.50%    12.5MiB / 7.6GiB    0.16%     1kB / 0B    0B / 0B     3`,
        '123456789abc   db        100.25%   2GiB / 7.6GiB       26.3%     1kB / 0B    0B / 0B     3',
        '1790000002',
        '123456789abc   db        99.75%    1GiB / 7.6GiB       13.2%     1kB / 0B    0B / 0B     3',
        '',
      ].join('\n'),
      // The medians of two samples.
      results: { web, db: { memory: 1.5 * 1024 ** 3, cpu: 100 } },
    },
    {
      // Before docker 17, of a page.
      text: [
        'CONTAINER           CPU %               MEM USAGE/LIMIT     MEM %               NET I/O',
        'api                 12.50%              12.5 MiB/994 MiB    1.25%               1 MiB/781 KiB',
        '',
      ].join('\n'),
      results: { api: web },
    },
    {
      // podman prints powers of 1,000.
      text: [
        'ID            NAME        CPU %       MEM USAGE / LIMIT  MEM %       NET IO       BLOCK IO           PIDS',
        `${ID}  api         12.50%      12.5MB / 16.62GB   0.08%       430B / 110B  0B / 0B            1`,
        '',
      ].join('\n'),
      results: { api: { memory: 12_500_000, cpu: 12.5 } },
    },
  ]
  expect(await checkFormat(dockerStatsFormat, samples)).toEqual([])
})

test('a table of containers without their memory is none', () => {
  expect(dockerStatsFormat.matches('CONTAINER ID   IMAGE\n0123456789ab   web 12.50% cpu\n')).toBe(
    false,
  )
})
