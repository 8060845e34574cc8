/** The part of svgdom 0.1.23 that svg.js needs; svgdom ships no types. */
declare module 'svgdom' {
  interface SvgWindow {
    readonly document: object
  }

  export function createSVGWindow(): SvgWindow
}
