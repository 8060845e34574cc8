import { expect, test } from 'vitest'
import { measureClaims } from '../../src/builds/measure-claims.ts'
import { createNodeEffects } from '../../src/cli/node-effects.ts'
import { openProject } from '../../src/cli/open-project.ts'
import { buildProject } from '../../src/pipeline.ts'
import { createProject, SMALL_LOG } from '../cli/project.ts'

// Peak 30 MiB, real 4.50 s, user 2.00 s.
const CONFIG = `
pages: []
runs: {a: {logs: a.log}}
texts:
  speed:
    value: a.time.real / a.time.user
    bands:
      under 2: It is {value} times as slow.
      2 to 4: It is {value} times slow.
  size: {text: Small., holds: a.rss.peak < 20 MiB}
budgets:
  a.rss.peak: < 40 MiB
  a.time.real: between 4 s and 5 s
  a.dtrace.lines: < 5
`

test('claims are measured against their limits', async () => {
  const { folder } = createProject({ 'tracedocs.yaml': CONFIG, 'a.log': SMALL_LOG })
  const effects = createNodeEffects()
  const project = await openProject({ start: folder, folder, effects }, {})
  if (project.kind === 'failed') throw new Error(String(project.messages))
  const { made } = await buildProject(project.config, project.files, effects)
  if (made === undefined) throw new Error('Expected a build')
  const measured = measureClaims(made.config, made.scope).map((claim) => ({
    what: [claim.kind, claim.text, claim.expression, claim.expected].join(' '),
    verdict: claim.verdict,
    value: claim.value?.replaceAll('\u00a0', ' '),
    limits: claim.limits.map(
      ({ distance, share, isAbove }) =>
        `${distance.replaceAll('\u00a0', ' ')} ${isAbove ? 'below' : 'above'}, ${String(share)}`,
    ),
    isReasoned: claim.reason !== undefined,
  }))
  expect(measured).toEqual([
    {
      what: 'budget  a.rss.peak < 40 MiB',
      ...{ verdict: 'holds', value: '30.00 MiB', isReasoned: false },
      limits: ['10.00 MiB below, 0.25'],
    },
    {
      what: 'budget  a.time.real between 4 s and 5 s',
      ...{ verdict: 'holds', value: '4.50 s', isReasoned: false },
      limits: ['500 ms above, 0.125', '500 ms below, 0.1'],
    },
    {
      what: 'budget  a.dtrace.lines < 5',
      ...{ verdict: 'unknown', value: undefined, isReasoned: true },
      limits: [],
    },
    {
      what: 'claim size a.rss.peak < 20 MiB',
      ...{ verdict: 'fails', value: '30.00 MiB', isReasoned: false },
      limits: ['10.00 MiB above, 0.5'],
    },
    {
      what: 'band speed a.time.real / a.time.user 2 to 4',
      ...{ verdict: 'holds', value: '2.25', isReasoned: false },
      limits: ['0.25 above, 0.125', '1.75 below, 0.4375'],
    },
  ])
})
