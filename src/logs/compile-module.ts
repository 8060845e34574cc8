/** Compile WebAssembly from base64; `undefined` if there is none here, or none with vector instructions. */
export function compileModule(base64: string): WebAssembly.Module | undefined {
  if (typeof WebAssembly === 'undefined') return undefined
  try {
    return new WebAssembly.Module(Buffer.from(base64, 'base64'))
  } catch (error) {
    if (!(error instanceof WebAssembly.CompileError)) throw error
    return undefined
  }
}
