import type { TraceOrigin } from './object-trace.ts'

const NAME =
  /(?:^|[/\\])(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)_(\d+)_(\d+)_([OPT])_(\d+)_PY([^/\\]+?)\.log(?:\.(?:gz|zst|xz))?$/

const KINDS: Readonly<Record<string, TraceOrigin['kind']>> = {
  O: 'reference',
  P: 'profile',
  T: 'trace',
}

/**
 * Parse the path of a cPyMemTrace log; `undefined` if it is not pymemtrace's default name
 * (`create_filename()` in its `pymemtrace_util.c`).
 */
export function parseTraceOrigin(path: string): TraceOrigin | undefined {
  const match = NAME.exec(path)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second, ordinal, pid, letter = '', depth, version = ''] =
    match
  const kind = KINDS[letter]
  if (kind === undefined) return undefined
  return {
    kind,
    started: `${[year, month, day].join('-')} ${[hour, minute, second].join(':')}`,
    ordinal: Number(ordinal),
    pid: Number(pid),
    depth: Number(depth),
    version,
  }
}
