import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const page = readFileSync(`${root}docs/security.md`, 'utf8')

/** The numbered sentences of the page, and the tests that each names by file and title. */
const promises = [...page.matchAll(/^(\d+)\. (.+)\n((?: +.*\n)*)/gm)].map(
  ([, number = '', sentence = '', rest = '']) => ({
    number: Number(number),
    sentence,
    tests: [...rest.matchAll(/^ +`(test\/[^`]+)`: (.+)$/gm)].map(([, file = '', title = '']) => ({
      file,
      title,
    })),
  }),
)

/** Whether a file has a test, a table of tests or a group of them whose title begins so. */
function hasTest(file: string, title: string): boolean {
  if (!existsSync(root + file)) return false
  const text = readFileSync(root + file, 'utf8')
  const quoted = [`'${title}`, `"${title}`, `\`${title}`]
  const starts = [...text.matchAll(/\b(?:test|it|describe)\b/g)]
  return starts.some(({ index }) => {
    const after = text.slice(index, index + 5000)
    // The title is the first argument of the call, or of that which follows the table of cases.
    const at = Math.min(...quoted.map((one) => after.indexOf(one)).filter((one) => one >= 0))
    return Number.isFinite(at) && /[(,\n]\s*$/.test(after.slice(0, at))
  })
}

describe('docs/security.md', () => {
  test('numbers its promises from one on', () => {
    expect(promises.map(({ number }) => number)).toEqual(promises.map((_, i) => i + 1))
    expect(promises.length).toBeGreaterThan(20)
  })

  test('names tests that are there, for every promise', () => {
    const wrong = promises.flatMap(({ number, tests }) => {
      if (tests.length === 0) return [`${String(number)}: no test is named`]
      return tests
        .filter(({ file, title }) => !hasTest(file, title))
        .map(({ file, title }) => `${String(number)}: ${file} has no test "${title}"`)
    })
    expect(wrong).toEqual([])
  })

  test('would miss a test that is not there', () => {
    expect(hasTest('test/cli/hostile.test.ts', 'a promise that nobody gave')).toBe(false)
    expect(hasTest('test/cli/nowhere.test.ts', 'a label is no formula')).toBe(false)
  })
})
