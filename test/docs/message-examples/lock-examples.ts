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
  'newer-lock': { at: `${lock}:2`, facts: { schema: 3, known: 2 } },
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
  'shallow-history': { at: lock, severity: 'warning', facts: {} },
  'kept-history': { at: lock, severity: 'info', facts: { reason: 'the clone is shallow' } },
  'short-history': {
    at: 'tracedocs.yaml:9:27',
    severity: 'info',
    facts: { expression: 'after.time.real', count: 1, needed: 3 },
  },
  'broken-part': {
    at: 'parts/3.part:120',
    facts: { reason: 'it is torn: its last line is not its checksum' },
  },
  'mixed-parts': {
    at: 'parts/4.part',
    facts: {
      first: 'parts/1.part',
      second: 'parts/4.part',
      what: 'one is of tracedocs 0.1.0, the other of 0.2.0',
    },
  },
  'part-conflict': {
    at: 'parts/4.part',
    facts: {
      path: 'logs/app.log',
      first: 'parts/1.part',
      second: 'parts/4.part',
      sums: ['9f86d081884c7d659a2f', '60303ae22b998861bce3'],
    },
  },
  'stale-part': {
    at: 'tracedocs.yaml:5:11',
    facts: { what: '`logs/app.log` was read with other formats' },
  },
  'unread-part-log': {
    at: 'tracedocs.yaml:5:11',
    facts: { path: 'logs/app.log', runs: ['baseline'] },
  },
  'missing-shards': { at: 'tracedocs.yaml', facts: { shards: ['3/10', '7/10'] } },
  'stray-log': { at: 'logs/other.log', severity: 'warning', facts: { path: 'logs/other.log' } },
  'no-chosen-logs': { at: 'tracedocs.yaml:3:1', facts: {} },
}
