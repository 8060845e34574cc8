// Compiles kernel/malloc into src/traces/malloc/kernel-bytes.ts: WebAssembly as text, so that bundlers include it like
// any other code.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-kernel-'))
const output = path.join(folder, 'malloc.wasm')

const { error, stderr } = await asc.main([
  path.join(root, 'kernel/malloc/index.ts'),
  ...['--outFile', output],
  ...['--optimizeLevel', '3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'],
])
if (error !== null) {
  process.stderr.write(stderr.toString())
  throw error
}
const text = readFileSync(output).toString('base64')
rmSync(folder, { recursive: true })
writeFileSync(
  path.join(root, 'src/traces/malloc/kernel-bytes.ts'),
  `// Written by scripts/build-kernel.mjs from kernel/malloc.\n\n/** The kernel's WebAssembly in base64. */\nexport const KERNEL_BYTES =\n  '${text}'\n`,
)
