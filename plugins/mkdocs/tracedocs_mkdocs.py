"""Builds a tracedocs project before MkDocs reads the pages, so that the site cannot be older than its logs.

This file is a hook (``hooks:`` in ``mkdocs.yml``) and, where it is installed, the plugin ``tracedocs``, which has
options. Both log what tracedocs says as MkDocs does: ``--strict`` counts the warnings, and errors end a build.
"""

import json
import logging
import os
import shlex
import shutil
import subprocess

from mkdocs.config import config_options
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

log = logging.getLogger("mkdocs.plugins.tracedocs")

COMMAND = "npx --no-install tracedocs"
CONFIGURATIONS = (
    "tracedocs.yaml",
    "tracedocs.yml",
    "tracedocs.json",
)


class Project:
    """A project that is built by a command, in a folder that is absolute."""

    def __init__(self, folder, command=COMMAND, options=()):
        self.folder = folder
        self.command = split_command(command)
        self.options = options

    def build(self, is_serving):
        """Build the project and log what it says. Errors end MkDocs, unless it serves."""
        try:
            built = self.ask("build", *self.options)
        except PluginError as error:
            if not is_serving:
                raise
            log.error("%s", error)
            return
        for message in built["messages"]:
            level = {"error": logging.ERROR, "warning": logging.WARNING}.get(message["severity"], logging.INFO)
            log.log(level, "%s", describe_message(message))
        for file in built["files"]:
            if file["written"]:
                log.info("wrote %s", file["path"])
        if built["status"] != "ok" and not is_serving:
            raise PluginError(VERDICTS.get(built["status"], "tracedocs: there were errors"))

    def list_inputs(self):
        """List the files that change what is built, besides the pages; those that are there."""
        try:
            runs = self.ask("list").get("runs", [])
        except PluginError:
            runs = []
        names = [*CONFIGURATIONS, *(name for run in runs for name in run["logs"])]
        paths = [os.path.join(self.folder, name) for name in names]
        return [path for path in dict.fromkeys(paths) if os.path.isfile(path)]

    def ask(self, *words):
        """Run a command of tracedocs, and return the JSON that it prints."""
        program = shutil.which(self.command[0])
        if program is None:
            raise PluginError(f"tracedocs: `{self.command[0]}` cannot be run; install Node, or set `command`")
        arguments = [program, *self.command[1:], *words, "--json"]
        try:
            done = subprocess.run(arguments, cwd=self.folder, capture_output=True, encoding="utf-8", errors="replace")
        except OSError as error:
            raise PluginError(f"tracedocs: `{shlex.join(arguments)}` cannot be run in {self.folder}: {error}") from None
        try:
            return json.loads(done.stdout)
        except json.JSONDecodeError:
            said = (done.stderr or done.stdout).strip()
            raise PluginError(f"tracedocs: `{shlex.join(arguments[1:])}` ended with {done.returncode}:\n{said}") from None


def split_command(command):
    """Split a command as a shell does, or say why that cannot be."""
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise PluginError(f"tracedocs: the option `command` cannot be read: {error}") from None
    if not words:
        raise PluginError("tracedocs: the option `command` is empty; name a command, or leave it out")
    return words


VERDICTS = {
    "out-of-date": "tracedocs: pages or charts are out of date; run `npx tracedocs build`",
    "broken": "tracedocs: a claim or a budget does not hold",
}


def describe_message(message):
    """Describe a message in a line: ``docs/page.md:3:1: what is wrong (rule)``."""
    place = [message.get("path"), message.get("line"), message.get("column")]
    where = ":".join(str(part) for part in place if part is not None)
    rule = message.get("rule")
    return f"{where}: {message['reason']}{f' ({rule})' if rule else ''}"


def find_folder(config, folder="."):
    """Find the folder of a project, relative to that of ``mkdocs.yml``."""
    return os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(config["config_file_path"])), folder))


class TracedocsPlugin(BasePlugin):
    """The plugin ``tracedocs``."""

    config_scheme = (
        ("command", config_options.Type(str, default=COMMAND)),
        ("folder", config_options.Type(str, default=".")),
        ("check", config_options.Type(bool, default=False)),
        ("strict", config_options.Type(bool, default=False)),
        ("frozen", config_options.Type(bool, default=False)),
    )

    # A method of this name keeps the plugin while MkDocs serves, and builds again.
    def on_startup(self, *, command, dirty):
        """Remember whether MkDocs serves: then an error ends nothing."""
        self.is_serving = command == "serve"

    def on_pre_build(self, config):
        """Build before the pages are read."""
        self.create_project(config).build(self.is_serving)

    def on_serve(self, server, config, builder):
        """Watch the logs and the configuration, too."""
        for path in self.create_project(config).list_inputs():
            server.watch(path)

    def create_project(self, config):
        flags = [f"--{name}" for name in ("check", "strict", "frozen") if self.config[name]]
        return Project(find_folder(config, self.config["folder"]), self.config["command"], flags)


_hook = TracedocsPlugin()
_hook.load_config({})


def on_startup(command, dirty):
    """As a hook: see ``TracedocsPlugin.on_startup``."""
    _hook.on_startup(command=command, dirty=dirty)


def on_pre_build(config):
    """As a hook: see ``TracedocsPlugin.on_pre_build``."""
    _hook.on_pre_build(config)


def on_serve(server, config, builder):
    """As a hook: see ``TracedocsPlugin.on_serve``."""
    _hook.on_serve(server, config, builder)
