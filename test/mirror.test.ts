import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Folders of tests that are about the product as a whole, or about what it is compared with. */
const NO_ROOMS = [
  'bench',
  'docs',
  'docutils',
  'fuzz',
  'gnuplot',
  'hosts',
  'mutation',
  'plugins',
  'scale',
  'site',
]

const list = (folder: string, end: string): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith(end))

const tests = list('test', '.test.ts').filter(
  (file) => !NO_ROOMS.includes(file.split('/')[0] ?? ''),
)

test('every folder with tests is a folder of src, or is known to be none', () => {
  const folders = new Set(tests.map((file) => path.posix.dirname(file)))
  const strays = [...folders].filter((folder) => !existsSync(path.join(root, 'src', folder)))
  expect(strays).toEqual([])
})

test('every room of src has tests', () => {
  const rooms = readdirSync(path.join(root, 'src'), { withFileTypes: true })
  const bare = rooms
    .filter((entry) => entry.isDirectory())
    .filter(({ name }) => !tests.some((file) => file.startsWith(`${name}/`)))
    .map(({ name }) => name)
  expect(bare).toEqual([])
})

test('a test with the name of a source file lies where that file lies', () => {
  const places = new Map<string, readonly string[]>()
  for (const file of list('src', '.ts')) {
    const name = path.posix.basename(file, '.ts')
    places.set(name, [...(places.get(name) ?? []), path.posix.dirname(file)])
  }
  const misplaced = tests.flatMap((file) => {
    const name = path.posix.basename(file, '.test.ts')
    const folders = places.get(name) ?? []
    return folders.length === 0 || folders.includes(path.posix.dirname(file))
      ? []
      : [`test/${file}: ${name}.ts is in ${folders.join(' and ')}`]
  })
  expect(misplaced).toEqual([])
})
