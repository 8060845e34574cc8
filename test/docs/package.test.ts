import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { doors, manifest } from '../../scripts/doors.mjs'
import { createProject } from '../cli/project.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

interface Manifest {
  readonly scripts?: unknown
  readonly devDependencies?: unknown
  readonly dependencies: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, unknown>>
}

test('what is packed asks for no scripts and no development dependencies, and the whole manifest comes back', () => {
  const folder = createProject({})
  cpSync(`${root}package.json`, `${folder.folder}/package.json`)
  cpSync(`${root}scripts/strip-manifest.mjs`, `${folder.folder}/scripts/strip-manifest.mjs`)
  const run = (...args: readonly string[]): void => {
    const { status } = spawnSync(process.execPath, ['scripts/strip-manifest.mjs', ...args], {
      cwd: folder.folder,
    })
    expect(status).toBe(0)
  }
  run()
  // A run that was interrupted does not lose the whole.
  run()
  const packed = JSON.parse(folder.read('package.json')) as Manifest
  expect(packed).not.toHaveProperty('scripts')
  expect(packed).not.toHaveProperty('devDependencies')
  expect(JSON.stringify(packed.exports)).not.toContain('tracedocs-source')
  run('--restore')
  expect(folder.read('package.json')).toBe(readFileSync(`${root}package.json`, 'utf8'))
  run('--restore')
  expect(folder.read('package.json')).toBe(readFileSync(`${root}package.json`, 'utf8'))
})

test('the types of the doors name no package that is not installed with ours', () => {
  const { dependencies } = manifest as unknown as Manifest
  const known = Object.keys(dependencies).map((name) => name.replace('@types/', ''))
  const named = doors
    .map(({ types }) => readFileSync(root + types, 'utf8'))
    .flatMap((text) =>
      [...text.matchAll(/from ['"]([a-z@][^'"]*)['"]/g)].map(([, name = '']) => name),
    )
    .filter((name) => !name.startsWith('node:') && !name.startsWith('tracedocs'))
  expect(named.filter((name) => !known.includes(name))).toEqual([])
})

interface Packed {
  readonly files: readonly { readonly path: string }[]
}

/** List the files that npm packs. */
function listPacked(): readonly string[] {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts']
  const { stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' })
  const [packed] = JSON.parse(stdout) as readonly Packed[]
  return packed?.files.map((file) => file.path) ?? []
}

/** List what a page in Markdown links to, in the project itself. */
function listLinks(page: string): readonly string[] {
  const text = readFileSync(root + page, 'utf8')
    .replaceAll(/^(`{3,}|~{3,})[^]*?^\1/gm, '')
    .replaceAll(/`[^`\n]*`/g, '')
  return [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"|^\[[^\]]+\]: (\S+)/gm)]
    .map(([, inline, attribute, defined]) => inline ?? attribute ?? defined ?? '')
    .filter((url) => !/^(?:https?:|mailto:|data:|#)/.test(url))
}

test('a page of the package links to no file that the package has not', () => {
  const files = listPacked()
  const pages = files.filter((file) => file.endsWith('.md'))
  const dead = pages.flatMap((page) =>
    listLinks(page)
      .filter((url) => {
        const [file = ''] = decodeURIComponent(url).split('#')
        const target = path.posix.join(path.posix.dirname(page), file)
        return !files.some((one) => one === target || one.startsWith(`${target}/`))
      })
      .map((url) => `${page}: ${url}`),
  )
  expect(pages.length).toBeGreaterThan(20)
  expect(dead).toEqual([])
})
