const degrees = (angle: number): number => (angle * Math.PI) / 180

/** gnuplot's formulae for components of colours, by number (gnuplot 5.4 `help palette rgbformulae`). */
const FORMULAE: readonly ((x: number) => number)[] = [
  () => 0,
  () => 0.5,
  () => 1,
  (x) => x,
  (x) => x ** 2,
  (x) => x ** 3,
  (x) => x ** 4,
  (x) => Math.sqrt(x),
  (x) => Math.sqrt(Math.sqrt(x)),
  (x) => Math.sin(degrees(90 * x)),
  (x) => Math.cos(degrees(90 * x)),
  (x) => Math.abs(x - 0.5),
  (x) => (2 * x - 1) ** 2,
  (x) => Math.sin(degrees(180 * x)),
  (x) => Math.abs(Math.cos(degrees(180 * x))),
  (x) => Math.sin(degrees(360 * x)),
  (x) => Math.cos(degrees(360 * x)),
  (x) => Math.abs(Math.sin(degrees(360 * x))),
  (x) => Math.abs(Math.cos(degrees(360 * x))),
  (x) => Math.abs(Math.sin(degrees(720 * x))),
  (x) => Math.abs(Math.cos(degrees(720 * x))),
  (x) => 3 * x,
  (x) => 3 * x - 1,
  (x) => 3 * x - 2,
  (x) => Math.abs(3 * x - 1),
  (x) => Math.abs(3 * x - 2),
  (x) => 1.5 * x - 0.5,
  (x) => 1.5 * x - 1,
  (x) => Math.abs(1.5 * x - 0.5),
  (x) => Math.abs(1.5 * x - 1),
  (x) => (x <= 0.25 ? 0 : x >= 0.57 ? 1 : x / 0.32 - 0.78125),
  (x) => (x <= 0.42 ? 0 : x >= 0.92 ? 1 : 2 * x - 0.84),
  (x) => (x <= 0.42 ? 4 * x : x <= 0.92 ? -2 * x + 1.84 : x / 0.08 - 11.5),
  (x) => Math.abs(2 * x - 0.5),
  (x) => 2 * x,
  (x) => 2 * x - 0.5,
  (x) => 2 * x - 1,
]

/** The numbers of formulae go up to this one, and down to its negative, which runs the other way. */
export const LAST_FORMULA = FORMULAE.length - 1

/** Evaluate a formula at a value from 0 to 1; the result is cut to that range. */
export function evaluateFormula(number: number, value: number): number {
  const formula = FORMULAE[Math.abs(number)]
  const found = formula?.(number < 0 ? 1 - value : value) ?? 0
  return Math.min(1, Math.max(0, found))
}
