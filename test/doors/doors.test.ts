import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const manifest: unknown = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)

test('the package has these doors', () => {
  expect(manifest).toMatchObject({
    exports: {
      '.': {},
      './charts': {},
      './logs': {},
      './remark': {},
      './package.json': './package.json',
    },
  })
})

// A name that goes, or comes by accident, is a change for everyone who uses the door.
test.each([
  [
    'tracedocs',
    () => import('tracedocs'),
    [
      'build',
      'buildProject',
      'checkPage',
      'createModuleSource',
      'createNodeEffects',
      'createProjectFiles',
      'defineConfig',
      'explain',
      'findPageSyntax',
      'hasErrors',
      'hasFindings',
      'isChanged',
      'lint',
      'loadConfig',
      'markdownSyntax',
      'mdxSyntax',
      'normaliseConfig',
      'parseConfigSource',
      'writeBuild',
    ],
  ],
  [
    'tracedocs/logs',
    () => import('tracedocs/logs'),
    [
      'checkFormat',
      'decodeBeforeAnchor',
      'decodeLine',
      'defineFormat',
      'formatUnit',
      'logFormats',
      'readLog',
    ],
  ],
  ['tracedocs/charts', () => import('tracedocs/charts'), ['createChart', 'drawChart']],
  ['tracedocs/remark', () => import('tracedocs/remark'), ['default']],
])('%s opens on these names', async (_, load, names) => {
  const module: object = await load()
  expect(Object.keys(module).sort()).toEqual(names)
})
