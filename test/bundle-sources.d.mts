/** Bundle sources as they are into a folder: each entry, relative to the repository, becomes `<its name>.mjs`. */
export declare function bundleSources(folder: string, entries: readonly string[]): Promise<void>
