"""A stand-in for pymemtrace's dtrace_log_analyse: regular expressions for each line, and a dictionary of
live pointers. It counts as tracedocs does, so that both can be compared; interleaved halves are garbage to it."""
import json
import re
import sys

MALLOC = re.compile(r'^\s*(\d+)\s+([^:]*):(-?\d+)\s*-> (.*?)\s*malloc\((\d+)\) pntr 0x([0-9a-f]+)$')
MALLOC_END = re.compile(r'malloc\((\d+)\) pntr 0x([0-9a-f]+)$')
FREE = re.compile(r'^\s*(\d+)\s+([^:]*):(-?\d+)\s*-> (.*?)\s*free\(0x([0-9a-f]+)\)$')
FREE_END = re.compile(r'free\(0x([0-9a-f]+)\)$')


class Call:
    def __init__(self, line, file, number, function, size):
        self.line = line
        self.file = file
        self.number = number
        self.function = function
        self.size = size


def analyse(path):
    live = {}
    figures = dict.fromkeys(
        'mallocs frees nullFrees garbage reused unmatchedFrees failed totalBytes freedBytes largest peakBytes'
        ' peakCount'.split(),
        0,
    )
    outstanding = 0
    inside = False
    with open(path, encoding='latin-1', newline='\n') as log:
        for number, line in enumerate(log, 1):
            text = line.rstrip()
            if text.endswith('dtrace:::BEGIN'):
                inside = True
                continue
            if text.endswith(('dtrace:::END', 'dtrace::END')):
                inside = False
                continue
            if not inside or not text:
                continue
            match = MALLOC.match(text)
            call = None
            if match:
                call = Call(number, match[2], int(match[3]), match[4], int(match[5]))
                pointer = int(match[6], 16)
            else:
                match = MALLOC_END.search(text)
                if match:
                    call = Call(number, '', -1, '', int(match[1]))
                    pointer = int(match[2], 16)
            if call:
                figures['mallocs'] += 1
                if pointer == 0:
                    figures['failed'] += 1
                    continue
                known = live.get(pointer)
                if known:
                    figures['reused'] += 1
                    figures['freedBytes'] += known.size
                    outstanding -= known.size
                live[pointer] = call
                figures['totalBytes'] += call.size
                figures['largest'] = max(figures['largest'], call.size)
                outstanding += call.size
                figures['peakBytes'] = max(figures['peakBytes'], outstanding)
                figures['peakCount'] = max(figures['peakCount'], len(live))
                continue
            match = FREE.match(text) or FREE_END.search(text)
            if not match:
                figures['garbage'] += 1
                continue
            pointer = int(match[match.lastindex], 16)
            figures['frees'] += 1
            if pointer == 0:
                figures['nullFrees'] += 1
                continue
            known = live.pop(pointer, None)
            if known is None:
                figures['unmatchedFrees'] += 1
            else:
                figures['freedBytes'] += known.size
                outstanding -= known.size
    figures['outstanding'] = len(live)
    figures['outstandingBytes'] = outstanding
    return figures


print(json.dumps(analyse(sys.argv[1])))
