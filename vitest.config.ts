import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['tracedocs-source'] },
  ssr: { resolve: { conditions: ['tracedocs-source', 'node', 'import', 'default'] } },
  test: { include: ['test/**/*.test.ts'], testTimeout: 120_000 },
})
