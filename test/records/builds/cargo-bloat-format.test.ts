import { expect, test } from 'vitest'
import { cargoBloatFormat } from '../../../src/records/builds/cargo-bloat-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of cargo bloat 0.11, as its pages have it; the numbers are chosen. 53.5 KiB are 54,784 B.
test('a row is a crate or a function, and the last one is all', async () => {
  const crates = `    Analyzing target/release/codec

 File  .text     Size Crate
 2.6%  37.5%  79.5KiB std
 0.7%  13.2%  53.5KiB codec
 7.0% 100.0% 212.5KiB .text section size, the file size is 3.0MiB

Note: numbers above are a result of guesswork. They are not 100% correct and never will be.
`
  const functions = ` File  .text     Size     Crate Name
 0.7%  13.2%  53.5KiB     regex regex::exec::ExecBuilder::build
 0.5%   9.2%     580B [Unknown] main
 2.3%  24.7% 100.5KiB           And 1133 more methods. Use \`-n N\` to show more.
 5.4% 100.0% 406.5KiB           .text section size, the file size is 7.5MiB
`
  const ofCrates = {
    std: { code: 81_408 },
    codec: { code: 54_784 },
    total: { code: 217_600, file: 3_145_728 },
  }
  const ofFunctions = {
    'regex::exec::ExecBuilder::build': { code: 54_784 },
    main: { code: 580 },
    total: { code: 416_256, file: 7_864_320 },
  }
  expect(
    await checkFormat(cargoBloatFormat, [
      { text: crates, results: ofCrates },
      { text: functions, results: ofFunctions },
    ]),
  ).toEqual([])
})
