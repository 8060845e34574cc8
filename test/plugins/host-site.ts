import { createProject, SMALL_LOG, type TestProject } from '../cli/project.ts'

const CONFIG = 'pages: [docs/page.md]\nruns: { a: { title: A, logs: logs/a.log } }\n'
const PAGE = 'It took <span data-tracedocs="a.time.real">?</span>.\n'

/** A site whose page shows the 4.50 s of a log. */
export function createSite(): TestProject {
  const files = { 'tracedocs.yaml': CONFIG, 'docs/page.md': PAGE, 'logs/a.log': SMALL_LOG }
  return createProject(files)
}

/** Let the log say other seconds. */
export function changeLog(site: TestProject, seconds: string): void {
  site.write('logs/a.log', SMALL_LOG.replace('real 4.50', `real ${seconds}`))
}

/** Break the marker of the page. */
export function breakPage(site: TestProject): void {
  site.write('docs/page.md', `${PAGE}\n<!-- tracedocs: begin table t -->\n`)
}

/** What the page shows. */
export function readShown(site: TestProject): string | undefined {
  return />([^<]*)<\/span>/.exec(site.read('docs/page.md'))?.[1]?.replace('\u00a0', ' ')
}

/** A logger that keeps what it is told. */
export function createLogger(): {
  readonly lines: string[]
  readonly info: (text: string) => void
  readonly warn: (text: string) => void
  readonly error: (text: string) => void
} {
  const lines: string[] = []
  const log =
    (severity: string) =>
    (text: string): void => {
      lines.push(`${severity}: ${text}`)
    }
  return { lines, info: log('info'), warn: log('warn'), error: log('error') }
}
