import { expect, test } from 'vitest'
import { ductInfoFormat } from '../../../src/records/recorders/duct-info-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The members of con/duct 0.17 (schema 0.2.2); the numbers are chosen.
const SUMMARY = {
  ...{ exit_code: 0, command: './convert a', logs_prefix: '.duct/', wall_clock_time: 4.25 },
  ...{ peak_rss: 8192, average_rss: 5000.5, peak_pcpu: 400, num_samples: 4, num_reports: 1 },
}

test('an execution is one of time', async () => {
  const text = JSON.stringify({ command: './convert a', execution_summary: SUMMARY })
  const results = {
    './convert a': { real: 4.25, maxrss: 8192, avgrss: 5000.5, exitStatus: 0 },
  }
  expect(await checkFormat(ductInfoFormat, [{ text, results }])).toEqual([])
})

test('an execution that failed is in doubt, and one that was never timed has no time', async () => {
  const failed = { ...SUMMARY, exit_code: 3, wall_clock_time: null }
  const entries = await ductInfoFormat.read(JSON.stringify({ execution_summary: failed }), {
    path: 'x',
  })
  const reason = 'Expected the timed command to succeed, got `"exit_code": 3`; its figures are used'
  expect(entries.map(({ problem }) => problem)).toEqual([{ kind: 'doubtful-record', reason }])
  expect(JSON.stringify(entries)).not.toContain('"real"')
})
