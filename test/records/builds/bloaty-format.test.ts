import { expect, test } from 'vitest'
import { bloatyFormat } from '../../../src/records/builds/bloaty-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of bloaty 1.1, as pages quote it; the numbers are chosen.
test('a row states its part of the file and of memory', async () => {
  const text = `    FILE SIZE        VM SIZE    
 --------------  -------------- 
  30.0%  8.75Mi  47.3%  8.75Mi    .text
  24.8%  7.25Mi   0.0%       0    .strtab
   0.1%     580   0.2%    1.5Ki    [LOAD #2 [R]]
 100.0%  29.5Mi 100.0%  18.5Mi    TOTAL
`
  const results = {
    '.text': { file: 9_175_040, memory: 9_175_040 },
    '.strtab': { file: 7_602_176, memory: 0 },
    '[LOAD #2 [R]]': { file: 580, memory: 1536 },
    TOTAL: { file: 30_932_992, memory: 19_398_656 },
  }
  expect(await checkFormat(bloatyFormat, [{ text, results }])).toEqual([])
})

test('the CSV is read, and the comparison of two files states changes', async () => {
  const csv = 'sections,vmsize,filesize\n.text,1000,1200\n"a,b",0,50\n'
  const results = { '.text': { file: 1200, memory: 1000 }, '"a,b"': { file: 50, memory: 0 } }
  const compared = `    FILE SIZE        VM SIZE    
 --------------  -------------- 
  +7.5% +2.5Ki   +3.0% +1.0Ki    .text
  [NEW]   +580  [ = ]       0    .new
  [DEL]   -580  -0.1%    -580    .old [x]
  -5.0% -2.5Ki   +2.0%    +444    TOTAL
`
  const changes = {
    '.text': { fileChange: 2560, memoryChange: 1024 },
    '.new': { fileChange: 580, memoryChange: 0 },
    '.old [x]': { fileChange: -580, memoryChange: -580 },
    TOTAL: { fileChange: -2560, memoryChange: 444 },
  }
  expect(
    await checkFormat(bloatyFormat, [
      { text: csv, results },
      { text: compared, results: changes },
    ]),
  ).toEqual([])
})

test('a size below zero in a table of one file is no change', async () => {
  const text = `    FILE SIZE        VM SIZE
 --------------  --------------
  30.0%    -5Mi  47.3%  8.75Mi    .text
`
  expect(await checkFormat(bloatyFormat, [{ text, results: [] }])).toEqual([])
})
