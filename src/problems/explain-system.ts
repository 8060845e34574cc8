/** Say what a system reports of a file that was to be read, without the call and the absolute path, and what to do. */
export function explainSystem(reason: string): string {
  const plain = /^E[A-Z]+: /.test(reason) ? reason.replace(/, [a-z]+(?: '.*')?$/s, '') : reason
  return /^(?:EACCES|EPERM)\b/.test(plain)
    ? `${plain}; let it be read, with its permissions and those of its folder`
    : plain
}
