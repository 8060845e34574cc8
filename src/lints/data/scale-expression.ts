/** Write a figure in a unit of so many of its own. */
export function scaleExpression(name: string, scale: number): string {
  if (scale === 1) return name
  return scale > 1 ? `${name} / ${String(scale)}` : `${name} * ${String(Math.round(1 / scale))}`
}
