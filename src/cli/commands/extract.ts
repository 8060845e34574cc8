import { Argument, InvalidArgumentError, Option } from 'commander'
import type { Shard } from '../../builds/shard.ts'
import type { ExtractOptions } from '../actions/run-extract.ts'
import type { ExtractPartOptions } from '../actions/run-extract-part.ts'
import type { CliCommand } from '../cli-command.ts'
import {
  configOption,
  digitsOption,
  formatOption,
  jsonOption,
  pidOption,
} from '../command-options.ts'
import type { Session } from '../session.ts'

/** `tracedocs extract`. */
export const extractCommand: CliCommand = {
  name: 'extract',
  summary: 'write the series of logs, or a part of the lock',
  page: 'command-line.md',
  examples: [
    { line: 'extract app.log', does: 'write the series as a table' },
    {
      line: 'extract --format csv -o app.csv app.log',
      does: 'write them for a spreadsheet, to all digits',
    },
    {
      line: 'extract --format parquet -o app.parquet app.log',
      does: 'write them for DuckDB, Spark and others',
    },
    {
      line: 'extract --part 3.part --shard 3/10',
      does: 'read a tenth of the logs of the project for `lock merge`',
    },
  ],
  declare(command) {
    command
      .addArgument(
        new Argument(
          '[log...]',
          'logs; - is standard input; with --part those of the project that are here by default',
        ),
      )
      .addOption(formatOption('table', 'dat', 'csv', 'json', 'parquet'))
      .addOption(jsonOption())
      .addOption(digitsOption())
      .addOption(pidOption())
      .option('-o, --output <path>', 'a file, or an existing folder, which gets a file per process')
      .addOption(partOption())
      .addOption(shardOption())
      .addOption(configOption())
  },
  async run(session: Session, logs: string[], options: ExtractOptions & ExtractPartOptions) {
    if (options.part !== undefined) {
      const { runExtractPart } = await import('../actions/run-extract-part.ts')
      return runExtractPart(session, logs, options)
    }
    const { runExtract } = await import('../actions/run-extract.ts')
    return runExtract(session, logs, options)
  },
}

function partOption(): Option {
  return new Option(
    '--part <file>',
    'write what the lock of the project is to have of the logs, for `lock merge`',
  ).conflicts(['json', 'format', 'digits', 'pid', 'output'])
}

function shardOption(): Option {
  return new Option(
    '--shard <part>',
    'with --part: only one shard of the logs, such as 3/10',
  ).argParser(parseShard)
}

function parseShard(text: string): Shard {
  const [, index, count] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(text) ?? []
  const shard = { index: Number(index), count: Number(count) }
  if (shard.index <= shard.count) return shard
  throw new InvalidArgumentError('expected N/COUNT, such as 3/10')
}
