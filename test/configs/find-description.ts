/** Find what a schema says to authors: its own description, or that of the schema that it wraps. */
export function findDescription(schema: unknown): string | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined
  const pipe: readonly unknown[] = 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : []
  for (const action of pipe.toReversed()) {
    const found = action === schema ? undefined : readDescription(action)
    if (found !== undefined) return found
  }
  return 'wrapped' in schema ? findDescription(schema.wrapped) : undefined
}

/** A pipe holds actions, one of which may be a description, and first the schema itself. */
function readDescription(action: unknown): string | undefined {
  if (typeof action !== 'object' || action === null) return undefined
  return 'description' in action && typeof action.description === 'string'
    ? action.description
    : findDescription(action)
}
