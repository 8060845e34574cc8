r"""How wide the columns of a table are in LaTeX.

Numbers are never broken, and never overlap: their columns are as wide as they are, and only headers and texts are
wrapped. ``tabulary`` widens texts by itself; a table that goes over pages is a ``longtable``, which cannot.
"""

from sphinx import addnodes

#: Sphinx makes a table of more rows, its header among them, a ``longtable``.
_MOST_ROWS = 30
#: About as many characters fit on a line, and a column's margins take the place of a few.
_LINE = 90
_MARGINS = 3
#: The least share of a line, in percent, for a column of texts.
_LEAST = 15

_RAGGED = {"right": r"\raggedleft", "center": r"\centering"}


def create_latex_columns(entry, classes):
    """Create the node that tells LaTeX about the columns of a table."""
    is_long = len(entry["rows"]) + 1 > _MOST_ROWS or "longtable" in classes
    cells = list(zip(*entry["rows"])) or [() for _ in entry["columns"]]
    widths = [_measure(column, texts) for column, texts in zip(entry["columns"], cells)]
    texts = [width for width, column in zip(widths, entry["columns"]) if column["align"] == "left"]
    free = _LINE - sum(width + _MARGINS for width in widths) + sum(texts)
    is_tight = sum(texts) > free
    specs = []
    for column, width in zip(entry["columns"], widths):
        if column["align"] != "left":
            specs.append(_describe_numbers(column, width))
        elif not is_long:
            specs.append("L")
        elif not is_tight:
            specs.append("l")
        else:
            share = max(_LEAST, 100 * free // _LINE * width // sum(texts))
            specs.append(rf">{{\raggedright\arraybackslash}}\X{{{share}}}{{100}}")
    return addnodes.tabular_col_spec(spec=f"|{'|'.join(specs)}|")


def _describe_numbers(column, width):
    """Describe a column of numbers; one whose header is wider wraps the header."""
    if len(_read(column["header"])) <= width:
        return column["align"][0]
    return rf">{{{_RAGGED[column['align']]}\arraybackslash}}p{{{0.6 * width:.1f}em}}"


def _measure(column, cells):
    """Count the characters that a column cannot do without: all of a cell, and the longest word of its header."""
    words = _read(column["header"]).split() if column["align"] != "left" else [_read(column["header"])]
    return max((len(text) for text in [*words, *map(_read, cells)]), default=1) or 1


def _read(inline):
    return inline if isinstance(inline, str) else "".join(text for _, text in inline)
