r"""How wide the columns of a table are in LaTeX.

Numbers are never broken, and never overlap: their columns are as wide as they are, and only headers and texts are
wrapped. A column of texts that are too long has what the others leave of the line: ``tabulary`` forgets the margins of
columns of numbers, and a table that goes over pages is a ``longtable``, which widens nothing. A table that
is wider than a line is set in smaller type, with columns closer together.
"""

from docutils import nodes

from sphinx import addnodes
from sphinx.transforms import SphinxTransform

#: The attribute of a table that holds its entry of the manifest, until it is known where the table stands.
ENTRY = "tracedocs-entry"

#: Sphinx makes a table of more rows, its header among them, a ``longtable``.
_MOST_ROWS = 30
#: About as many characters fit on a line, and a column's margins take the place of a few.
_LINE = 90
_MARGINS = 3
#: The types for wider tables, and about as many characters as fit on a line of each.
_SMALLER = (("footnotesize", 112), ("scriptsize", 128))
_CLOSE_MARGINS = 2
#: A column of texts is not narrower than this, whose words are shorter.
_NARROWEST = 10
#: About as many characters of a line are lost in these.
_INDENT = 6
_INDENTED = (nodes.list_item, nodes.definition, nodes.field_body, nodes.block_quote, nodes.Admonition)
#: How wide a letter of a header is, in ems: it is bold.
_EM = 0.6
#: The least share of a line, in percent, for a column of texts.
_LEAST = 15

_RAGGED = {"right": r"\raggedleft", "center": r"\centering"}


class FitLatex(SphinxTransform):
    """Put tables of the manifest between what LaTeX needs.

    Directives cannot: in MyST they do not know what they stand in.
    """

    # After references to what follows have found the table.
    default_priority = 500

    def apply(self, **kwargs):
        for table in [table for table in self.document.findall(nodes.table) if ENTRY in table]:
            at = table.parent.index(table)
            table.parent[at : at + 1] = _fit_latex(table.attributes.pop(ENTRY), table)


def _fit_latex(entry, table):
    """Return a table between the nodes that tell LaTeX about its columns, and about smaller type where it needs it.

    Lines of lists are shorter.
    """
    indent = _INDENT if isinstance(table.parent, _INDENTED) else 0
    size = _choose_size(entry, indent)
    if size is None:
        return [_create_columns(entry, table["classes"], _LINE - indent, _MARGINS), table]
    name, line = size
    return [
        _create_latex(rf"\begingroup\{name}\setlength{{\tabcolsep}}{{3pt}}"),
        _create_columns(entry, table["classes"], line - indent, _CLOSE_MARGINS),
        table,
        _create_latex(r"\endgroup"),
    ]


def _choose_size(entry, indent):
    """Choose the largest type in which no column is broken; the smallest, if it is in none."""
    columns = entry["columns"]
    needed = indent + sum(_measure_least(column, texts) for column, texts in zip(columns, _list_cells(entry)))
    if needed + _MARGINS * len(columns) <= _LINE:
        return None
    fitting = [size for size in _SMALLER if needed + _CLOSE_MARGINS * len(columns) <= size[1]]
    return (fitting or _SMALLER[-1:])[0]


def _create_latex(code):
    return nodes.raw("", code, format="latex")


def _list_cells(entry):
    return list(zip(*entry["rows"])) or [() for _ in entry["columns"]]


def _measure_least(column, cells):
    """Count the characters that a column needs at least: those of a text may be wrapped."""
    if column["align"] != "left":
        width = _measure(column, cells)
        # A digit is half an em wide.
        return 2 * _EM * width if _is_wrapped(column, width) else width
    words = [word for text in [column["header"], *cells] for word in _read(text).split()]
    return max([_NARROWEST, *map(len, words)])


def _create_columns(entry, classes, line, margins):
    """Create the node that tells LaTeX about the columns of a table."""
    is_long = len(entry["rows"]) + 1 > _MOST_ROWS or "longtable" in classes
    widths = [_measure(column, texts) for column, texts in zip(entry["columns"], _list_cells(entry))]
    texts = [width for width, column in zip(widths, entry["columns"]) if column["align"] == "left"]
    least = [_measure_least(column, texts) for column, texts in zip(entry["columns"], _list_cells(entry))]
    numbers = sum(width for width, column in zip(least, entry["columns"]) if column["align"] != "left")
    free = line - numbers - margins * len(widths)
    is_tight = sum(texts) > free
    specs = []
    for column, width in zip(entry["columns"], widths):
        if column["align"] != "left":
            specs.append(_describe_numbers(column, width))
        elif not is_tight:
            specs.append("l" if is_long else "L")
        else:
            share = max(_LEAST, int(100 * free / line * width / sum(texts)))
            specs.append(rf">{{\raggedright\arraybackslash}}\X{{{share}}}{{100}}")
    return addnodes.tabular_col_spec(spec=f"|{'|'.join(specs)}|")


def _describe_numbers(column, width):
    """Describe a column of numbers; one whose header is wider wraps the header."""
    if not _is_wrapped(column, width):
        return column["align"][0]
    return rf">{{{_RAGGED[column['align']]}\arraybackslash}}p{{{_EM * width:.1f}em}}"


def _is_wrapped(column, width):
    return len(_read(column["header"])) > width


def _measure(column, cells):
    """Count the characters that a column cannot do without: all of a cell, and the longest word of its header."""
    words = _read(column["header"]).split() if column["align"] != "left" else [_read(column["header"])]
    return max((len(text) for text in [*words, *map(_read, cells)]), default=1) or 1


def _read(inline):
    return inline if isinstance(inline, str) else "".join(text for _, text in inline)
