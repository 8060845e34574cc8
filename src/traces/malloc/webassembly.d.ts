// The used part of the WebAssembly API, whose types TypeScript has only in its library for browsers.
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
