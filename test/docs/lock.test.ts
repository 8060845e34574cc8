import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createProject } from '../cli/project.ts'

const text = readFileSync(new URL('../../docs/lock.md', import.meta.url), 'utf8')
const [example = ''] = [...text.matchAll(/^```text\n([\s\S]*?)^```$/gm)].map((match) => match[1])

test('docs/lock.md shows what --check says', async () => {
  const project = createProject({
    'tracedocs.yaml': 'runs: { baseline: { logs: logs/before.log } }\n',
    'docs/performance.md':
      '# Performance\n\nIt took <span data-tracedocs="baseline.time.real">?</span>.\n',
    'logs/before.log': 'real 35.49\nuser 29.72\nsys 2.03\n',
  })
  await project.run('build')
  project.write('logs/before.log', 'real 36.10\nuser 29.72\nsys 2.03\nsaved\n')
  const { exit, stdout } = await project.run('build', '--check')
  expect(exit).toBe(1)
  expect(stdout.slice(0, stdout.indexOf('would change')).trimEnd().replaceAll(/ +$/gm, '')).toBe(
    example
      .trimEnd()
      .replaceAll('35.49 s<', '35.49\u00a0s<')
      .replaceAll('36.10 s<', '36.10\u00a0s<'),
  )
})
