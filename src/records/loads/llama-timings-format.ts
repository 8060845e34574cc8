import { statePrintedNumber, statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import type { ResultKey, StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { servingGroup } from './serving-format.ts'

/** What llama.cpp puts before the line; its server puts nothing there. */
const PRINTERS = [
  'llama_print_timings:',
  'llama_perf_context_print:',
  'common_perf_print:',
  'print_timings:',
]
const PARTS = ['load time =', 'prompt eval time =', 'eval time =', 'total time =']
const LINE =
  /^(?:(?<printer>[a-z_]+:) +)?(?<part>load|prompt eval|eval|total) time = +(?<time>\d+\.\d+) ms(?: +\/ +(?<tokens>\d+) (?:tokens|runs)(?: +\( *(?<each>\d+\.\d+) ms per (?:token|run)(?:, +(?<rate>\d+\.\d+|inf) tokens per second)?\))?)?$/
const NAMES: Readonly<Record<string, readonly [time: string, tokens: string, rate: string]>> = {
  load: ['loadTime', '', ''],
  'prompt eval': ['promptTime', 'inputTokens', 'inputRate'],
  eval: ['answerTime', 'outputTokens', 'outputRate'],
  total: ['duration', '', ''],
}

/** The times that llama.cpp prints of a prompt and its answer: `llama-cli`, the server, and what is made of them. */
export const llamaTimingsFormat: RecordFormat = {
  kind: 'records',
  name: 'llamaTimings',
  summary: 'the times of llama.cpp: llama_perf_context_print: eval time = 2226.40 ms / 127 runs',
  record: servingGroup.record,
  version: 1,
  group: servingGroup,
  figures: servingGroup.figures,
  anchors: [...PRINTERS, ...PARTS].map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const { printer = '', part = '', time = '', tokens, each, rate } = readLine(decodeLine(line))
    const [timeName = '', tokensName = '', rateName = ''] = NAMES[part] ?? []
    // Of the server, a line without tokens may be anyone's.
    if (timeName === '' || (printer === '' ? tokens === undefined : !PRINTERS.includes(printer))) {
      return undefined
    }
    const of: ResultKey = { source: 'llama.cpp', ...(part === 'load' ? { begins: true } : {}) }
    // Some releases print zeros where they did not measure.
    const isVoid = rate === 'inf' || (tokens !== undefined && /^0\.0+$/.test(time))
    const figures: readonly StatedNumber[] = isVoid
      ? []
      : [
          ...statePrintedTime(timeName, `${time} ms`),
          ...(tokensName === '' ? [] : statePrintedNumber(tokensName, tokens ?? '', '1')),
          ...(rateName === '' ? [] : statePrintedNumber(rateName, rate ?? '', '1/s')),
          ...(part === 'eval' && each !== undefined ? statePrintedTime('tpot', `${each} ms`) : []),
        ]
    return { record: { kind: 'figures', figures, of } }
  },
}

function readLine(text: string): Readonly<Record<string, string | undefined>> {
  return LINE.exec(text.trim())?.groups ?? {}
}
