import type { CallSite } from './malloc/malloc-trace.ts'
import type { FileGrowth, FunctionGrowth, LiveObjects, TypeCount } from './objects/object-trace.ts'

/** Name a call site so that the same one has the same name in every trace. */
export function nameSite({ file, line, function: name }: CallSite): string {
  return JSON.stringify([file, line, name])
}

/** Name a function; see {@link nameSite}. */
export function nameFunction({ file, function: name }: FunctionGrowth): string {
  return JSON.stringify([file, name])
}

/** Name a file; see {@link nameSite}. */
export function nameFile({ file }: FileGrowth): string {
  return file
}

/** Name a type; see {@link nameSite}. */
export function nameType({ type }: TypeCount): string {
  return type
}

/** Name a type and the place where its live objects were created; see {@link nameSite}. */
export function nameLive({ type, file, line, function: name }: LiveObjects): string {
  return JSON.stringify([type, file, line, name])
}
