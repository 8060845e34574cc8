import { defineConfig } from 'vitest/config'

/** The tests that a run of `npm run mutation` judges by. */
const include = (process.env['MUTATION_TESTS'] ?? 'test/**/*.test.ts').split(',')

export default defineConfig({
  resolve: { conditions: ['tracedocs-source'] },
  ssr: { resolve: { conditions: ['tracedocs-source', 'node', 'import', 'default'] } },
  test: { include, testTimeout: 30_000, isolate: false, fileParallelism: false },
})
