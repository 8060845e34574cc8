"""Short texts of a manifest as nodes."""

from docutils import nodes

_NODES = {"code": nodes.literal, "emphasis": nodes.emphasis, "strong": nodes.strong}


def create_inlines(inline):
    """Create the nodes of a text: a string, or a list of ``[kind, text]``. Nothing in it is taken for markup."""
    parts = [["text", inline]] if isinstance(inline, str) else inline
    return [nodes.Text(text) if kind == "text" else _NODES[kind](text, text) for kind, text in parts]


def is_inline(found):
    """Find out whether something read is such a text."""
    if not isinstance(found, list):
        return isinstance(found, str)
    return all(
        isinstance(part, list)
        and len(part) == 2
        and all(isinstance(word, str) for word in part)
        and (part[0] == "text" or part[0] in _NODES)
        for part in found
    )
