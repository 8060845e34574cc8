"""The directives ``tracedocs-table`` and ``tracedocs-chart``."""

import os
import posixpath

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from .images import STATED_ALT
from .inlines import create_inlines
from .latex_columns import ENTRY
from .manifest import get_manifest
from .uses import note_quoted, note_use

logger = logging.getLogger(__name__)


def _align(argument):
    return directives.choice(argument, ("left", "center", "right"))


class _TracedocsDirective(SphinxDirective):
    """A directive whose argument names an entry of the manifest."""

    required_arguments = 1
    final_argument_whitespace = False
    kind = ""
    thing = ""

    def run(self):
        name = self.arguments[0]
        manifest = get_manifest(self.env.app)
        note_use(self.env, self.kind, name)
        entry = manifest.find(self.kind, name)
        if entry is not None:
            # The configuration's label leads to it, unless the page has a name of its own.
            if "label" in entry:
                self.options.setdefault("name", entry["label"])
            return self.show(entry, manifest)
        if manifest.is_read:
            near = manifest.suggest(self.kind, name) or "; run `npx tracedocs build`"
            self.warn(f"the manifest has no {self.thing} `{name}`{near}", "unknown")
        # References to what is missing still work, so that one cause is one warning.
        return self.show_missing(f"[{name}]")

    def warn(self, reason, subtype):
        """Warn at the directive, and again with each build until it is mended."""
        self.env.note_reread()
        logger.warning("tracedocs: %s", reason, location=self.get_location(), type="tracedocs", subtype=subtype)

    def show_missing(self, text):
        raise NotImplementedError

    def create_caption(self, entry, create):
        """Create the caption: that of the directive, whose markup is parsed and can be translated, or that of the configuration."""
        if "caption" in self.options:
            text = self.options["caption"]
            inline, messages = self.state.inline_text(text, self.lineno)
            caption = create(text, "", *inline)
        elif "caption" in entry:
            caption, messages = _fix(create("", entry["caption"])), []
            note_quoted(self.env)
        else:
            return None, []
        self.set_source_info(caption)
        return caption, messages


class TracedocsTable(_TracedocsDirective):
    """Show a table of the configuration, its numbers on the right."""

    kind = "tables"
    thing = "table"
    option_spec = {
        "name": directives.unchanged,
        "caption": directives.unchanged_required,
        "align": _align,
        "class": directives.class_option,
    }

    def show_missing(self, text):
        column = {"header": text, "align": "left"}
        return self.show({"columns": [column], "rows": [], "notes": []}, None)

    def show(self, entry, manifest):
        columns = entry["columns"]
        table = nodes.table(classes=["tracedocs-table", *self.options.get("class", [])])
        if "align" in self.options:
            table["align"] = self.options["align"]
        title, messages = self.create_caption(entry, nodes.title)
        if title is not None:
            table += title
        group = nodes.tgroup(cols=len(columns))
        table += group
        # The writer of plain text never ends where a column is narrower than 2.
        group += [nodes.colspec(colwidth=max(2, 100 // len(columns))) for _ in columns]
        head, body = nodes.thead(), nodes.tbody()
        group += [head, body]
        head += _create_row([column["header"] for column in columns], columns)
        body += [_create_row(row, columns) for row in entry["rows"]]
        self.set_source_info(table)
        self.add_name(table)
        notes = [_fix(nodes.paragraph("", note, classes=["tracedocs-note"])) for note in entry["notes"]]
        table[ENTRY] = entry
        return [table, *notes, *messages]


def _create_row(cells, columns):
    row = nodes.row()
    for cell, column in zip(cells, columns):
        entry = nodes.entry(classes=[] if column["align"] == "left" else [f"text-{column['align']}"])
        if cell != "":
            entry += _fix(nodes.paragraph("", "", *create_inlines(cell)))
        row += entry
    return row


def _fix(paragraph):
    """Keep a paragraph of data from translators, and from smart quotes."""
    paragraph["translatable"] = False
    paragraph["support_smartquotes"] = False
    return paragraph


class TracedocsChart(_TracedocsDirective):
    """Show a chart of the configuration: a figure if it has a caption, else an image."""

    kind = "charts"
    thing = "chart"
    option_spec = {
        "name": directives.unchanged,
        "caption": directives.unchanged_required,
        "alt": directives.unchanged,
        "width": directives.length_or_percentage_or_unitless,
        "align": _align,
        "class": directives.class_option,
    }

    def show_missing(self, text):
        figure = nodes.figure("", nodes.paragraph("", text), nodes.caption("", text))
        self.set_source_info(figure)
        self.add_name(figure)
        return [figure]

    def show(self, entry, manifest):
        image = nodes.image(
            uri=self.find_uri(manifest.locate(entry)),
            classes=["tracedocs-chart", *self.options.get("class", [])],
        )
        if "alt" in self.options:
            image["alt"] = self.options["alt"]
        else:
            image[STATED_ALT] = entry["alt"]
        if "width" in self.options:
            image["width"] = self.options["width"]
        self.set_source_info(image)
        caption, messages = self.create_caption(entry, nodes.caption)
        if caption is None:
            shown = image
        else:
            shown = nodes.figure("", image, caption)
            self.set_source_info(shown)
        if "align" in self.options:
            shown["align"] = self.options["align"]
        self.add_name(shown)
        return [shown, *messages]

    def find_uri(self, path):
        """Return the way from the document to the SVG."""
        # Sphinx follows no symbolic link on this way: it joins the words of the two.
        folder = os.path.dirname(self.env.doc2path(self.env.docname))
        return posixpath.join(*os.path.relpath(path, folder).split(os.sep))
