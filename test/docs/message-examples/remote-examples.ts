import type { remoteProblems } from '../../../src/problems/remote-problems.ts'
import type { ExamplesOf } from './message-example.ts'

const path = 'https://logs.example.com/app.log'

/** Examples of the messages about logs that lie on other machines. */
export const remoteExamples: ExamplesOf<typeof remoteProblems> = {
  'bad-remote-log': {
    at: 'tracedocs.yaml:4:18',
    facts: {
      path: 'https://logs.example.com/app.log',
      reason: 'its `token` looks like a secret, which the lock and messages would show',
    },
  },
  'unlisted-host': {
    at: 'tracedocs.yaml:4:18',
    facts: { path, host: 'logs.example.com' },
  },
  'many-remote-logs': { at: 'tracedocs.yaml:1004:7', facts: { most: 1000 } },
  'failed-fetch': {
    at: 'tracedocs.yaml:4:18',
    facts: { path, reason: 'the server answers 404 (Not Found)' },
  },
  'unfetched-log': { at: path, severity: 'info', facts: { path, runs: ['baseline'] } },
  'unfetched-unlocked': { at: 'tracedocs.yaml:4:18', facts: { path } },
}
