import { isSeq } from 'yaml'
import { leaveOut, splitAt, type DocsHost } from '../docs-host.ts'
import { findYamlKey, readYaml, readYamlText } from '../splices/yaml-config.ts'

/** Jekyll runs no plugins at GitHub: a build runs before it, and what it wrote is committed. */
export const jekyllHost: DocsHost = {
  name: 'jekyll',
  title: 'Jekyll',
  configs: ['_config.yml', '_config.yaml', '_config.toml'],
  // Hexo and Jupyter Book have a `_config.yml`, too.
  isOwn: (config) => !/^(?:skip_render|source_dir|execute|sphinx):/m.test(config),
  findPages: async ({ config, read, findFirst }) => {
    const folder = (await findFirst(['docs'])) ?? '.'
    const excluded = listExcluded((await read(config)) ?? '')
    return { pattern: folder === '.' ? '**/*.md' : 'docs/**/*.md', folder, excluded }
  },
  async findSettings({ config, read, findFirst }) {
    const source = (await read(config)) ?? ''
    const yaml = readYaml(source)
    const base = (yaml && readYamlText(findYamlKey(yaml, 'baseurl')?.value)) ?? ''
    const isMoved = (await findFirst(['_posts'])) !== undefined || /^permalink:/m.test(source)
    return isMoved
      ? { images: `{ folder: images, url: ${base.replace(/\/$/, '')}/images }` }
      : { images: 'images' }
  },
  planSteps: () =>
    Promise.resolve([
      {
        kind: 'hand',
        reason: 'build before Jekyll, and commit what was written for pages that GitHub builds',
        lines: ['npx tracedocs build && bundle exec jekyll build'],
      },
    ]),
  moved: { findRoot: (page) => splitAt(page, ['_posts']), served: '' },
}

/** List what `exclude` leaves out, files and folders, as patterns. */
function listExcluded(source: string): readonly string[] {
  const yaml = readYaml(source)
  const list = yaml && findYamlKey(yaml, 'exclude')?.value
  const names = isSeq(list) ? list.items.map(readYamlText) : [readYamlText(list)]
  return names.flatMap((name) => leaveOut('.', name ?? ''))
}
