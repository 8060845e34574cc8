import { expect, test } from 'vitest'
import { esbuildMetaFormat } from '../../../src/records/builds/esbuild-meta-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// Written by esbuild 0.25.12; what stands between the inputs and the outputs is left out.
const META = `{
  "inputs": {
    "src/b.js": {
      "bytes": 31,
      "imports": [],
      "format": "esm"
    }
  },
  "outputs": {
    "dist/index.js.map": {
      "imports": [],
      "exports": [],
      "inputs": {},
      "bytes": 360
    },
    "dist/index.js": {
      "imports": [
        {
          "path": "dist/c-G5J6DOM4.js",
          "kind": "dynamic-import"
        }
      ],
      "exports": [
        "default"
      ],
      "entryPoint": "src/index.js",
      "inputs": {
        "src/b.js": {
          "bytesInOutput": 76
        }
      },
      "bytes": 407
    }
  }
}
`

test('every file that is written has its size, and no input has one', async () => {
  const results = { 'dist/index.js.map': { size: 360 }, 'dist/index.js': { size: 407 } }
  expect(await checkFormat(esbuildMetaFormat, [{ text: META, results }])).toEqual([])
})

test('other documents with inputs are none of it', () => {
  expect(esbuildMetaFormat.matches('{"inputs": {"a": {"bytes": 31}}}')).toBe(false)
  expect(esbuildMetaFormat.matches('{"outputs": {"a": {"bytes": 31, "imports": []}}}')).toBe(false)
})
