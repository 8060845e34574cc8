import { hyperfineFormat } from './benchmarks/hyperfine-format.ts'
import { ductInfoFormat } from './recorders/duct-info-format.ts'
import type { DocumentFormat } from './document-format.ts'

/** The documents that tracedocs reads, in the order in which `tracedocs formats` lists them; the first that matches is taken. */
export const documentFormats: readonly DocumentFormat[] = [hyperfineFormat, ductInfoFormat]
