"""The manifest that ``tracedocs build`` writes: what the pages of a project may show."""

import difflib
import hashlib
import json
import os
from pathlib import Path
from weakref import WeakKeyDictionary

from sphinx.util import logging

from .shapes import ManifestError, check_entries, check_places

logger = logging.getLogger(__name__)

SCHEMA = 1
_KINDS = ("values", "texts", "tables", "charts")
_manifests = WeakKeyDictionary()


class Manifest:
    """What pages may show, by kind and name.

    ``entries`` maps each of ``values``, ``texts``, ``tables`` and ``charts`` to its entries by name. ``path`` is the
    file that they come from. ``is_read`` is false where that file could not be read; the reason was told once.
    ``is_quoted_anew`` tells whether a figure in a title or a caption has changed since documents were read.
    """

    def __init__(self, path, entries=None):
        self.path = path
        self.is_read = entries is not None
        self.is_quoted_anew = False
        self.entries = {kind: (entries or {}).get(kind, {}) for kind in _KINDS}

    def find(self, kind, name):
        """Return an entry, or ``None`` if the manifest does not have it."""
        return self.entries[kind].get(name)

    def sum(self, kind, name):
        """Return a digest of an entry: two of them are equal if and only if pages show the same."""
        text = json.dumps(self.find(kind, name), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    def suggest(self, kind, name):
        """Return ``; did you mean `…`?`` for a name that is close to one of this kind, else nothing."""
        [near] = difflib.get_close_matches(name, self.entries[kind], n=1) or [None]
        return "" if near is None else f"; did you mean `{near}`?"

    def locate(self, chart):
        """Return the absolute path of a chart's SVG, through the symbolic links that lead to the manifest."""
        return os.path.abspath(self.path.parent / chart["file"])

    def resolve(self, chart):
        """Return the absolute path of a chart's SVG, without symbolic links."""
        return Path(self.locate(chart)).resolve()


def get_manifest(app):
    """Return the manifest of a build of Sphinx."""
    return _manifests[app]


def load_manifest(app):
    """Read the manifest once a build. One that cannot be used is one warning, which stops Sphinx with ``-W``."""
    path = Path(app.confdir, app.config.tracedocs_manifest)
    try:
        entries = _parse(path.read_text(encoding="utf-8-sig"), path.parent)
    except FileNotFoundError:
        _refuse(app, path, f"there is no {path}; set `manifest` in tracedocs.yaml and run `npx tracedocs build`")
    except (OSError, UnicodeDecodeError) as error:
        _refuse(app, path, f"{path} cannot be read: {error}")
    except json.JSONDecodeError as error:
        where = f"{path}:{error.lineno}:{error.colno}"
        _refuse(app, path, f"{where}: not JSON: {error.msg}; run `npx tracedocs build`")
    except RecursionError:
        _refuse(app, path, f"{path}: brackets are nested too deeply; run `npx tracedocs build`")
    except ManifestError as error:
        _refuse(app, path, f"{path}: {error}")
    else:
        _manifests[app] = Manifest(path, entries)


def _parse(text, folder):
    data = json.loads(text)
    if not isinstance(data, dict) or data.get("tracedocs") != "manifest":
        raise ManifestError("not a manifest of tracedocs; `tracedocs_manifest` names the file that `manifest` does")
    schema = data.get("schema")
    if type(schema) is not int or schema < 1:
        raise ManifestError("its `schema` is no number; run `npx tracedocs build`")
    if schema > SCHEMA:
        raise ManifestError(
            f"its schema is {schema}, and this extension knows {SCHEMA}; take the extension of the same tracedocs"
        )
    for kind in _KINDS:
        check_entries(data, kind)
    check_places(data, folder)
    return data


def _refuse(app, path, reason):
    _manifests[app] = Manifest(path)
    logger.warning("tracedocs: %s", reason, type="tracedocs", subtype="manifest")
