import { expect, test } from 'vitest'
import { kubectlTopFormat } from '../../../src/records/recorders/kubectl-top-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layouts of kubectl 1.20, of its documentation and of pages; the numbers are chosen.
test('pods, their containers, nodes, and several tables of one log', async () => {
  const samples = [
    {
      text: `NAME    CPU(cores)   MEMORY(bytes)
web-0   20m          345Mi
db-0    1            2Gi
NAME    CPU(cores)   MEMORY(bytes)
web-0   30m          347Mi
`,
      // The medians of two samples of a pod, 25 thousandths of a CPU and 346 MiB.
      results: {
        'web-0': { cpu: 2.5, memory: 346 * 1024 ** 2 },
        'db-0': { cpu: 100, memory: 2 * 1024 ** 3 },
      },
    },
    {
      text: `NAMESPACE   POD     NAME    CPU(cores)   MEMORY(bytes)
prod        web-0   nginx   12m          512Ki

`,
      results: { 'prod/web-0/nginx': { cpu: 1.2, memory: 512 * 1024 } },
    },
    {
      text: `NAME     CPU(cores)   CPU%   MEMORY(bytes)   MEMORY%
node-1   250m         12%    1234Mi          34%
`,
      results: { 'node-1': { cpu: 25, memory: 1234 * 1024 ** 2 } },
    },
  ]
  expect(await checkFormat(kubectlTopFormat, samples)).toEqual([])
})
