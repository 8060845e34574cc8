import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['tracedocs-source'] },
  ssr: { resolve: { conditions: ['tracedocs-source', 'node', 'import', 'default'] } },
  // Vitest leaves one processor idle by itself, which is half of those of many CI machines.
  test: {
    include: ['test/**/*.test.ts'],
    // Whole sites are built by `npm run hosts`.
    exclude: process.env['HOSTS'] === '1' ? [] : ['test/hosts/**'],
    testTimeout: 120_000,
    maxWorkers: '100%',
  },
})
