/** What a project says about its pages in general. */
export interface PageOptions {
  /**
   * Directives whose body is not reST, beside the built-in ones: markers in it are text
   * (`rst.literalDirectives`).
   */
  readonly literalDirectives?: readonly string[]
}
