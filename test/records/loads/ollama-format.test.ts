import { expect, test } from 'vitest'
import { ollamaFormat } from '../../../src/records/loads/ollama-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The lines of ollama, of pages; the numbers are chosen. 2m27.5s are 147.5 s.
test('what stands behind an answer', async () => {
  const text = ` Hello! How can I help you today?

total duration:       2m27.5s
load duration:        891.25µs
prompt eval count:    13 token(s)
prompt eval duration: 204.563ms
prompt eval rate:     53.77 tokens/s
eval count:           1133 token(s)
eval duration:        4.876787s
eval rate:            24.61 tokens/s
`
  const figures = {
    ...{ duration: 147.5, loadTime: 0.00089125, inputTokens: 13, promptTime: 0.204563 },
    ...{ inputRate: 53.77, outputTokens: 1133, answerTime: 4.876787, outputRate: 24.61 },
  }
  expect(await checkFormat(ollamaFormat, [{ text, figures }])).toEqual([])
})
