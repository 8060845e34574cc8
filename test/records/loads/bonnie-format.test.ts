import { expect, test } from 'vitest'
import { bonnieFormat } from '../../../src/records/loads/bonnie-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// bonnie++ 2.00a (Debian), `bonnie++ -s 64M:4k -r 16 -n 1`, with some numbers in place of what it was too quick for; and 1.03 with `-f`, as pages quote it.
const NEW = `Version 2.00a       ------Sequential Output------ --Sequential Input- --Random-
                    -Per Chr- --Block-- -Rewrite- -Per Chr- --Block-- --Seeks--
Name:Size etc        /sec %CP  /sec %CP  /sec %CP  /sec %CP  /sec %CP  /sec %CP
box          64M:4k 1128k  30  1.5g  12  512m  99 1686k  30 +++++ +++ 393.3  13
Latency             65145us    7158us   12146us     120ms    9997us   25893us
Version 2.00a       ------Sequential Create------ --------Random Create--------
box                 -Create-- --Read--- -Delete-- -Create-- --Read--- -Delete--
              files  /sec %CP  /sec %CP  /sec %CP  /sec %CP  /sec %CP  /sec %CP
                  1 +++++ +++ +++++ +++ +++++ +++ +++++ +++ +++++ +++ +++++ +++
Latency               195us      46us   12042us      90us      36us    8143us
`
const OLD = `Version  1.03       ------Sequential Output------ --Sequential Input- --Random-
                    -Per Chr- --Block-- -Rewrite- -Per Chr- --Block-- --Seeks--
Machine        Size K/sec %CP K/sec %CP K/sec %CP K/sec %CP K/sec %CP  /sec %CP
old              4G           72853  12 36725   6           99084   8 393.3   1
`

test('a column is a result of the machine, in KiB a second', async () => {
  const results = {
    'box output per char': { transfer: 1128 * 1024 },
    'box output block': { transfer: 1.5 * 1024 ** 3 },
    'box rewrite': { transfer: 512 * 1024 ** 2 },
    'box input per char': { transfer: 1686 * 1024 },
    'box seeks': { rate: 393.3 },
  }
  const old = {
    'old output block': { transfer: 72_853 * 1024 },
    'old rewrite': { transfer: 36_725 * 1024 },
    'old input block': { transfer: 99_084 * 1024 },
    'old seeks': { rate: 393.3 },
  }
  expect(
    await checkFormat(bonnieFormat, [
      { text: NEW, results },
      { text: OLD, results: old },
    ]),
  ).toEqual([])
})

test('what it was too quick for is told of', async () => {
  const { reading } = await readText(NEW)
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['doubtful-record'])
})
