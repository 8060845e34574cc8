"""What becomes of SVGs: the style sheet finds the charts, and builders that take no SVG get what stands beside it."""

import hashlib
import re
from pathlib import Path

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.transforms.post_transforms.images import ImageConverter
from sphinx.util import logging

from .manifest import get_manifest

logger = logging.getLogger(__name__)

SVG = "image/svg+xml"
SIBLINGS = (("application/pdf", ".pdf"), ("image/png", ".png"))


#: The attribute of an image whose alternative text the manifest states. Every builder but that of message catalogues
#: shows it: it changes with the data, and translators could not keep up.
STATED_ALT = "tracedocs-alt"


class MarkCharts(SphinxTransform):
    """Give the charts that pages show in place the class ``tracedocs-chart``, by which the style sheet knows them."""

    default_priority = 500

    def apply(self, **kwargs):
        manifest = get_manifest(self.app)
        charts = {manifest.resolve(chart) for chart in manifest.entries["charts"].values()}
        for image in self.document.findall(nodes.image):
            uri = image.get("uri", "")
            if not uri.endswith(".svg") or "://" in uri or "tracedocs-chart" in image["classes"]:
                continue
            _, path = self.env.relfn2path(uri, self.env.docname)
            if Path(path).resolve() in charts:
                image["classes"].append("tracedocs-chart")


class StateAlts(SphinxPostTransform):
    """Give charts the alternative texts that the manifest states."""

    default_priority = 7

    def run(self, **kwargs):
        for image in self.document.findall(nodes.image):
            if STATED_ALT in image and self.app.builder.name != "gettext":
                image["alt"] = image.attributes.pop(STATED_ALT)


class UseSiblings(SphinxPostTransform):
    """Give builders that take no SVG, such as that of LaTeX, the PDF or PNG that ``tracedocs build --emit`` wrote."""

    # Before the converters of Sphinx, which start at 10.
    default_priority = 8

    def run(self, **kwargs):
        kinds = self.app.builder.supported_image_types
        if not kinds or SVG in kinds:
            return
        for image in self.document.findall(nodes.image):
            uri = image.get("uri", "")
            if not uri.endswith(".svg") or "://" in uri:
                continue
            sibling, stale = self.find_sibling(uri, kinds)
            if stale is not None:
                self.warn(image, f"{stale} was made of another {uri}", stale)
            if sibling is not None:
                image["uri"] = sibling
                image["candidates"] = {"*": sibling}
                self.env.images.add_file(self.env.docname, sibling)
            elif stale is None and "tracedocs-chart" in image["classes"] and not self.converts_svg():
                wanted = "a.pdf" if "application/pdf" in kinds else "a.png"
                lack = f"takes no SVG, and there is no {wanted[2:].upper()} beside {uri}"
                self.warn(image, f"the builder `{self.app.builder.name}` {lack}", wanted)

    def find_sibling(self, uri, kinds):
        """Return the first file beside an SVG that the builder takes and that shows the same, and the first that does not.

        Both are relative to the sources, or ``None``.
        """
        stem = uri[: -len(".svg")]
        beside = [stem + ending for kind, ending in SIBLINGS if kind in kinds]
        present = [name for name in beside if Path(self.env.srcdir, name).is_file()]
        current = [name for name in present if shows_same(Path(self.env.srcdir, name), Path(self.env.srcdir, uri))]
        others = [name for name in present if name not in current]
        return next(iter(current), None), None if current else next(iter(others), None)

    def converts_svg(self):
        """Find out whether another extension converts SVGs."""
        return any(issubclass(transform, ImageConverter) for transform in self.app.registry.get_post_transforms())

    def warn(self, image, reason, wanted):
        """Say why a builder does not get an image, and how it would."""
        logger.warning(
            "tracedocs: %s; run `npx tracedocs build --emit %s`",
            reason,
            wanted.rpartition(".")[2],
            # Sphinx forgets the lines of images that it looks at for translators.
            location=image if image.line else image.parent,
            type="tracedocs",
            subtype="image",
        )


#: What ``tracedocs build --emit`` writes into a PDF or PNG: the hash of the SVG that it was made of.
_STAMP = re.compile(rb"tracedocs[ \0]{1,5}sha256 ([0-9a-f]{64})")


def shows_same(picture, svg):
    """Find out whether a picture was made of an SVG. One that another program made says nothing, and is taken."""
    try:
        stamp = _STAMP.search(picture.read_bytes())
        source = svg.read_bytes()
    except OSError:
        return True
    # Git may have changed the ends of lines.
    sources = (source, source.replace(b"\r\n", b"\n"))
    return stamp is None or stamp[1].decode() in (hashlib.sha256(text).hexdigest() for text in sources)
