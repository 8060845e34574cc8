import { expect, test } from 'vitest'
import { quoteDatabase } from '../../../src/tables/queries/quote-database.ts'

// As DuckDB 1.5.6 says it.
test.each([
  [
    'Binder Error: Referenced column "time.rael" not found in FROM clause!\nCandidate bindings: "time.real"\n\nLINE 2: FROM runs WHERE "time.rael" > 1\n                        ^',
    'Binder Error: Referenced column "time.rael" not found in FROM clause! Candidate bindings: "time.real", in line 2 of the query at `"time.rael" > 1`',
  ],
  [
    'Failed to extract statements: Parser Error: syntax error at or near "selec"\n\nLINE 1: selec\n        ^',
    'Parser Error: syntax error at or near "selec", in line 1 of the query at `selec`',
  ],
  [
    'Out of Memory Error: could not allocate block',
    'Out of Memory Error: could not allocate block',
  ],
  [
    'Binder Error: Referenced table "time" not found!\nCandidate tables: "runs"\n\nLINE 1: SELECT time.real\n               ^',
    'Binder Error: Referenced table "time" not found! Candidate tables: "runs" (the name of a metric stands in double quotes: `"time.…"`), in line 1 of the query at `time.real`',
  ],
])('words of the database stand in one line', (text, expected) => {
  expect(quoteDatabase(text)).toBe(expected)
})
