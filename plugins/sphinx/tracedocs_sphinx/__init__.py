"""Tables, charts and figures of tracedocs in Sphinx, as directives and a role.

Everything comes from the manifest that ``tracedocs build`` writes. Sphinx needs neither Node nor the logs, and the
nodes are those that every builder knows.
"""

from pathlib import Path

from .command import run_command
from .directives import TracedocsChart, TracedocsTable
from .images import MarkCharts, StateAlts, UseSiblings
from .latex_columns import FitLatex
from .manifest import load_manifest
from .markers import check_markers
from .role import tracedocs_role
from .uses import find_outdated, list_quoting, merge_uses, note_quoted_values, purge_uses

__version__ = "0.1.0"

STATIC = Path(__file__).parent / "static"


def setup(app):
    """Register what the extension offers, and say what Sphinx may do in parallel."""
    app.add_config_value("tracedocs_manifest", "tracedocs/manifest.json", "env", [str])
    app.add_config_value("tracedocs_command", None, "", [str, list, tuple])
    app.add_config_value("tracedocs_css", True, "html", [bool])
    app.add_role("tracedocs", tracedocs_role)
    app.add_directive("tracedocs-table", TracedocsTable)
    app.add_directive("tracedocs-chart", TracedocsChart)
    app.add_transform(FitLatex)
    app.add_transform(MarkCharts)
    app.add_post_transform(StateAlts)
    app.add_post_transform(UseSiblings)
    # The command runs first: what it writes is what the manifest then says.
    app.connect("builder-inited", run_command, priority=400)
    app.connect("builder-inited", load_manifest, priority=450)
    app.connect("builder-inited", add_css)
    app.connect("env-get-outdated", find_outdated)
    app.connect("env-purge-doc", purge_uses)
    app.connect("doctree-read", note_quoted_values)
    app.connect("doctree-read", check_markers)
    app.connect("env-updated", list_quoting)
    app.connect("env-merge-info", merge_uses)
    return {
        "version": __version__,
        "env_version": 2,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }


def add_css(app):
    """Add the style sheet to builders of HTML, unless ``tracedocs_css`` is off."""
    if app.config.tracedocs_css and app.builder.format == "html":
        app.config.html_static_path.append(str(STATIC))
        app.add_css_file("tracedocs.css")
