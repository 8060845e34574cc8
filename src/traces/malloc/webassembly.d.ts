// What is used of WebAssembly; TypeScript has its types only among those of browsers.
declare namespace WebAssembly {
  /** Opaque. */
  interface Module {
    readonly brand?: never
  }
  const Module: new (bytes: Uint8Array) => Module
  class Instance {
    constructor(
      module: Module,
      imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
    )
    readonly exports: Readonly<Record<string, unknown>>
  }
  interface Memory {
    readonly buffer: ArrayBuffer
  }
  class CompileError extends Error {}
}
