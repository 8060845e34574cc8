import { readFileSync, readdirSync } from 'node:fs'
import { logFormats } from '../../src/traces/log-formats.ts'

/** A log of one format. */
export interface LogSample {
  /** For messages. */
  readonly name: string
  /** The name of its format. */
  readonly format: string
  readonly text: string
}

const documented = ['metrics', 'formats']
  .map((page) => readFileSync(new URL(`../../docs/${page}.md`, import.meta.url), 'utf8'))
  .join('\n')

/** The first block of a format's section in the documentation. */
export function readExample(name: string): string {
  const section = documented.split(`\n### \`${name}\`\n`)[1]?.split(/^##/m)[0] ?? ''
  return /^```(?:text|json|csv|xml)\n([\s\S]*?)^```$/m.exec(section)?.[1] ?? ''
}

const LOGS = new URL('./logs/', import.meta.url)

/** The formats of the logs in `logs`. */
const OF_LOGS: Readonly<Record<string, string>> = {
  '01_zsh.log': 'time',
  '03_tcsh.log': 'time',
  '05_gnu_default.log': 'time',
  '07_macos_lp.log': 'time',
  '09_mksh.log': 'time',
  '11_bom.log': 'time',
  '13_gnu_v_failed.log': 'time',
  '15_psrecord.txt': 'psrecord',
  '17_pidstat.txt': 'pidstat',
  '19_node_memory.jsonl': 'nodeMemory',
  '21_jvm_gc.log': 'gc',
  '23_hyperfine.csv': 'hyperfineCsv',
  '25_gobench.txt': 'go',
  '27_criterion_estimates.json': 'criterion',
  '29_memory_current.txt': 'memoryCurrent',
  '31_cpymemtrace_old.log': 'trace',
  '33_ipython.log': 'time',
  '35_dd.log': 'load',
  '37_iperf3.log': 'load',
  '39_rewrk.log': 'load',
  '41_fio2.log': 'load',
  '43_btime.log': 'benchmarkTools',
  '45_locust.log': 'load',
  '46_gatling.log': 'load',
  '47_siege.log': 'load',
  '48_h2load.log': 'load',
  '49_ycsb.log': 'load',
  '50_artillery.log': 'load',
  '51_jmeter.log': 'load',
}

/** The text of one of `logs`. */
export function readSavedLog(name: string): string {
  return readFileSync(new URL(name, LOGS), 'utf8')
}

/** From here on, logs are other tools of a format, which a thorough run alone tries against all others. */
const MORE = '45_'

/** The logs of `logs`. */
export const savedLogs: readonly LogSample[] = readdirSync(LOGS)
  .filter((name) => name < MORE || process.env['THOROUGH'] !== undefined)
  .map((name) => ({ name, format: OF_LOGS[name] ?? '', text: readSavedLog(name) }))

/** The examples of the documentation, and the logs of `logs`. */
export const logSamples: readonly LogSample[] = [
  ...logFormats.map(({ name }) => ({
    name: `the example of ${name}`,
    format: name,
    text: readExample(name),
  })),
  ...savedLogs,
]
