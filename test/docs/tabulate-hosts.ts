import { existsSync } from 'node:fs'
import type { DocsHost } from '../../src/sites/docs-host.ts'
import { docsHosts } from '../../src/sites/docs-hosts.ts'
import { hostTrials, type HostTrial } from '../hosts/host-trials.ts'
import type { MarkdownTable } from './markdown-table.ts'

/** Plugins that are not called as their host is. */
const PLUGINS: Readonly<Record<string, string>> = {
  vitepress: 'vite',
}

/** What is no module of JavaScript. */
const FORMS: Readonly<Record<string, string>> = {
  mkdocs: 'a hook, `tracedocs_mkdocs`',
  sphinx: 'an extension, `tracedocs_sphinx`',
}

/** The table of hosts: what each has, and how it was tried. */
export function tabulateHosts(): MarkdownTable {
  return {
    header: ['host', '`init`', 'plugin', 'tried with', 'seen in Chromium', 'tried by'],
    rows: docsHosts.map((host) => {
      const trial = hostTrials.find((one) => one.host === host.name)
      return [describeHost(host), `\`${host.name}\``, describePlugin(host), ...describeTrial(trial)]
    }),
  }
}

function findPlugin({ name }: DocsHost): string | undefined {
  const plugin = PLUGINS[name] ?? name
  const file = new URL(`../../plugins/${plugin}/README.md`, import.meta.url)
  return existsSync(file) ? plugin : undefined
}

function describeHost(host: DocsHost): string {
  const plugin = findPlugin(host)
  const target = plugin === undefined ? `#${host.name}` : `../plugins/${plugin}/README.md`
  return `[${host.title}](${target})`
}

function describePlugin(host: DocsHost): string {
  const plugin = findPlugin(host)
  if (plugin === undefined) return 'none: build before it'
  return FORMS[plugin] ?? `\`tracedocs/${plugin}\``
}

function describeTrial(trial: HostTrial | undefined): readonly string[] {
  if (trial === undefined) return ['its protocol', 'no', 'unit tests']
  const sides = trial.sides.dark === undefined ? 'light pages' : 'light and dark pages'
  return [
    trial.version,
    sides,
    `\`npm run ${trial.source.kind === 'npm' ? 'all-hosts' : 'hosts'}\``,
  ]
}
