import { expect, test } from 'vitest'
import { torchProfilerFormat } from '../../../src/records/profilers/torch-profiler-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The tables of PyTorch 1.6 to 2.7, as its documentation and public repositories have them; the numbers are chosen.
test('a row is an operator, with what it took on the CPU and on a GPU', async () => {
  const text = `-------------------------------------------------------  ------------  ------------  ------------  ------------  ------------  ------------  ------------  ------------  ------------  ------------
                                                   Name    Self CPU %      Self CPU   CPU total %     CPU total  CPU time avg     Self CUDA   Self CUDA %    CUDA total  CUDA time avg    # of Calls
-------------------------------------------------------  ------------  ------------  ------------  ------------  ------------  ------------  ------------  ------------  ------------  ------------
                                           aten::conv2d         0.13%       5.775ms       100.00%        4.569s        4.569s       0.000us         0.00%     856.096ms     856.096ms             20
cudaOccupancyMaxActiveBlocksPerMultiprocessorWithFla...         1.50%     188.000us         1.50%     188.000us       0.013us      90.908us         0.37%      90.908us       0.000us         14544
-------------------------------------------------------  ------------  ------------  ------------  ------------  ------------  ------------  ------------  ------------  ------------  ------------
Self CPU time total: 4.733s
Self CUDA time total: 1.040s
`
  const results = {
    'aten::conv2d': {
      ...{ share: 0.13, self: 0.005775, totalShare: 100, time: 4.569, calls: 20 },
      ...{ selfDevice: 0, device: 0.856096 },
    },
    'cudaOccupancyMaxActiveBlocksPerMultiprocessorWithFla...': {
      ...{ share: 1.5, self: 0.000188, totalShare: 1.5, time: 0.000188, calls: 14_544 },
      ...{ selfDevice: 9.0908e-5, device: 9.0908e-5 },
    },
    'total CPU': { self: 4.733 },
    'total CUDA': { selfDevice: 1.04 },
  }
  const old = `---------------------------  ---------------  ---------------  ---------------  ---------------
Name                         Self CPU total   CPU total        CPU time avg     Number of Calls
---------------------------  ---------------  ---------------  ---------------  ---------------
aten::empty                  94.79us          100.00us         2.85us           35
---------------------------  ---------------  ---------------  ---------------  ---------------
`
  const shapes = `-------------  ------------  ------------  ----------------------------------
         Name     CPU total    # of Calls                        Input Shapes
-------------  ------------  ------------  ----------------------------------
 aten::conv2d      31.931ms            20  [[5, 64, 56, 56], [64, 64, 3, 3], []]
-------------  ------------  ------------  ----------------------------------
`
  expect(
    await checkFormat(torchProfilerFormat, [
      { text, results },
      { text: old, results: { 'aten::empty': { self: 9.479e-5, time: 0.0001, calls: 35 } } },
      { text: shapes, results: { 'aten::conv2d': { time: 0.031931, calls: 20 } } },
    ]),
  ).toEqual([])
})
