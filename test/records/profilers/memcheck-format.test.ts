import { expect, test } from 'vitest'
import { memcheckFormat } from '../../../src/records/profilers/memcheck-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of valgrind 3.19.0 (Debian 1:3.19.0-1); the numbers are chosen.
const print = (pid: string, lost: string): readonly string[] =>
  [
    'HEAP SUMMARY:',
    '    in use at exit: 100,000 bytes in 10 blocks',
    '  total heap usage: 1,050 allocs, 40 frees, 1,500,000 bytes allocated',
    '',
    '100,000 bytes in 10 blocks are definitely lost in loss record 1 of 1',
    'LEAK SUMMARY:',
    `   definitely lost: ${lost} bytes in 10 blocks`,
    '   indirectly lost: 5 bytes in 1 blocks',
  ].map((line) => `==${pid}== ${line}`)

test('the figures of a process, and those of two are apart', async () => {
  const one = { atExit: 100000, allocs: 1050, frees: 40, allocated: 1500000, leaked: 100000 }
  expect(
    await checkFormat(memcheckFormat, [
      { text: print('11121', '100,000').join('\n'), figures: one },
      {
        text: [...print('7', '100,000'), ...print('8', '24')].join('\n'),
        results: [one, { ...one, leaked: 24 }],
      },
    ]),
  ).toEqual([])
})

// valgrind 3.19.0 prints no summary of leaks then.
test('where everything was freed, nothing was lost', async () => {
  const text = [
    '==61==     in use at exit: 0 bytes in 0 blocks',
    '==61==   total heap usage: 1 allocs, 1 frees, 1,024 bytes allocated',
    '==61== ',
    '==61== All heap blocks were freed -- no leaks are possible',
    '',
  ].join('\n')
  const figures = { atExit: 0, allocs: 1, frees: 1, allocated: 1024, leaked: 0 }
  expect(await checkFormat(memcheckFormat, [{ text, figures }])).toEqual([])
})
