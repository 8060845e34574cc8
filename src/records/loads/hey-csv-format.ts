import { defineRequestTable } from './request-table.ts'

/** `hey -o csv`: a row is a response, and its time in seconds a sample of the latency. */
export const heyCsvFormat = defineRequestTable({
  name: 'heyCsv',
  summary: 'the CSV of hey -o csv: response-time,DNS+dialup,DNS,Request-write,…',
  tool: 'hey',
  header:
    'response-time,DNS+dialup,DNS,Request-write,Response-delay,Response-read,status-code,offset',
  separator: ',',
  column: 'response-time',
  power: 0,
})
