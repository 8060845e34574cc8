import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { manifest } from '../../scripts/doors.mjs'

const api = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')

// A name that goes, or comes by accident, is a change for everyone who uses the door.
const openings: readonly (readonly [string, () => Promise<object>, readonly string[]])[] = [
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
      'hostProject',
      'isChanged',
      'lint',
      'loadConfig',
      'logBuild',
      'markdownSyntax',
      'mdxSyntax',
      'normaliseConfig',
      'parseConfigSource',
      'renderProject',
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
  ['tracedocs/remark-render', () => import('tracedocs/remark-render'), ['default', 'sumProject']],
  ['tracedocs/markdown-it', () => import('tracedocs/markdown-it'), ['default']],
  ['tracedocs/vite', () => import('tracedocs/vite'), ['default']],
  ['tracedocs/docusaurus', () => import('tracedocs/docusaurus'), ['default']],
  ['tracedocs/astro', () => import('tracedocs/astro'), ['default']],
  ['tracedocs/eleventy', () => import('tracedocs/eleventy'), ['default']],
  ['tracedocs/mdbook', () => import('tracedocs/mdbook'), ['default']],
  ['tracedocs/next', () => import('tracedocs/next'), ['default']],
]

test.each(openings)('%s opens on these names', async (_, load, names) => {
  expect(Object.keys(await load()).sort()).toEqual(names)
})

test('every door of the package opens', () => {
  const names = Object.keys(manifest.exports).filter((name) => name !== './package.json')
  expect(
    openings.map(([name]) => name.replace(/^tracedocs/, '.')).sort(),
    'add a line to `openings` for each entry of `exports` of package.json',
  ).toEqual(names.sort())
})

test.each(openings)('docs/api.md names the door %s', (name) => {
  expect(api, `describe \`${name}\` in docs/api.md`).toContain(`\`${name}\``)
})
