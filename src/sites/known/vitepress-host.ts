import path from 'node:path'
import { folderOf, joinPath, leaveOut, type DocsHost, type HostSite } from '../docs-host.ts'
import { findCodeLine, type HostStep } from '../host-step.ts'
import { planScript, spliceList } from '../plan-script.ts'
import { findConfigObject, putImport, readScript } from '../splices/script-config.ts'
import { listTexts } from '../splices/mask-code.ts'
import { putFirst } from '../splices/put-first.ts'

const DOOR = 'tracedocs/vite'
const STYLE = './tracedocs.css'
const ENDS = ['js', 'ts', 'mjs', 'mts']

/** VitePress: a plugin of Vite, and a style sheet, since its light side states no colour scheme. */
export const vitepressHost: DocsHost = {
  name: 'vitepress',
  title: 'VitePress',
  configs: ['docs/', 'doc/', ''].flatMap((folder) =>
    ENDS.map((end) => `${folder}.vitepress/config.${end}`),
  ),
  deeper: ['*', '*/*'].map((folder) => `${folder}/.vitepress/config.{${ENDS.join()}}`),
  async findPages(site) {
    const folder = await findSource(site)
    const script = readScript((await site.read(site.config)) ?? '', site.config)
    const list = script && /(?<![\w.$])srcExclude\s*:\s*(?=\[)/.exec(script.mask)
    const excluded =
      script && list ? listTexts(script.source, script.mask, list.index + list[0].length) : []
    return {
      pattern: joinPath(folder, '**/*.md'),
      folder,
      excluded: excluded.flatMap((pattern) => leaveOut(folder, pattern)),
    }
  },
  async findSettings(site) {
    return { images: joinPath(await findSource(site), 'images') }
  },
  async planSteps(site) {
    const plugin = await planScript(site, {
      door: DOOR,
      name: 'tracedocs',
      lines: ({ name }) => [`vite: { plugins: [${name}()] },`],
      // VitePress bundles the configuration, and what it requires may not be a module.
      commonLines: [`vite: { plugins: [import('${DOOR}').then((own) => own.default())] },`],
      obstacle: (await isRequired(site))
        ? `VitePress loads it by \`require\`, which cannot load tracedocs; name it \`${moduleName(site.config)}\` and run this again, or add`
        : undefined,
      splice(config, name) {
        const open = findConfigObject(config)
        if (open === undefined) return undefined
        // Whether `vite` is there is known where a list of this name can be put in.
        if (spliceList(config, { key: 'vite', item: '' }) === undefined) return undefined
        const item = `vite: { plugins: [${name}()] }`
        return [putFirst(config.source, config.mask, { open, item })]
      },
    })
    return [plugin, ...(await planStyle(site))]
  },
}

/** Whether VitePress makes CommonJS of a configuration: the nearest `package.json` says what `.js` and `.ts` are. */
async function isRequired({ config, read }: HostSite): Promise<boolean> {
  if (!/\.[jt]s$/.test(config)) return false
  const folders = config.split('/').slice(0, -1)
  for (let depth = folders.length; depth >= 0; depth--) {
    const source = await read([...folders.slice(0, depth), 'package.json'].join('/'))
    if (source !== undefined) return !/"type"\s*:\s*"module"/.test(source)
  }
  return true
}

/** The name of a configuration as a module, without its folder. */
function moduleName(config: string): string {
  return config.slice(config.lastIndexOf('/') + 1).replace(/(?=[jt]s$)/, 'm')
}

async function planStyle({ config, read, findFirst }: HostSite): Promise<readonly HostStep[]> {
  const theme = `${folderOf(config)}/theme`
  const file = await findFirst(['ts', 'mts', 'js', 'mjs'].map((end) => `${theme}/index.${end}`))
  const source = file === undefined ? undefined : await read(file)
  const text =
    '/* Charts follow the light side of the page, too; it does not state its colour scheme. */\nhtml:not(.dark) {\n  color-scheme: light;\n}\n'
  const style = { kind: 'file', file: `${theme}/tracedocs.css`, text } as const
  if (file === undefined || source === undefined) {
    const index = `import DefaultTheme from 'vitepress/theme'\nimport '${STYLE}'\n\nexport default DefaultTheme\n`
    // A theme without an index is none.
    return [
      { ...style, folder: theme },
      { kind: 'file', file: `${theme}/index.js`, text: index, folder: theme },
    ]
  }
  const line = findCodeLine(source, 'tracedocs.css')
  if (line !== undefined) return [{ kind: 'present', file, line, what: 'tracedocs.css' }]
  const script = readScript(source, file)
  if (script === undefined) {
    const reason = 'its form is one that cannot be changed safely; it needs'
    return [style, { kind: 'hand', file, reason, lines: [`import '${STYLE}'`] }]
  }
  const insertions = [putImport(script, `import '${STYLE}'`)]
  return [style, { kind: 'edit', file, source, insertions }]
}

/** The folder of the pages: that of `.vitepress`, or the one that `srcDir` names. */
async function findSource({ config, read }: HostSite): Promise<string> {
  const folder = folderOf(folderOf(config))
  const named = /(?<![\w.$])srcDir\s*:\s*['"`]([^'"`]+)['"`]/.exec((await read(config)) ?? '')?.[1]
  return path.posix.join(folder, named ?? '').replace(/(?<=.)\/$/, '')
}
