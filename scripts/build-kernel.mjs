// Compiles the kernels into TypeScript: WebAssembly as text, so that bundlers include it like any other code.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const root = fileURLToPath(new URL('..', import.meta.url))

const KERNELS = [
  { kernel: 'malloc', target: 'src/traces/malloc/kernel-bytes.ts', name: 'KERNEL_BYTES' },
  {
    kernel: 'objects',
    target: 'src/traces/objects/object-kernel-bytes.ts',
    name: 'OBJECT_KERNEL_BYTES',
  },
  {
    kernel: 'anchors',
    target: 'src/records/anchor-kernel-bytes.ts',
    name: 'ANCHOR_KERNEL_BYTES',
  },
  {
    kernel: 'columns',
    target: 'src/series/column-kernel-bytes.ts',
    name: 'COLUMN_KERNEL_BYTES',
  },
]

for (const { kernel, target, name } of KERNELS) {
  const text = (await compile(kernel)).toString('base64')
  writeFileSync(
    path.join(root, target),
    `// Written by scripts/build-kernel.mjs from kernel/${kernel}.\n\n/** The kernel's WebAssembly in base64. */\nexport const ${name} =\n  '${text}'\n`,
  )
}

/** Compile a folder of kernel/ to WebAssembly. */
async function compile(kernel) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-kernel-'))
  const output = path.join(folder, 'kernel.wasm')
  const { error, stderr } = await asc.main([
    path.join(root, `kernel/${kernel}/index.ts`),
    ...['--outFile', output],
    ...['--optimizeLevel', '3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'],
  ])
  if (error !== null) {
    process.stderr.write(stderr.toString())
    throw error
  }
  const bytes = readFileSync(output)
  rmSync(folder, { recursive: true })
  return bytes
}
