import { describe, expect, test } from 'vitest'
import { keepParts } from '../../src/locks/keep-parts.ts'
import { nameFile, nameSite } from '../../src/traces/name-part.ts'
import { createMallocTrace, createSite } from '../traces/malloc/create-malloc-trace.ts'
import { createProfileTrace, createReferenceTrace } from '../traces/objects/create-object-trace.ts'

const range = (length: number): readonly number[] => Array.from({ length }, (_, i) => i)

const sites = range(300).map((i) =>
  createSite('a.c', i, 'f', {
    count: i === 298 ? 9 : 1,
    outstanding: 1,
    outstandingBytes: 300 - i,
    totalBytes: i === 299 ? 9000 : 400,
  }),
)

/** The lines of the sites that are kept. */
function keepSites(needed: readonly string[]): readonly (number | undefined)[] {
  const trace = keepParts(createMallocTrace({ sites }), new Set(needed))
  return trace.kind === 'malloc' ? trace.sites.map(({ line }) => line) : []
}

/** What is kept of a trace of objects, by a list of it. */
function keepObjects(trace: ReturnType<typeof createProfileTrace>, needed: readonly string[] = []) {
  const kept = keepParts(trace, new Set(needed))
  return kept.kind === 'objects' ? kept : undefined
}

describe('of the parts of a trace, a lock keeps', () => {
  // By outstanding bytes the first 150, by total bytes also number 299, by count also number 298.
  test('the 150 largest sites by each measure, in their order', () => {
    expect(keepSites([])).toEqual([...range(150), 298, 299])
  })

  test('the sites that tables show', () => {
    const needed = sites.filter(({ line }) => line === 200 || line === 0).map(nameSite)
    expect(keepSites(needed)).toEqual([...range(150), 200, 298, 299])
  })

  // By growth 0 to 149; by size also number 159, which shrank most; by events also 158.
  test('the functions and files that grew most, changed most or have most events', () => {
    const files = range(160).map((i) => ({
      file: `${String(i)}.py`,
      events: i === 158 ? 10 : 1,
      growth: i === 159 ? -5000 : 160 - i,
    }))
    const functions = files.map((file) => ({ ...file, function: 'f' }))
    const kept = keepObjects(
      createProfileTrace({ files, functions }),
      files.slice(155, 156).map(nameFile),
    )
    const isKept = (i: number): boolean => i < 150 || i > 157
    expect(kept?.functions).toEqual(functions.filter((_, i) => isKept(i)))
    expect(kept?.files).toEqual(files.filter((_, i) => isKept(i) || i === 155))
  })

  test('150 files that all are kept, without choosing', () => {
    const files = range(150).map((i) => ({ file: `${String(i)}.py`, events: 1, growth: i }))
    expect(keepObjects(createProfileTrace({ files }))?.files).toEqual(files)
  })

  // Number 197 has the greatest difference of NEW and DEL: 299 - 0.
  test('the types with most live, created or deleted objects, and the first 150 places', () => {
    const types = range(200).map((i) => ({
      type: String(i),
      created: i === 198 ? 900 : i === 197 ? 299 : 300,
      deleted: i === 199 ? 900 : i === 198 ? 800 : i === 197 ? 0 : 100,
      unpaired: 0,
      live: 200 - i,
    }))
    const live = range(151).map((line) => {
      return { type: 'str', file: 'a.py', line, function: 'f', count: 1 }
    })
    const kept = keepParts(createReferenceTrace({ types, live }), new Set())
    if (kept.kind !== 'objects' || kept.mode !== 'reference') throw new Error('Expected references')
    expect(kept.types.map(({ type }) => Number(type))).toEqual([...range(150), 197, 198, 199])
    expect(kept.live).toEqual(live.slice(0, 150))
  })
})
