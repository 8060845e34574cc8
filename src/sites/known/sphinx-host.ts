import path from 'node:path'
import { findPackageFile } from '../find-package-file.ts'
import { folderOf, joinPath, leaveOut, type DocsHost } from '../docs-host.ts'
import { lineAt, matchLineEnds, type HostStep, type Insertion } from '../host-step.ts'
import { findCloser, findInCode, listTexts, maskCode, PYTHON } from '../splices/mask-code.ts'
import { putFirst } from '../splices/put-first.ts'

const EXTENSION = 'tracedocs_sphinx'
const PACKAGE = 'plugins/sphinx'

/** Sphinx: an extension in `conf.py`, which brings its style sheet. */
export const sphinxHost: DocsHost = {
  name: 'sphinx',
  title: 'Sphinx',
  configs: [
    'docs/conf.py',
    'docs/source/conf.py',
    'doc/conf.py',
    'doc/source/conf.py',
    'source/conf.py',
    'conf.py',
  ],
  isOwn: (config) =>
    config.trim() === '' ||
    /^\uFEFF?\s*(?:extensions|html_theme|project|master_doc|root_doc)\s*[:=]/m.test(config),
  async findPages({ config, read }) {
    const folder = folderOf(config)
    // MyST-Parser and what builds on it, such as MyST-NB, read Markdown.
    const source = (await read(config)) ?? ''
    const readsMarkdown = /\bmyst/.test(source)
    const extension = readsMarkdown ? '.md' : '.rst'
    const excluded = readsMarkdown ? listExcluded(source, folder) : [joinPath(folder, '**/*.md')]
    return { pattern: joinPath(folder, '**/*.{rst,md}'), folder, extension, excluded }
  },
  async findSettings({ config, read }) {
    const folder = folderOf(config)
    const source = (await read(config)) ?? ''
    const mask = maskCode(source, PYTHON) ?? source
    const named = findInCode(
      source,
      mask,
      /^tracedocs_manifest\s*=\s*(?:'([^'"\n]+)'|"([^'"\n]+)")/m,
    )
    const manifest = named?.[1] ?? named?.[2] ?? 'tracedocs/manifest.json'
    return {
      images: joinPath(folder, 'images'),
      manifest: path.posix.join(folder, manifest),
    }
  },
  async planSteps(site) {
    const { config, read } = site
    const folder = await findPackageFile(PACKAGE, site)
    return [
      planExtension(config, (await read(config)) ?? ''),
      {
        kind: 'hand',
        reason: 'install the extension where Sphinx runs',
        lines: [`pip install ${folder.startsWith('.') ? '' : './'}${folder}`],
      },
    ]
  },
}

function planExtension(file: string, source: string): HostStep {
  const mask = maskCode(source, PYTHON) ?? source
  const present = findInCode(source, mask, new RegExp(`(['"])${EXTENSION}\\1`))
  if (present?.index !== undefined) {
    return { kind: 'present', file, line: lineAt(source, present.index), what: EXTENSION }
  }
  const put = findPlace(source)
  if (put !== undefined) return { kind: 'edit', file, source, insertions: [put] }
  const reason = 'its list of extensions is in a form that cannot be changed safely; it needs'
  return { kind: 'hand', file, reason, lines: [`extensions = [*extensions, "${EXTENSION}"]`] }
}

function findPlace(source: string): Insertion | undefined {
  const mask = maskCode(source, PYTHON)
  if (mask === undefined) return undefined
  const [found] = [...mask.matchAll(/^extensions\s*(?::[^=\n]+)?=\s*\[/gm)]
  // Another assignment, wherever it stands, may be the one that counts.
  const assigned = [...mask.matchAll(/\bextensions\s*(?::[^=\n]+)?=(?!=)/g)]
  if (found === undefined) {
    // It may come from elsewhere.
    const isShared = /\bimport\s*\(?\s*\*|\b(?:exec|globals|locals|vars|setattr)\s*\(/.test(mask)
    if (isShared || /\bextensions\b/.test(mask)) return undefined
    const start = source === '' || source.endsWith('\n') ? '' : '\n'
    return {
      at: source.length,
      text: matchLineEnds(`${start}extensions = ["${EXTENSION}"]\n`, source),
    }
  }
  if (assigned.length > 1) return undefined
  const open = found.index + found[0].length - 1
  const close = findCloser(mask, open)
  // A comprehension is no list of items, and what follows the list may choose another one.
  const isPlain =
    !/\bfor\b/.test(mask.slice(open, close)) && /^\][^\S\n]*(?:;|\r?$)/m.test(mask.slice(close))
  if (!isPlain) return undefined
  const quote = mask.slice(open, close).includes("'") ? "'" : '"'
  return putFirst(source, mask, { open, item: quote + EXTENSION + quote })
}

/** List what `exclude_patterns` leaves out, as patterns. */
function listExcluded(source: string, folder: string): readonly string[] {
  const mask = maskCode(source, PYTHON)
  const list = mask && /^exclude_patterns\s*(?::[^=\n]+)?=\s*(?=\[)/m.exec(mask)
  if (mask === undefined || !list) return []
  // In a pattern of Sphinx, `**` stands for folders wherever it stands.
  return listTexts(source, mask, list.index + list[0].length).flatMap((pattern) =>
    leaveOut(folder, pattern.replaceAll(/\*\*(?=[^/])/g, '**/*')),
  )
}
