import { expect, test } from 'vitest'
import { llamaTimingsFormat } from '../../../src/records/loads/llama-timings-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const prompt = { promptTime: 6.29468, inputTokens: 271, inputRate: 43.05 }
const answer = { answerTime: 115.22225, outputTokens: 510, outputRate: 4.43, tpot: 0.22593 }

// The lines of llama.cpp of 2023 and of 2024, of pages; the numbers are chosen.
test.each(['llama_print_timings', 'llama_perf_context_print', 'common_perf_print'])(
  '%s: a prompt and its answer',
  async (printer) => {
    const text = `${printer}:        load time =   907.50 ms
${printer}:      sample time =   301.80 ms /   512 runs   (    0.59 ms per token,  1696.48 tokens per second)
${printer}: prompt eval time =  6294.68 ms /   271 tokens (   23.23 ms per token,    43.05 tokens per second)
${printer}:        eval time = 115222.25 ms /   510 runs   (  225.93 ms per token,     4.43 tokens per second)
${printer}:       total time = 121963.55 ms /   781 tokens
`
    const figures = { loadTime: 0.9075, ...prompt, ...answer, duration: 121.96355 }
    expect(await checkFormat(llamaTimingsFormat, [{ text, figures }])).toEqual([])
  },
)

test('of the server, each answer is a result, and a line without tokens may be anyone\u2019s', async () => {
  const text = `slot print_timing: id  0 | task 0 |
prompt eval time =    6294.68 ms /   271 tokens (   23.23 ms per token,    43.05 tokens per second)
       eval time =  115222.25 ms /   510 tokens (  225.93 ms per token,     4.43 tokens per second)
      total time =  121516.93 ms /   781 tokens
total time = 12.50 ms
load time = 12.50 ms
`
  const figures = { ...prompt, ...answer, duration: 121.51693 }
  expect(await checkFormat(llamaTimingsFormat, [{ text, figures }])).toEqual([])
})

// What bindings of 0.3.0 print, of a page.
test('what was not measured states nothing', async () => {
  const text = `llama_perf_context_print:        load time =   14788.25 ms
llama_perf_context_print: prompt eval time =       0.00 ms /    13 tokens (    0.00 ms per token,      inf tokens per second)
`
  const figures = { loadTime: 14.78825 }
  expect(await checkFormat(llamaTimingsFormat, [{ text, figures }])).toEqual([])
})
