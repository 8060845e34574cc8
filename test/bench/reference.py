"""Does the work of pymemtrace's process.py: a log to a table and a gnuplot script.

A stand-in for the benchmark, written from what that program does: read all lines, match each with a regular
expression, parse the JSON of those that match, and format a row each.
"""

import datetime
import json
import os
import re
import sys

RECORD = re.compile(r"^.+?ProcessLoggingThread-JSON(-START|-STOP)?\s*(.+)$")


def read_records(path):
    records = []
    with open(path, errors="replace") as log:
        for line in log.readlines():
            match = RECORD.match(line)
            if match:
                record = json.loads(match.group(2))
                stamp = record["timestamp"]
                record["timestamp"] = datetime.datetime.strptime(stamp, "%Y-%m-%d %H:%M:%S.%f")
                records.append(record)
    return records


def format_rows(records):
    last_user = last_time = last_faults = 0.0
    for record in records:
        time, user = record["elapsed_time"], record["cpu_times"]["user"]
        memory = record["memory_info"]
        step = (time - last_time) or 1e-9
        yield [
            f"{time:<12.1f}",
            f"{memory['rss']:12d}",
            f"{(memory['pfaults'] - last_faults) / step:12f}",
            f"{user:12.1f}",
            f"{user / time:12.1%}",
            f"{(user - last_user) / step:12.1%}",
            record["timestamp"].strftime("%Y-%m-%dT%H:%M:%S.%f"),
            f"{record['pid']:6d}",
            f"# {record.get('label', '')}",
        ]
        last_time, last_user, last_faults = time, user, memory["pfaults"]


def main(log, folder):
    rows = list(format_rows(read_records(log)))
    widths = [max(len(row[i]) for row in rows) + 2 for i in range(len(rows[0]))]
    base = os.path.join(folder, os.path.basename(log))
    with open(base + ".dat", "w") as data:
        for row in rows:
            data.write(" ".join(cell.ljust(width) for cell, width in zip(row, widths)) + "\n")
    curves = [("1:($2 / 1024**2)", "x1y1"), ("1:($3 / 10000)", "x1y2"), ("1:5", "x1y2"), ("1:6", "x1y2")]
    plots = ", ".join(f'"{base}.dat" using {using} axes {axes} with lines' for using, axes in curves)
    with open(base + ".plt", "w") as script:
        script.write(f'set grid\nset y2tics\nset terminal svg size 1000,700\nset output "{base}.svg"\nplot {plots}\n')


main(*sys.argv[1:])
