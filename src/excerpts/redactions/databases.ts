import { createShape, type RedactionRule } from './redaction-rule.ts'

const CLIENT = String.raw`\b(?:psql|pg_\w+|pgbench|createdb|dropdb|mysql\w*|mariadb[\w\-]*|mongo\w*|redis-(?:cli|benchmark)|memtier_benchmark|clickhouse-client|sysbench)\s(?:[^|;]{0,200}\s)?`
const USER = String.raw`(?<user>(?!\d|root\b|postgres\b)[\p{L}_][\p{L}\p{N}_.\-]{0,63})`
const HOST = String.raw`(?<host>(?!localhost\b|127\.)[\p{L}\p{N}_][\p{L}\p{N}_.\-]{0,63})`

/** A key of a connection string: `Server=zeus;Database=x;User Id=alice`. */
const KEY = String.raw`(?<=^|[;"'\s])`

/** Users and servers of databases: connection strings, clients, refusals. */
export const databases: RedactionRule = {
  name: 'databases',
  shapes: [
    createShape(
      String.raw`${KEY}(?:User ?I[dD]|UID|Uid|User|Username)\s?=\s?${USER}(?=\s*[;"']|\s*$)`,
      {
        applies: isConnection,
      },
    ),
    createShape(
      String.raw`${KEY}(?:Server|Data Source|Host|Address|Addr)\s?=\s?(?:tcp:)?${HOST}(?=\s*[;,:"'\\]|\s*$)`,
      { applies: isConnection },
    ),
    createShape(String.raw`${KEY}(?:PWD|Pwd)\s?=\s?(?<secret>[^;"'\s]{1,200})`, {
      applies: isConnection,
    }),
    createShape(String.raw`${CLIENT}(?:-[uU]\s?|--(?:user|username|\w+-user)[=\s])["']?${USER}`, {
      isWeak: true,
    }),
    createShape(String.raw`${CLIENT}(?:-h\s?|--(?:host|\w+-host)[=\s])["']?${HOST}`, {
      isWeak: true,
    }),
    createShape(
      String.raw`\b(?:authentication failed for user|[Rr]ole|no pg_hba\.conf entry for host "[^"]*", user) "${USER}"`,
    ),
    createShape(String.raw`\bfor user '${USER}'@'(?:${HOST})?`),
  ],
}

/** Check whether a line has several keys of a connection string. */
function isConnection(lines: readonly string[], index: number): boolean {
  const keys = (lines[index] ?? '').match(
    /(?:^|[;"'\s])(?:Server|Data Source|Host|Database|Initial Catalog|User ?I[dD]|UID|Uid|PWD|Pwd|Password|Port)\s?=[^;]+(?=;|["']|$)/g,
  )
  return (keys?.length ?? 0) >= 2
}
