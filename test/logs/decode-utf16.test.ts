import { expect, test } from 'vitest'
import { decodeUtf16 } from '../../src/logs/decode-utf16.ts'
import { cutBytes, readText } from './unpack-log.ts'

test('a log in UTF-16 is decoded however it is cut, and its size is what is written', async () => {
  const bytes = Buffer.from('\ufeffreal 1.5 \u00e9\n', 'utf16le')
  const { chunks, countWritten } = await decodeUtf16(cutBytes(bytes, 3))
  expect(Buffer.from(await readText(chunks), 'latin1').toString()).toBe('real 1.5 \u00e9\n')
  expect(countWritten()).toBe(bytes.length)
})
