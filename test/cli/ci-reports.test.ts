import { expect, test } from 'vitest'
import { VFileMessage } from 'vfile-message'
import { chooseAnnotated } from '../../src/cli/choose-annotated.ts'
import { formatCodeQuality, formatSummary } from '../../src/cli/ci-reports.ts'

const FATAL = { error: true, warning: false, info: undefined } as const

function createMessage(file: string, severity: keyof typeof FATAL, reason = 'a reason') {
  const message = new VFileMessage(reason, { place: { line: 3, column: 1 }, ruleId: 'a-rule' })
  message.file = file
  message.fatal = FATAL[severity]
  return message
}

test('GitHub annotates the most severe message of a file', () => {
  const [note, warning, error] = (['info', 'warning', 'error'] as const).map((severity) =>
    createMessage('a.md', severity),
  )
  const other = createMessage('b.md', 'info')
  if (note === undefined || warning === undefined || error === undefined) throw new Error('three')
  expect([...chooseAnnotated([note, warning, error, other])]).toEqual([error, other])
})

test('GitHub shows ten annotations, errors first', () => {
  const warnings = Array.from({ length: 9 }, (_, i) => createMessage(`w${String(i)}.md`, 'warning'))
  const errors = Array.from({ length: 3 }, (_, i) => createMessage(`e${String(i)}.md`, 'error'))
  const chosen = [...chooseAnnotated([...warnings, ...errors])].map(({ file }) => file)
  expect(chosen).toEqual([
    ...['e0.md', 'e1.md', 'e2.md'],
    ...['w0.md', 'w1.md', 'w2.md', 'w3.md', 'w4.md', 'w5.md', 'w6.md'],
  ])
})

test('a code-quality report has a fingerprint for each message, also for equal ones', () => {
  const messages = ['error', 'warning', 'info', 'info'] as const
  const report = formatCodeQuality(
    messages.map((severity) => createMessage('a.md', severity)),
    String,
  )
  const issues = JSON.parse(report) as readonly { severity: string; fingerprint: string }[]
  expect(issues.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info', 'info'])
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(4)
})

test('the summary of a job is a table of fifty rows at most, notes left out', () => {
  const messages = Array.from({ length: 52 }, () => createMessage('a.md', 'warning', 'a | b\n c'))
  const notes = [createMessage('a.md', 'info')]
  const text = formatSummary({ isFine: false, messages: [...messages, ...notes], data: [] }, String)
  const row = '| a.md:3 | warning | a \\| b c |'
  expect(text.split('\n')).toEqual([
    '## tracedocs: pages and data do not agree',
    '',
    '| Place |  | Message |',
    '| --- | --- | --- |',
    ...Array.from({ length: 50 }, () => row),
    '| … 2 more |  |  |',
    '',
  ])
})
