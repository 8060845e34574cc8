"""Which documents show what, so that exactly those are read again whose entries changed."""

from docutils import nodes
from sphinx.util import logging

from .manifest import get_manifest

logger = logging.getLogger(__name__)

#: Nodes whose texts other documents show, too: in references, tables of contents and navigation.
_QUOTED = (nodes.title, nodes.caption)


def note_use(env, kind, name):
    """Remember that the document that is being read shows an entry, and what it is now."""
    manifest = get_manifest(env.app)
    _get_uses(env).setdefault(env.docname, {})[kind, name] = manifest.sum(kind, name)


def find_outdated(app, env, added, changed, removed):
    """List the documents whose entries are others than when they were read."""
    manifest = get_manifest(app)
    outdated = [
        document
        for document, uses in _get_uses(env).items()
        if document in env.found_docs
        and any(manifest.sum(kind, name) != known for (kind, name), known in uses.items())
    ]
    # Sphinx does not write a document again where only a title that it quotes has changed.
    manifest.is_quoted_anew = not _get_quoted(env).isdisjoint(outdated)
    return outdated


def note_quoted_values(app, doctree):
    """Remember a document whose titles or captions show figures: others quote them."""
    values = doctree.findall(lambda node: "tracedocs-value" in getattr(node, "attributes", {}).get("classes", ()))
    quoted = [value for value in values if _stands_in_title(value)]
    if quoted:
        note_quoted(app.env)
    warned = []
    for section in (value.parent.parent for value in quoted if _moves_anchor(value)):
        if section not in warned:
            warned.append(section)
            _warn_anchor(app.env, section)


def _moves_anchor(value):
    """Find out whether links lead to the anchor of a heading that is made of a figure, and of nothing else."""
    title = value.parent
    if not (isinstance(title, nodes.title) and isinstance(title.parent, nodes.section)):
        return False
    section = title.parent
    # Sphinx links to a page, not to its title. A target above gives a section a name that stays.
    is_page = isinstance(section.parent, nodes.document) and section.parent.next_node(nodes.section) is section
    return not is_page and len(section["ids"]) == 1


def _warn_anchor(env, section):
    # With each build, not only when the page is read first.
    env.note_reread()
    logger.warning(
        "tracedocs: the anchor of this heading changes with the figure in it, and links to it break; put a target "
        "above it, such as `.. _name:`, or `(name)=` in MyST",
        location=section[0] if section[0].line else section,
        type="tracedocs",
        subtype="anchor",
    )


def note_quoted(env):
    """Remember that others quote what the document that is being read states: a caption, say."""
    _get_quoted(env).add(env.docname)


def list_quoting(app, env):
    """List what is written again besides the documents that were read again: all, where a title has another figure."""
    return list(env.found_docs) if get_manifest(app).is_quoted_anew else []


def purge_uses(app, env, document):
    """Forget a document that is read again, or gone."""
    _get_uses(env).pop(document, None)
    _get_quoted(env).discard(document)


def merge_uses(app, env, documents, other):
    """Take over what another process has read."""
    for document in documents:
        uses = _get_uses(other).get(document)
        if uses is not None:
            _get_uses(env)[document] = uses
    _get_quoted(env).update(_get_quoted(other).intersection(documents))


def _stands_in_title(node):
    while node is not None and not isinstance(node, _QUOTED):
        node = node.parent
    return node is not None


def _get_uses(env):
    if not hasattr(env, "tracedocs_uses"):
        env.tracedocs_uses = {}
    return env.tracedocs_uses


def _get_quoted(env):
    if not hasattr(env, "tracedocs_quoted"):
        env.tracedocs_quoted = set()
    return env.tracedocs_quoted
