import { expect, test } from 'vitest'
import { sizeFormat } from '../../../src/records/builds/size-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of binutils 2.40 (Debian 12); the numbers are chosen.
test('a row of the table is a file', async () => {
  const text = `   text\t   data\t    bss\t    dec\t    hex\tfilename
 294816\t  13696\t  11552\t 320064\t  4e240\tbuild/my app
  10240\t    512\t     64\t  10816\t   2a40\tbuild/boot.elf
`
  const results = {
    'build/my app': { text: 294_816, data: 13_696, bss: 11_552, total: 320_064 },
    'build/boot.elf': { text: 10_240, data: 512, bss: 64, total: 10_816 },
  }
  expect(await checkFormat(sizeFormat, [{ text, results }])).toEqual([])
})

test('with -A, sections are named by their file, too', async () => {
  const text = `build/app  :
section              size      addr
.text               20480   4198400
.data                 512   4218880
.note.gnu.build-id     36   4194932
Total               21028


build/boot  :
section   size   addr
.text      100      0
Total      100
`
  const results = {
    'build/app .text': { total: 20_480 },
    'build/app .data': { total: 512 },
    'build/app .note.gnu.build-id': { total: 36 },
    'build/app': { total: 21_028 },
    'build/boot .text': { total: 100 },
    'build/boot': { total: 100 },
  }
  expect(await checkFormat(sizeFormat, [{ text, results }])).toEqual([])
})

test('rows that do not add up are none', async () => {
  const text = `   text\t   data\t    bss\t    dec\t    hex\tfilename
 100\t  10\t  1\t 112\t  70\ta.o
`
  expect(await checkFormat(sizeFormat, [{ text, results: [] }])).toEqual([])
})

// The layouts of `size -x` and `size -A -x` of binutils 2.40.
test('numbers may be hexadecimal, and octal ones are none', async () => {
  const table = `   text\t   data\t    bss\t    dec\t    hex\tfilename
 0x6810\t  0x450\t  0x198\t  28152\t   6df8\t/bin/true
`
  const sections = `/bin/true  :
section                size     addr
.interp                0x1c    0x318
Total                  0x1c
`
  const octal = `/bin/true  :
section                size      addr
.interp                 034     01430
Total                   034
`
  const results = { '/bin/true': { text: 26_640, data: 1104, bss: 408, total: 28_152 } }
  const parts = { '/bin/true .interp': { total: 28 }, '/bin/true': { total: 28 } }
  expect(
    await checkFormat(sizeFormat, [
      { text: table, results },
      { text: sections, results: parts },
      { text: octal, results: [] },
    ]),
  ).toEqual([])
})
