import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** The severities with which the code reports a kind of problem, as far as they are written beside it. */
export type FoundSeverities = ReadonlyMap<string, ReadonlySet<string>>

/** Functions and methods that take a problem, a place and perhaps a severity, without which it is an error. */
const REPORTERS = /(?:^|\.)(?:createMessage|#?report|#refuse|createError|createErrorBefore)$/

/** What a file must contain to be worth parsing. */
const REPORTS = /createMessage|createError|pushProblem|#refuse|report\(/

/**
 * Find calls of what reports problems in a folder of TypeScript, such as `createMessage(problem, place, severity)`, whose problem
 * is an object with its kind, or a constant that is one. Where the severity is chosen at run time, `any` is among the words.
 */
export function findSeverities(folder: string): FoundSeverities {
  const found = new Map<string, Set<string>>()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const text = readFileSync(path.join(folder, file), 'utf8')
    if (!REPORTS.test(text)) continue
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    visit(source, ({ problem, severity }) => {
      for (const kind of readKinds(problem)) {
        const words = found.get(kind) ?? new Set()
        found.set(kind, words.add(severity))
      }
    })
  }
  return found
}

interface Report {
  readonly problem: ts.Expression
  readonly severity: string
}

function visit(node: ts.Node, see: (report: Report) => void): void {
  const report = ts.isCallExpression(node) ? readReport(node) : undefined
  if (report !== undefined) see(report)
  ts.forEachChild(node, (child) => {
    visit(child, see)
  })
}

function readReport(call: ts.CallExpression): Report | undefined {
  const name = call.expression.getText()
  const [first, second, third] = call.arguments
  if (first === undefined) return undefined
  if (REPORTERS.test(name)) {
    const severity = third === undefined || name.endsWith('#refuse') ? 'error' : readText(third)
    return { problem: first, severity: severity ?? 'any' }
  }
  // Its third argument is an object, with the severity or without.
  if (name !== 'pushProblem' || second === undefined || third === undefined) return undefined
  if (!ts.isObjectLiteralExpression(third)) return { problem: second, severity: 'any' }
  const stated = findProperty(third, 'severity')
  const severity = stated === undefined ? 'error' : readText(stated)
  return { problem: second, severity: severity ?? 'any' }
}

function readText(node: ts.Node): string | undefined {
  return ts.isStringLiteral(node) ? node.text : undefined
}

/** The value of a property of an object; its name where it is the shorthand of a variable. */
function findProperty(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = object.properties.find((one) => one.name?.getText() === name)
  if (property === undefined) return undefined
  if (ts.isPropertyAssignment(property)) return property.initializer
  return ts.isShorthandPropertyAssignment(property) ? property.name : undefined
}

/** The kinds that an expression may be: of an object, of both branches of a choice, or of a constant of its function. */
function readKinds(node: ts.Expression): readonly string[] {
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) {
    return readKinds(node.expression)
  }
  if (ts.isConditionalExpression(node)) {
    return [...readKinds(node.whenTrue), ...readKinds(node.whenFalse)]
  }
  if (ts.isIdentifier(node)) {
    const value = findConstant(node)
    return value === undefined ? [] : readKinds(value)
  }
  if (!ts.isObjectLiteralExpression(node)) return []
  const kind = findProperty(node, 'kind')
  const text = kind && readText(kind)
  return text === undefined ? [] : [text]
}

/** Find the nearest `const` of a name in the blocks around its use. */
function findConstant(name: ts.Identifier): ts.Expression | undefined {
  for (let block: ts.Node = name; !ts.isSourceFile(block); block = block.parent) {
    if (!ts.isBlock(block)) continue
    const [value] = block.statements.flatMap((statement) =>
      ts.isVariableStatement(statement)
        ? statement.declarationList.declarations.flatMap((one) =>
            one.name.getText() === name.text ? (one.initializer ?? []) : [],
          )
        : [],
    )
    if (value !== undefined) return value
  }
  return undefined
}
