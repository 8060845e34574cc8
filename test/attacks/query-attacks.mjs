// Queries of tables: what never ends, takes all memory, reads or writes elsewhere, and is deep.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { attack, LOG, many } from './attack.mjs'

const query = (name, sql, files = {}, check = undefined) =>
  attack(
    `query: ${name}`,
    ['build'],
    {
      'page.md': '<!-- tracedocs: begin table t -->\n<!-- tracedocs: end -->\n',
      'a.log': LOG,
      'own.csv': 'a\n1\n',
      'tracedocs.yaml': `pages: ["*.md"]\nruns: {a: {logs: a.log}}\ntables: {t: {template: query, files: ${JSON.stringify(files.named ?? {})}, query: ${JSON.stringify(sql)}}}\n`,
      ...files.content,
    },
    check,
  )

const writesNothing = ({ folder }) =>
  existsSync(path.join(folder, 'written')) ? 'it wrote a file' : undefined

const showsNoUser = ({ output }) => (output.includes('root:') ? 'it shows /etc/passwd' : undefined)

export const queryAttacks = () => [
  query(
    'a recursion without an end',
    'WITH RECURSIVE t AS (SELECT 1 AS a UNION ALL SELECT 1 FROM t) SELECT sum(a) FROM t',
  ),
  query(
    'a recursion that keeps all rows',
    'WITH RECURSIVE t AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM t) SELECT * FROM t ORDER BY a',
  ),
  query('10¹² rows', 'SELECT count(*) FROM range(1000000) a, range(1000000) b'),
  query('a text of 1 GB', "SELECT repeat('x', 1000000000)"),
  query('a list of 10⁸ numbers', 'SELECT list_transform(range(100000000), x -> x * 2)'),
  query('brackets 9,000 deep', `SELECT ${'('.repeat(9000)}1${')'.repeat(9000)}`),
  query('lists 900 deep', `SELECT ${'['.repeat(900)}1${']'.repeat(900)}`),
  query('9,000 terms', `SELECT ${'1+'.repeat(9000)}1`),
  query('100 tables joined', `SELECT count(*) FROM ${many(99, (i) => `range(9) t${i}, `)}range(9)`),
  query('1,200 columns', `SELECT ${many(1200, (i) => `${i} AS c${i}, `)}1`),
  query('a copy into a file', "COPY (SELECT 1) TO 'written'", {}, writesNothing),
  query('a copy behind a SELECT', "SELECT 1; COPY (SELECT 1) TO 'written'", {}, writesNothing),
  query('a file of the system', "SELECT * FROM read_csv('/etc/passwd')", {}, showsNoUser),
  query('a file by its name', "FROM '/etc/passwd'", {}, showsNoUser),
  query('another database', "ATTACH 'written' AS w", {}, writesNothing),
  query('an extension', 'INSTALL httpfs; LOAD httpfs'),
  query('a secret', "CREATE SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')"),
  query('a packed CSV of 1 GB', 'SELECT count(*) FROM d', {
    named: { d: 'd.csv.gz' },
    content: { 'd.csv.gz': gzipSync(Buffer.from('a\n1\n'.repeat(250_000_000 / 4))) },
  }),
  query('a CSV of a million columns', 'SELECT count(*) FROM d', {
    named: { d: 'd.csv' },
    content: { 'd.csv': many(1e6, (i) => `a${i},`) },
  }),
  query('a Parquet that is none', 'SELECT count(*) FROM d', {
    named: { d: 'd.parquet' },
    content: { 'd.parquet': `PAR1${'\xff'.repeat(1e5)}PAR1` },
  }),
]
