"""The markers of regions in place: one without its partner is a warning, since the region is not written any longer."""

import re
from pathlib import Path

from docutils import nodes
from sphinx.util import logging

logger = logging.getLogger(__name__)

_REST = re.compile(r"tracedocs:\s*(begin|value|end)\b.*")
_MYST = re.compile(r"<!--\s*tracedocs:\s*(begin|value|end)\b.*?-->", re.DOTALL)


def check_markers(app, doctree):
    """Warn of markers that are not paired, in comments of reST and in those of HTML, which MyST has."""
    markers = list(_find_markers(doctree))
    opened = None
    for at, marker in enumerate(markers):
        if marker[1] != "end":
            if opened is not None:
                _warn_unclosed(app.env, markers, opened)
            opened = at
        elif opened is None:
            _warn(app.env, markers, at, "cannot find the beginning of this region, expected a `tracedocs: begin` above it")
        else:
            opened = None
    if opened is not None:
        _warn_unclosed(app.env, markers, opened)


def _find_markers(doctree):
    for node in doctree.findall(lambda node: isinstance(node, (nodes.comment, nodes.raw))):
        if isinstance(node, nodes.raw):
            yield from _MYST.finditer(node.astext())
        else:
            yield from filter(None, [_REST.match(node.astext())])


def _warn_unclosed(env, markers, at):
    _warn(env, markers, at, f"cannot find the end of `{markers[at][0]}`, expected a `tracedocs: end` after it")


def _warn(env, markers, at, reason):
    # With each build, not only when the page is read first.
    env.note_reread()
    location = (env.docname, _find_line(env, markers, at))
    logger.warning("tracedocs: %s", reason, location=location, type="tracedocs", subtype="marker")


def _find_line(env, markers, at):
    """Return the line of a marker, which docutils does not keep; ``None`` where code or another file has such a line, too."""
    text = markers[at][0]
    try:
        source = Path(env.doc2path(env.docname)).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None
    written = text if text.startswith("<") else f".. {text}"
    numbered = enumerate(source.split("\n"), 1)
    lines = [number for number, line in numbered for _ in range(line.count(written))]
    same = [other for other, marker in enumerate(markers) if marker[0] == text]
    return lines[same.index(at)] if len(lines) == len(same) else None
