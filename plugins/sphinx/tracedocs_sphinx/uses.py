"""Which documents show what, so that exactly those are read again whose entries changed."""

from .manifest import get_manifest


def note_use(env, kind, name):
    """Remember that the document that is being read shows an entry, and what it is now."""
    manifest = get_manifest(env.app)
    _get_uses(env).setdefault(env.docname, {})[kind, name] = manifest.sum(kind, name)


def find_outdated(app, env, added, changed, removed):
    """List the documents whose entries are others than when they were read."""
    manifest = get_manifest(app)
    return [
        document
        for document, uses in _get_uses(env).items()
        if document in env.found_docs
        and any(manifest.sum(kind, name) != known for (kind, name), known in uses.items())
    ]


def purge_uses(app, env, document):
    """Forget a document that is read again, or gone."""
    _get_uses(env).pop(document, None)


def merge_uses(app, env, documents, other):
    """Take over what another process has read."""
    for document in documents:
        uses = _get_uses(other).get(document)
        if uses is not None:
            _get_uses(env)[document] = uses


def _get_uses(env):
    if not hasattr(env, "tracedocs_uses"):
        env.tracedocs_uses = {}
    return env.tracedocs_uses
