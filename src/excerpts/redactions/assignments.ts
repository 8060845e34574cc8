import { createShape, type RedactionRule } from './redaction-rule.ts'

/** A value that can be a name: no number, version or time. */
const VALUE = String.raw`(?!v?\d+(?:[.,]\d|\b)|\$|%|<)[\p{L}\p{N}_][\p{L}\p{N}_.\-]{0,63}`

/** Variables of an environment, and keys of records, that hold a name. */
export const assignments: RedactionRule = {
  name: 'variables and keys',
  shapes: [
    createShape(String.raw`\b(?:USER|LOGNAME|USERNAME|SUDO_USER|PGUSER)=["']?(?<user>${VALUE})`),
    createShape(String.raw`(?<![\p{L}])[A-Z]+_(?:USER|USERNAME|LOGIN)=["']?(?<user>${VALUE})`, {
      isWeak: true,
    }),
    createShape(
      String.raw`\b(?:HOST|HOSTNAME|COMPUTERNAME|USERDOMAIN|SLURMD_NODENAME|SLURM_JOB_NODELIST|PGHOST)=["']?(?<host>(?!localhost\b)${VALUE})`,
    ),
    createShape(String.raw`(?<![\p{L}])[A-Z]+_(?:HOST|HOSTNAME)=["']?(?<host>${VALUE})`, {
      isWeak: true,
    }),
    createShape(
      String.raw`["'](?:user|username|user_name|login|owner|author)["']\s?:\s?["'](?<user>${VALUE}(?: \p{Lu}\p{L}+){0,3})["']`,
    ),
    createShape(
      String.raw`["'](?:host|hostname|host_name|node|nodename|computer_name|computername|fqdn|HostName|MachineName)["']\s?:\s?["'](?<host>(?!v\d)${VALUE})["']`,
    ),
    createShape(
      String.raw`(?<![\p{L}_\-])(?:--)?(?:db_|db)?(?:user|username|login|user\.name)=["']?(?<user>${VALUE})(?![\w(])`,
      {
        isWeak: true,
      },
    ),
    createShape(
      String.raw`(?<![\p{L}_\-"'])(?:[Hh]ost|[Hh]ostname|[Nn]odename|host_name|fqdn)\s?[=:]\s?(?<host>(?![\d.]+\s?\w{1,3}\b)${VALUE})(?![\w(:])`,
      {
        isWeak: true,
      },
    ),
    createShape(String.raw`^\s*(?:[Uu]sername|[Ll]ogin|[Uu]ser)\s?:\s{1,12}(?<user>${VALUE})\s*$`, {
      isWeak: true,
    }),
  ],
}
