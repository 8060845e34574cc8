"""Read reST documents with docutils and print what it made of them.

Takes a JSON list of sources on stdin, prints a JSON list: for each document its tree as nested
[tag, attributes, children or text], system messages left out of the tree and listed beside it.
"""

import json
import sys

import docutils.core
import docutils.nodes
import docutils.parsers.rst
from docutils.parsers.rst import Directive, directives


class AnyOptions(dict):
    """Options of any name."""

    def __missing__(self, name):
        return directives.unchanged

    def __bool__(self):
        return True


class Container(Directive):
    """A directive that docutils does not know: of Sphinx or an extension, its body reST, as most are."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = AnyOptions()

    def run(self):
        node = docutils.nodes.container()
        self.state.nested_parse(self.content, self.content_offset, node)
        return [node]


class Literal(Container):
    """A directive of Sphinx whose body is text."""

    def run(self):
        text = "\n".join(self.content)
        return [docutils.nodes.literal_block(text, text)]


LITERAL = (
    "autosummary autoclass autofunction automodule code-block doctest graphviz highlight index literalinclude mermaid "
    "plantuml productionlist prompt sourcecode testcode testoutput testsetup toctree uml tabularcolumns inheritance-diagram"
)
for name in LITERAL.split():
    directives.register_directive(name, Literal)

known_directive = directives.directive


def find_directive(name, language, document):
    found, messages = known_directive(name, language, document)
    return (found, messages) if found else (Container, [])


directives.directive = find_directive


def describe(node):
    if isinstance(node, docutils.nodes.Text):
        return ["#text", {}, node.astext()]
    attributes = {
        key: value
        for key, value in node.attributes.items()
        if key in ("uri", "alt", "names", "refuri", "align", "refname", "morecols", "width")
    }
    if isinstance(node, docutils.nodes.comment):
        return [node.tagname, attributes, node.astext()]
    children = [describe(child) for child in node.children if not isinstance(child, docutils.nodes.system_message)]
    return [node.tagname, attributes, children]


def read(source):
    messages = []
    settings = {
        "report_level": 5,
        "halt_level": 5,
        "file_insertion_enabled": False,
        "raw_enabled": False,
        "warning_stream": False,
        "_disable_config": True,
        "doctitle_xform": False,
        "sectsubtitle_xform": False,
    }
    parser = docutils.parsers.rst.Parser()
    document = docutils.core.publish_doctree(source.removeprefix("\ufeff"), source_path="page.rst", parser=parser, settings_overrides=settings)
    for message in document.parse_messages + document.transform_messages + list(document.findall(docutils.nodes.system_message)):
        if message["level"] >= 2:
            messages.append([message.get("line"), message["level"], message.astext()])
    return {"tree": describe(document), "messages": messages}


json.dump([read(source) for source in json.load(sys.stdin)], sys.stdout)
