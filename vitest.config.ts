import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['tracedocs-source'] },
  ssr: { resolve: { conditions: ['tracedocs-source', 'node', 'import', 'default'] } },
  // Vitest leaves one processor idle by itself, which is half of those of many CI machines.
  test: {
    include: ['test/**/*.test.ts'],
    // Whole sites are built by `npm run hosts`, and those of npm by `npm run all-hosts`.
    exclude: process.env['HOSTS'] === undefined ? ['test/hosts/**'] : [],
    testTimeout: 120_000,
    // Files share what they import, which halves the time of importing it; one that replaces a module begins and ends
    // with `vi.resetModules()`.
    isolate: false,
    maxWorkers: '100%',
  },
})
