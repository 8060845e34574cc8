"""The command that brings the manifest up to date, for those who set one."""

import shlex
import shutil
import subprocess

from sphinx.util import logging

logger = logging.getLogger(__name__)


def run_command(app):
    """Run ``tracedocs_command`` in the folder of ``conf.py``, once a build and before anything is read."""
    command = app.config.tracedocs_command
    if not command:
        return
    try:
        words = shlex.split(command) if isinstance(command, str) else [str(word) for word in command]
    except ValueError as error:
        _warn(f"the setting `tracedocs_command` cannot be read: {error}")
        return
    if not words:
        _warn("the setting `tracedocs_command` is empty; name a command, or leave it out")
        return
    # On Windows, `npx` is `npx.cmd`.
    program = shutil.which(words[0])
    if program is None:
        _warn(f"`{words[0]}` cannot be run; check the setting `tracedocs_command`")
        return
    try:
        done = subprocess.run([program, *words[1:]], cwd=app.confdir, capture_output=True, text=True, errors="replace")
    except OSError as error:
        _warn(f"`{shlex.join(words)}` cannot be run: {error}")
        return
    for line in done.stderr.splitlines():
        logger.info("%s", line)
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip()
        _warn(f"`{shlex.join(words)}` ended with {done.returncode}:\n{said}")


def _warn(reason):
    logger.warning("tracedocs: %s", reason, type="tracedocs", subtype="command")
