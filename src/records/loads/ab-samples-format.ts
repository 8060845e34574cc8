import { defineRequestTable } from './request-table.ts'

/** The table for gnuplot of `ab -g`: a row is a request, and its total time in whole milliseconds a sample of the latency. */
export const abSamplesFormat = defineRequestTable({
  name: 'abSamples',
  summary: 'the table of ab -g: starttime seconds ctime dtime ttime wait',
  tool: 'ab',
  header: 'starttime\tseconds\tctime\tdtime\tttime\twait',
  separator: '\t',
  column: 'ttime',
  power: -3,
})
