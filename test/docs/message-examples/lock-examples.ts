import type { lockProblems } from '../../../src/problems/lock-problems.ts'
import type { ExamplesOf } from './message-example.ts'

const lock = 'tracedocs.lock.json'

/** Examples of the messages about the lock. */
export const lockExamples: ExamplesOf<typeof lockProblems> = {
  'lock-conflict': { at: `${lock}:14`, severity: 'warning', facts: {} },
  'broken-lock': { at: `${lock}:210`, severity: 'warning', facts: {} },
  'edited-lock': { at: `${lock}:3`, severity: 'warning', facts: {} },
  'forged-lock': {
    at: `${lock}:9`,
    severity: 'warning',
    facts: { at: 'logs.app.log.contents.processes.0', reason: 'expected Object, got "x"' },
  },
  'newer-lock': { at: `${lock}:2`, facts: { schema: 2, known: 1 } },
  'missing-lock': { at: lock, facts: {} },
  'locked-log': {
    at: 'logs/app.log',
    severity: 'info',
    facts: { path: 'logs/app.log', runs: ['baseline'] },
  },
  'unlocked-log': { at: 'tracedocs.yaml:5:11', facts: { path: 'logs/app.log' } },
  'gone-log': { at: 'logs/app.log', facts: { path: 'logs/app.log' } },
  'cut-ranking': { at: 'tracedocs.yaml:16:3', severity: 'warning', facts: { runs: ['baseline'] } },
  'lock-differs': {
    at: 'logs/app.log',
    facts: { what: 'sha256 9f86d081884c7d65… instead of 60303ae22b998861…' },
  },
  'unread-revision': {
    at: lock,
    facts: { revision: 'v0.9', reason: 'git has no such revision' },
  },
}
