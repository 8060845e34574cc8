import { expect, test } from 'vitest'
import { expectByHand, expectRoundTrip, initSite } from '../init-site.ts'

const IMPORT = "import tracedocs from 'tracedocs/astro'\n"

test.each([
  [
    'none',
    "// @ts-check\nimport { defineConfig } from 'astro/config';\n\nexport default defineConfig({});\n",
    `// @ts-check\n${IMPORT}import { defineConfig } from 'astro/config';\n\nexport default defineConfig({ integrations: [tracedocs()] });\n`,
  ],
  [
    'some',
    "import starlight from '@astrojs/starlight'\nexport default { integrations: [starlight({ a: 1 })] }\n",
    `${IMPORT}import starlight from '@astrojs/starlight'\nexport default { integrations: [tracedocs(), starlight({ a: 1 })] }\n`,
  ],
])('Astro gets the integration before others: %s', async (_, before, after) => {
  const file = 'astro.config.mjs'
  const { stdout } = await expectRoundTrip(
    'astro',
    { [file]: before },
    { [file]: after, 'tracedocs.yaml': 'pages: [docs/*.md]\nimages: src/images\nruns: {}\n' },
  )
  expect(stdout).toContain('    :root { color-scheme: light; }\n')
})

test('Astro gets nothing that is not safe', async () => {
  const source = 'export default { integrations }\n'
  await expectByHand('astro', ['astro.config.ts', source], ['integrations: [tracedocs()],'])
})

test('the folders and addresses that the configuration names are taken', async () => {
  const { site } = await initSite('astro', {
    'astro.config.mjs': "export default {\n  // srcDir: './no',\n  srcDir: './source/',\n}\n",
  })
  expect(site.read('tracedocs.yaml')).toContain('images: source/images')
})
