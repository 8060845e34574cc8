"""The role ``tracedocs``: a value, or a text, in a sentence."""

from docutils import nodes
from sphinx.util.docutils import SphinxRole
from sphinx.util import logging

from .inlines import create_inlines
from .manifest import get_manifest
from .uses import note_use

logger = logging.getLogger(__name__)


class TracedocsRole(SphinxRole):
    """Show a named value, an expression with or without a format, or a text of the configuration."""

    def run(self):
        name = " ".join(self.text.split())
        manifest = get_manifest(self.env.app)
        kind = "texts" if name in manifest.entries["texts"] and not manifest.find("values", name) else "values"
        # A text of this name may become a value, and the other way round.
        note_use(self.env, "values", name)
        note_use(self.env, "texts", name)
        entry = manifest.find(kind, name)
        node = nodes.inline("", "", classes=["tracedocs-value"], support_smartquotes=False)
        if entry is None or "problem" in entry:
            self.warn(name, entry, manifest)
            node += nodes.Text(f"[{name}]")
        elif kind == "values":
            node += nodes.Text(entry["text"])
        else:
            for at, paragraph in enumerate(entry["paragraphs"]):
                node += [nodes.Text(" ")] if at > 0 else []
                node += create_inlines(paragraph)
        return [node], []

    def warn(self, name, entry, manifest):
        """Say what is wrong with an entry, at the role, with each build; nothing if the whole manifest is missing."""
        if not manifest.is_read:
            return
        self.env.note_reread()
        if entry is None:
            near = manifest.suggest("values", name)
            reason = f"the manifest has no value `{name}`{near or '; run `npx tracedocs build`'}"
            subtype = "unknown"
        else:
            reason, subtype = entry["problem"], "problem"
        logger.warning("tracedocs: %s", reason, location=self.get_location(), type="tracedocs", subtype=subtype)


tracedocs_role = TracedocsRole()
