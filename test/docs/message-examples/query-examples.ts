import type { queryProblems } from '../../../src/problems/query-problems.ts'
import type { ExamplesOf } from './message-example.ts'

const at = 'tracedocs.yaml:12:12'

/** Examples of the messages about queries. */
export const queryExamples: ExamplesOf<typeof queryProblems> = {
  'failed-query': {
    at,
    facts: {
      reason:
        'Parser Error: syntax error at or near "SELEC", in line 1 of the query at `SELEC title FROM runs`',
    },
  },
  'unordered-query': { at, facts: { count: 10 } },
  'unstable-query': { at, facts: { functions: ['random'] } },
  'foreign-table': {
    at,
    facts: { name: 'read_csv', isFunction: true, known: ['runs', 'prices'] },
  },
  'many-query-rows': { at, facts: { most: 1000 } },
  'missing-query-file': {
    at: 'tracedocs.yaml:13:21',
    facts: { path: 'data/price.csv', near: 'data/prices.csv' },
  },
  'unlocked-query': { at, facts: { reason: 'the query is another one there' } },
  'kept-query': {
    at,
    severity: 'info',
    facts: { reason: 'the package `@duckdb/node-api` is not installed' },
  },
}
