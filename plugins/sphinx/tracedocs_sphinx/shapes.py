"""What the entries of a manifest look like. A file that was cut, merged or edited by hand is one warning, not a traceback."""

import os
import re

from .inlines import is_inline

_ALIGNMENTS = ("left", "right", "center")


class ManifestError(Exception):
    """A file that is JSON, but no manifest that this version knows."""


def check_entries(data, kind):
    """Raise an error at the first entry of a kind that cannot be shown."""
    entries = data.get(kind, {})
    if not isinstance(entries, dict):
        raise ManifestError(f"its `{kind}` are damaged; run `npx tracedocs build`")
    for name, entry in entries.items():
        if not (isinstance(entry, dict) and _SHAPES[kind](entry)):
            raise ManifestError(f"its {kind[:-1]} `{name}` is damaged; run `npx tracedocs build`")


def check_places(data, folder):
    """Raise an error at the first chart outside the project; ``folder`` is that of the manifest, whose ``root`` leads to it."""
    root = data.get("root", "")
    if not (isinstance(root, str) and re.fullmatch(r"(?:\.\.(?:/\.\.)*|\.)?", root)):
        raise ManifestError("its `root` is damaged; run `npx tracedocs build`")
    for name, chart in data.get("charts", {}).items():
        # Manifests of earlier versions do not say where the project is.
        if os.path.isabs(chart["file"]) or (root and not _is_below(os.path.join(folder, root), folder, chart["file"])):
            raise ManifestError(
                f"its chart `{name}` stands outside the project: {chart['file']}; run `npx tracedocs build`"
            )


def _is_below(root, folder, file):
    base = os.path.abspath(root)
    try:
        return os.path.commonpath([base, os.path.abspath(os.path.join(folder, file))]) == base
    except ValueError:
        # Two drives of Windows.
        return False


def _is_problem(entry):
    return isinstance(entry.get("problem"), str)


def _is_value(entry):
    return _is_problem(entry) or isinstance(entry.get("text"), str)


def _is_text(entry):
    return _is_problem(entry) or _is_list(entry.get("paragraphs"), is_inline)


def _is_table(entry):
    columns = entry.get("columns")
    return (
        _is_list(columns, _is_column)
        and len(columns) > 0
        and _is_list(entry.get("rows"), lambda row: _is_list(row, is_inline) and len(row) == len(columns))
        and _is_list(entry.get("notes"), lambda note: isinstance(note, str))
        and _is_named(entry)
    )


def _is_column(column):
    return isinstance(column, dict) and is_inline(column.get("header")) and column.get("align") in _ALIGNMENTS


def _is_chart(entry):
    return (
        all(isinstance(entry.get(key), str) for key in ("file", "alt"))
        and entry["file"].endswith(".svg")
        and _is_named(entry)
    )


def _is_named(entry):
    return all(isinstance(entry.get(key, ""), str) for key in ("caption", "label"))


def _is_list(found, is_item):
    return isinstance(found, list) and all(is_item(item) for item in found)


_SHAPES = {"values": _is_value, "texts": _is_text, "tables": _is_table, "charts": _is_chart}
