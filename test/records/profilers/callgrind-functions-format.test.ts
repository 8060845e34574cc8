import { expect, test } from 'vitest'
import { callgrindFunctionsFormat } from '../../../src/records/profilers/callgrind-functions-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// callgrind_annotate 3.19 (Debian) for `true`, the same with --tree=caller and with several events; paths are shortened.
const RULE = '-'.repeat(80)
const HEAD = `Events recorded:  Ir
Events shown:     Ir

${RULE}
Ir               
${RULE}
127,485 (100.0%)  PROGRAM TOTALS

${RULE}
`
const ROWS = `Ir               file:function
${RULE}
21,172 (16.61%)  ./elf/dl-lookup.c:do_lookup_x [/usr/lib/ld-linux-x86-64.so.2]
 8,262 ( 6.48%)  ./elf/dl-new-hash.h:_dl_lookup_symbol_x
   953 ( 0.75%)  ???:operator new(unsigned long) [/usr/lib/libstdc++.so.6]

${RULE}
-- Auto-annotated source: codec.c
${RULE}
`
const FUNCTIONS = {
  './elf/dl-lookup.c:do_lookup_x': { instructions: 21_172, share: 16.61 },
  './elf/dl-new-hash.h:_dl_lookup_symbol_x': { instructions: 8262, share: 6.48 },
  '???:operator new(unsigned long)': { instructions: 953, share: 0.75 },
}

test('a row is a function', async () => {
  const tree = `Ir               file:function
${RULE}

30,423 (23.86%)  < ./elf/dl-lookup.c:_dl_lookup_symbol_x (89x) [/usr/lib/ld-linux-x86-64.so.2]
21,172 (16.61%)  *  ./elf/dl-lookup.c:do_lookup_x [/usr/lib/ld-linux-x86-64.so.2]
`
  const several = `Ir               Dr  Dw           file:function
${RULE}
21,172 (16.61%)  .   300 ( 2.10%)  a.c:f [/usr/bin/a]
   172           7   300           b.c:g
`
  const ofTree = { './elf/dl-lookup.c:do_lookup_x': { instructions: 21_172, share: 16.61 } }
  const ofSeveral = {
    'a.c:f': { instructions: 21_172, share: 16.61 },
    'b.c:g': { instructions: 172 },
  }
  expect(
    await checkFormat(callgrindFunctionsFormat, [
      { text: ROWS, results: FUNCTIONS },
      { text: tree, results: ofTree },
      { text: several, results: ofSeveral },
    ]),
  ).toEqual([])
})

test('the totals above them are those of another format', async () => {
  const { figures, results = [], reading } = await readText(HEAD + ROWS)
  expect([...reading.counts]).toEqual([
    ['callgrind', 1],
    ['callgrindFunctions', 3],
  ])
  expect(figures.get('callgrind.instructions')?.figure).toMatchObject({ value: 127_485 })
  expect(results.map(({ name }) => name)).toContain('./elf/dl-new-hash.h:_dl_lookup_symbol_x')
})
