"""Sphinx's configuration of the example note. tracedocs needs no extension."""

project = "What DTrace costs"
html_theme = "alabaster"
exclude_patterns = ["_build"]
