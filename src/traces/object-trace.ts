/** What a log of pymemtrace's cPyMemTrace comes to: Profile or Trace, or Reference Tracing. */
export interface ObjectTrace {
  readonly kind: 'objects'
}
