import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../src/', import.meta.url))

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))

test('no two files of src have the same name', () => {
  expect(findRepeated(files.map((file) => [path.posix.basename(file, '.ts'), file]))).toEqual({})
})

test('no name is exported from two files of src that declare it', () => {
  const declared = files.flatMap((file) => {
    const text = readFileSync(path.join(source, file), 'utf8')
    const pattern =
      /^export (?:declare |abstract )*(?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm
    return [...text.matchAll(pattern)].map((match) => [match[1] ?? '', file] as const)
  })
  expect(declared.length).toBeGreaterThan(500)
  expect(findRepeated(declared)).toEqual({})
})

/** The names that more than one file has, each with its files. */
function findRepeated(
  pairs: readonly (readonly [string, string])[],
): Readonly<Record<string, readonly string[]>> {
  const owners = new Map<string, Set<string>>()
  for (const [name, file] of pairs) owners.set(name, (owners.get(name) ?? new Set()).add(file))
  return Object.fromEntries(
    [...owners].filter(([, at]) => at.size > 1).map(([name, at]) => [name, [...at]]),
  )
}
