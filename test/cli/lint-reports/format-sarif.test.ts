import { expect, test } from 'vitest'
import { createProject } from '../project.ts'

const PAGE = '\ufeff# A\n\nA fine page.\n\n49.54 / 35.49 = 1.395.\n'

/** A part of a log that the test looks at. */
interface SarifLog {
  readonly version: string
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
      readonly invocations: unknown
      readonly results: readonly { readonly ruleIndex: number }[]
    },
  ]
}

// The document of such a run was valid against sarif-schema-2.1.0.json of OASIS, checked with ajv.
test('--format sarif says where a finding is, and what its rule is about', async () => {
  const project = createProject({ 'docs/a b.md': PAGE, 'c.md': new Uint8Array([0xff]) })
  const { exit, stdout } = await project.run('lint', '--format', 'sarif')
  expect(exit).toBe(1)
  const log = JSON.parse(stdout) as SarifLog
  const [run] = log.runs
  expect(log.version).toBe('2.1.0')
  const [result] = run.results
  expect(result).toEqual({
    ruleId: 'equation',
    ruleIndex: expect.any(Number) as unknown,
    level: 'warning',
    message: { text: expect.stringContaining('`49.54 / 35.49` is 1.396') as unknown },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'docs/a%20b.md', uriBaseId: '%SRCROOT%' },
          region: {
            startLine: 5,
            startColumn: 17,
            endLine: 5,
            endColumn: 22,
            snippet: { text: '1.395' },
          },
        },
      },
    ],
    fixes: [
      {
        description: { text: 'Write 1.396.' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'docs/a%20b.md', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 5, startColumn: 17, endLine: 5, endColumn: 22 },
                insertedContent: { text: '1.396' },
              },
            ],
          },
        ],
      },
    ],
    partialFingerprints: { 'tracedocs/v1': expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
    properties: { level: 'certain' },
  })
  expect(run.tool.driver.rules[result?.ruleIndex ?? 0]).toMatchObject({
    id: 'equation',
    help: { markdown: expect.stringContaining('```markdown') as unknown },
  })
  expect(run.invocations).toEqual([
    {
      executionSuccessful: true,
      toolExecutionNotifications: [
        {
          descriptor: { id: 'not-utf-8' },
          level: 'warning',
          message: { text: 'Cannot read the page, expected UTF-8; convert it first' },
          locations: [
            { physicalLocation: { artifactLocation: { uri: 'c.md', uriBaseId: '%SRCROOT%' } } },
          ],
        },
      ],
    },
  ])
})

test('--output writes the log to a file and says the rest as usual', async () => {
  const project = createProject({ 'a.md': PAGE })
  const { exit, stdout, stderr } = await project.run('lint', '--format', 'sarif', '-o', 'a.sarif')
  expect(exit).toBe(1)
  expect(stdout).toMatch(/^1 page: 1 finding\n/)
  expect(stderr).toContain('a.md:5:17: warning: ')
  expect(JSON.parse(project.read('a.sarif'))).toMatchObject({ version: '2.1.0' })
})
