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


class Container(Directive):
    """A directive of Sphinx or an extension whose body is reST."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = {"name": directives.unchanged, "class": directives.unchanged}

    def run(self):
        node = docutils.nodes.container()
        self.state.nested_parse(self.content, self.content_offset, node)
        return [node]


class Literal(Container):
    """A directive of Sphinx whose body is text."""

    option_spec = {"linenos": directives.flag, "caption": directives.unchanged, "maxdepth": directives.unchanged}

    def run(self):
        text = "\n".join(self.content)
        return [docutils.nodes.literal_block(text, text)]


for name in ("only", "versionadded", "deprecated", "seealso", "tab-item", "dropdown", "py:function"):
    directives.register_directive(name, Container)
for name in ("code-block", "sourcecode", "toctree", "graphviz", "mermaid", "doctest", "productionlist"):
    directives.register_directive(name, Literal)


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
        "_disable_config": True,
        "doctitle_xform": False,
        "sectsubtitle_xform": False,
    }
    parser = docutils.parsers.rst.Parser()
    document = docutils.core.publish_doctree(source, source_path="page.rst", parser=parser, settings_overrides=settings)
    for message in document.parse_messages + document.transform_messages + list(document.findall(docutils.nodes.system_message)):
        if message["level"] >= 2:
            messages.append([message.get("line"), message["level"], message.astext()])
    return {"tree": describe(document), "messages": messages}


json.dump([read(source) for source in json.load(sys.stdin)], sys.stdout)
