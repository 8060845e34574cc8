/** The part of svgdom 0.1.23 that svg.js is given; svgdom carries no types. */
declare module 'svgdom' {
  interface SvgWindow {
    readonly document: object
  }

  export function createSVGWindow(): SvgWindow
}
