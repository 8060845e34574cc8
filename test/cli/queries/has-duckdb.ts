import { createRequire } from 'node:module'

/** Whether the optional package that answers queries is here; tests that need it are skipped without. */
export const HAS_DUCKDB = ((): boolean => {
  try {
    return createRequire(import.meta.url).resolve('@duckdb/node-api') !== ''
  } catch {
    return false
  }
})()
