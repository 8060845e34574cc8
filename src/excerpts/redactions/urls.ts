import { createShape, type RedactionRule } from './redaction-rule.ts'

/** What a URL's host is reached by. What stands behind `data://`, `s3://` or `unix://` is no machine. */
const SCHEME = String.raw`(?:https?|wss?|s?ftps?|ssh|rsync|git|svn|rediss?|postgres(?:ql)?|mysqlx?|mariadb|mongodb|amqps?|mqtts?|ldaps?|smb|nfs|vnc|rdp|tcp|udp|tls|grpcs?|nats|kafka|clickhouse|cassandra|memcached|telnet)`

/** Examples in documentation, and services of a container that have the name of their program. */
const NOBODY = String.raw`(?:localhost|unix|example|foo|bar|baz|host\.docker\.internal|kubernetes\.default\S*|redis|postgres|mysql|mariadb|mongo|kafka|rabbitmq|nats|nginx|minio|elasticsearch|grafana|prometheus|jaeger|backend|frontend|api|app|web|db|proxy|gateway|registry)`

const LABEL = String.raw`[\p{L}_][\p{L}\p{N}_\-]{0,62}`

const START = String.raw`\b${SCHEME}://(?:[^\s/@"'<>]{0,260}@)?(?!${NOBODY}(?![\w.\-]))`

/** Machines of a private network in URLs: names without a domain, and with one that the internet does not have. */
export const privateUrls: RedactionRule = {
  name: 'private hosts in URLs',
  hint: /:\/\//,
  shapes: [
    // A port or a digit tells a machine from a slip such as `https://latest/guide.html`.
    createShape(
      String.raw`${START}(?=[^/?#\s"'\x60,;)\]>]*(?:\d|:\d))(?<host>${LABEL})(?=[:/?#\s"'\x60,;)\]>]|$)`,
      { isWeak: true },
    ),
    createShape(
      String.raw`${START}(?<host>${LABEL}(?:\.[\p{L}\p{N}_\-]{1,63}){0,5}\.(?:local|localdomain|lan|home|internal|intranet|corp|private|home\.arpa|fritz\.box))(?![\w.\-])`,
    ),
  ],
}
