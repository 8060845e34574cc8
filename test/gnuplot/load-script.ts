import { createReadStream, existsSync } from 'node:fs'
import type { Chart } from '../../src/charts/chart.ts'
import { joinCharts } from '../../src/scripts/join-charts.ts'
import { runScript } from '../../src/scripts/run-script.ts'
import { ScriptSource } from '../../src/scripts/script-source.ts'
import { ScriptError } from '../../src/scripts/script-token.ts'

/** Load a script and the data that it names; throws if something in it is not covered. */
export async function loadScript(script: string, folder: URL): Promise<readonly Chart[]> {
  const { pictures, faults } = await runScript(new ScriptSource('case.plt', script), {
    host: {
      openData: ({ name, start }) => {
        const file = new URL(name, folder)
        if (existsSync(file)) return Promise.resolve(createReadStream(file))
        const problem = { kind: 'missing-data', path: name } as const
        return Promise.reject(new ScriptError({ problem, start }))
      },
      openScript: () => Promise.reject(new Error('Unexpected script in a script')),
    },
    lenient: false,
  })
  if (faults.length > 0) throw new Error(JSON.stringify(faults.map(({ problem }) => problem)))
  return pictures.map(({ charts }) => joinCharts(charts))
}
