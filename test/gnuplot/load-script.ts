import { createReadStream } from 'node:fs'
import type { Chart } from '../../src/charts/chart.ts'
import { joinCharts } from '../../src/scripts/join-charts.ts'
import { runScript } from '../../src/scripts/run-script.ts'
import { ScriptSource } from '../../src/scripts/script-source.ts'

/** Load a script and the data that it names; throws if something in it is not covered. */
export async function loadScript(script: string, folder: URL): Promise<readonly Chart[]> {
  const { pictures, faults } = await runScript(new ScriptSource('case.plt', script), {
    host: {
      openData: ({ name }) => Promise.resolve(createReadStream(new URL(name, folder))),
      openScript: () => Promise.reject(new Error('Unexpected script in a script')),
    },
    lenient: false,
  })
  if (faults.length > 0) throw new Error(JSON.stringify(faults.map(({ problem }) => problem)))
  return pictures.map(({ charts }) => joinCharts(charts))
}
