/** Whether a file is code, which may do and import what nobody sees. */
export function isModule(file: string): boolean {
  return /\.[mc]?[jt]sx?$/.test(file)
}
