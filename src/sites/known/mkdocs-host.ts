import { isMap } from 'yaml'
import { joinPath, leaveOut, type DocsHost, type HostSite } from '../docs-host.ts'
import { widenPattern } from '../../pages/match-page.ts'
import { findPackageFile } from '../find-package-file.ts'
import { findCodeLine, type HostStep, type Insertion } from '../host-step.ts'
import {
  findYamlKey,
  putYamlItem,
  readYaml,
  readYamlText,
  type YamlConfig,
} from '../splices/yaml-config.ts'

const HOOK = 'plugins/mkdocs/tracedocs_mkdocs.py'
const STYLE = 'tracedocs.css'
/** Themes that are light and do not say so. */
const LIGHT = ['mkdocs', 'readthedocs']

/** MkDocs: a hook in `mkdocs.yml`, and for the themes of its own a style sheet. */
export const mkdocsHost: DocsHost = {
  name: 'mkdocs',
  title: 'MkDocs',
  configs: ['mkdocs.yml', 'mkdocs.yaml'],
  async findPages(site) {
    const folder = await findDocs(site)
    const excluded = listExcluded((await site.read(site.config)) ?? '', folder)
    return { pattern: joinPath(folder, '**/*.md'), folder, excluded }
  },
  async findSettings(site) {
    return { images: joinPath(await findDocs(site), 'images') }
  },
  async planSteps(site) {
    const { config: file } = site
    const source = (await site.read(file)) ?? ''
    const config = readYaml(source)
    const hook = findCodeLine(source, 'tracedocs_mkdocs')
    const isPlugin = findCodeLine(source, '- tracedocs')
    const line = hook ?? isPlugin
    const steps: HostStep[] =
      line === undefined ? [] : [{ kind: 'present', file, line, what: 'tracedocs' }]
    if (line === undefined) {
      steps.push(planItem({ file, source, config }, 'hooks', await findPackageFile(HOOK, site)))
    }
    return [...steps, ...(await planStyle({ file, source, config }, site))]
  },
}

interface ReadSite {
  readonly file: string
  readonly source: string
  readonly config: YamlConfig | undefined
}

async function planStyle(read: ReadSite, site: HostSite): Promise<readonly HostStep[]> {
  const { file, source, config } = read
  const theme = config && findYamlKey(config, 'theme')?.value
  const name = isMap(theme) ? theme.get('name') : readYamlText(theme)
  if (typeof name === 'string' && !LIGHT.includes(name)) return []
  if (isMap(theme) && (theme.has('color_mode') || theme.has('user_color_mode_toggle'))) {
    const reason = 'the theme has a dark side: let it state `color-scheme` for both, as in'
    return [{ kind: 'hand', reason, lines: [':root { color-scheme: light; }'] }]
  }
  const line = findCodeLine(source, STYLE)
  if (line !== undefined) return [{ kind: 'present', file, line, what: STYLE }]
  const style = joinPath(await findDocs(site), STYLE)
  const text =
    '/* Charts follow the page, which is only light, not the operating system. */\n:root {\n  color-scheme: light;\n}\n'
  const item = planItem(read, 'extra_css', STYLE)
  if (item.kind !== 'hand') return [{ kind: 'file', file: style, text }, item]
  // A style sheet that nothing names would only lie there.
  const reason = 'that is a style sheet which is to be made, with'
  return [item, { kind: 'hand', file: style, reason, lines: text.trimEnd().split('\n') }]
}

function planItem({ file, source, config }: ReadSite, key: string, item: string): HostStep {
  // A list of a file that inherits another takes the place of the other's.
  const isWhole = config !== undefined && findYamlKey(config, 'INHERIT') === undefined
  const put: Insertion | undefined = isWhole ? putYamlItem(config, key, item) : undefined
  if (put !== undefined) return { kind: 'edit', file, source, insertions: [put] }
  const reason = 'its form is one that cannot be changed safely; it needs'
  return { kind: 'hand', file, reason, lines: [`${key}:`, `  - ${item}`] }
}

async function findDocs({ config, read }: HostSite): Promise<string> {
  const yaml = readYaml((await read(config)) ?? '')
  const named = yaml && readYamlText(findYamlKey(yaml, 'docs_dir')?.value)
  return (named ?? 'docs').replace(/^\.\//, '').replace(/\/$/, '')
}

/** List what `exclude_docs` and `draft_docs` leave out, written as in `.gitignore`, as patterns; MkDocs leaves out `templates`, too. */
function listExcluded(source: string, folder: string): readonly string[] {
  const yaml = readYaml(source)
  const named = ['exclude_docs', 'draft_docs'].flatMap((key) => {
    const text = yaml && readYamlText(findYamlKey(yaml, key)?.value)
    return text?.split('\n') ?? []
  })
  return ['/templates/', ...named].flatMap((line) => {
    const [, sign = '', pattern = ''] = /^(!?)(.*?)\s*$/.exec(line) ?? []
    if (pattern.startsWith('#')) return []
    // A slash at the end binds no pattern to the folder.
    const wide = widenPattern(pattern.replace(/\/$/, ''))
    return leaveOut(folder, wide).map((one) => sign + one)
  })
}
