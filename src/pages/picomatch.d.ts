/** The part of picomatch 4 that is used; the package carries no types. */
declare module 'picomatch' {
  const picomatch: {
    readonly isMatch: (path: string, pattern: string) => boolean
  }
  export default picomatch
}
