"""What becomes of SVGs: the style sheet finds the charts, and builders that take no SVG get what stands beside it."""

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
            sibling = self.find_sibling(uri[: -len(".svg")], kinds)
            if sibling is not None:
                image["uri"] = sibling
                image["candidates"] = {"*": sibling}
                self.env.images.add_file(self.env.docname, sibling)
            elif "tracedocs-chart" in image["classes"] and not self.converts_svg():
                self.warn(image, uri, kinds)

    def find_sibling(self, stem, kinds):
        """Return the first file beside an SVG that the builder takes, relative to the sources."""
        beside = [stem + ending for kind, ending in SIBLINGS if kind in kinds]
        return next((name for name in beside if Path(self.env.srcdir, name).is_file()), None)

    def converts_svg(self):
        """Find out whether another extension converts SVGs."""
        return any(issubclass(transform, ImageConverter) for transform in self.app.registry.get_post_transforms())

    def warn(self, image, uri, kinds):
        """Say how to get an image that the builder takes."""
        wanted = "pdf" if "application/pdf" in kinds else "png"
        reason = f"the builder `{self.app.builder.name}` takes no SVG, and there is no {wanted.upper()} beside {uri}"
        logger.warning(
            "tracedocs: %s; run `npx tracedocs build --emit %s`",
            reason,
            wanted,
            # Sphinx forgets the lines of images that it looks at for translators.
            location=image if image.line else image.parent,
            type="tracedocs",
            subtype="image",
        )
