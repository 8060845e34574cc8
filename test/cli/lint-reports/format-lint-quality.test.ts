import { expect, test } from 'vitest'
import { createProject } from '../project.ts'

const FAULT = '49.54 / 35.49 = 1.395.\n'

/** An entry of the report, as far as the test looks at it. */
interface Issue {
  readonly fingerprint: string
}

test('--format code-quality has the fingerprint of a finding, which stays when its line moves', async () => {
  const project = createProject({ 'a.md': FAULT })
  const lint = async () => {
    const { stdout } = await project.run('lint', '--format', 'code-quality')
    return JSON.parse(stdout) as readonly Issue[]
  }
  const [first] = await lint()
  expect(first).toEqual({
    description: expect.stringContaining('1.396') as unknown,
    check_name: 'tracedocs/equation',
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    severity: 'major',
    location: { path: 'a.md', lines: { begin: 1 } },
  })
  project.write('a.md', `Above.\n\n${FAULT}\n${FAULT}`)
  const [moved, second] = await lint()
  expect(moved).toEqual({ ...first, location: { path: 'a.md', lines: { begin: 3 } } })
  expect(second?.fingerprint).not.toBe(first?.fingerprint)
})
