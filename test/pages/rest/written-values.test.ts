import { expect, test } from 'vitest'
import { readPage } from '../../../src/pages/read-page.ts'
import { restSyntax } from '../../../src/pages/rest/rest-syntax.ts'

const IMAGE = '.. image:: a.svg\n   :alt: Peak of |td-x|\n'

async function listLines(source: string): Promise<readonly (number | undefined)[]> {
  const read = await readPage({ path: 'a.rst', source, syntax: restSyntax })
  return (read?.outline.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'malformed-value')
    .map(({ line }) => line)
}

test('what the build wrote into an option is no value, and what a person wrote is', async () => {
  const region = `.. tracedocs: begin chart mem\n\n${IMAGE}\n.. tracedocs: end\n`
  expect(await listLines(region)).toEqual([])
  expect(await listLines(`${region}\n${IMAGE}`)).toEqual([9])
})
