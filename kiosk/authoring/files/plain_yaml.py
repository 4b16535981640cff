"""The plain YAML that content is written in, and what its parser says in an editor's words."""

from __future__ import annotations

import re
from typing import Final

import yaml

_WORDS: Final = (
    (r"found character '\\t' that", "a tab stands here: only spaces may stand before a key or a text", False),
    (r"found character '(.)' that cannot start", r"a text that begins with \1 stands in quotes", False),
    (r"mapping values are not", "a text with ': ' in it stands in quotes; else this line begins too far right", False),
    (
        r"expected <block end>",
        "not in line with what it belongs to: count the spaces before it, and after '-'",
        False,
    ),
    (r"sequence entries are not", "a text that begins with '- ' stands in quotes", False),
    (r"could not find expected ':'", "neither a key with ': ' after it, nor in line with what it goes on", True),
    (r"expected ',' or '(.)'", r"no \1 closes what is opened here, or a text in it has to stand in quotes", True),
    (r"found unexpected end of stream", "the quote that is opened here is not closed", True),
    (r"expected a comment or a line break", "a text that begins with > or | stands in quotes", False),
    (r"expected alphabetic or numeric", "a text that begins with & or * stands in quotes", False),
    (r"could not determine a constructor", "a text that begins with ! stands in quotes", False),
)
"""What the parser says, what is said instead, and whether that is of the place where it began."""


_NOTHING: Final = "\0 \t\r\n\x85\u2028\u2029"


class PlainLoader(yaml.SafeLoader):
    """YAML without anchors and aliases: a few lines of them grow into a text that fills the memory."""

    open_quote = 0
    """The line of the last quote that is closed on a later one; 0 where there was none."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """The next node."""
        event = self.peek_event()  # type: ignore[no-untyped-call]  # PyYAML's stubs leave it so
        mark = event.start_mark
        if isinstance(event, yaml.AliasEvent):
            said = "an alias (*) stands here: write it out, or put the text in quotes"
            raise yaml.composer.ComposerError(None, None, said, mark)
        if getattr(event, "anchor", None) is not None:
            said = "a text that begins with & stands in quotes"
            raise yaml.composer.ComposerError(None, None, said, mark)
        return super().compose_node(parent, index)

    def scan_plain(self) -> yaml.ScalarToken:
        """A text without quotes; what is cut off it as a comment has to look like one."""
        token: yaml.ScalarToken = super().scan_plain()
        after = self.prefix(2)
        if after[:1] == "#" and after[1:].strip(_NOTHING) and self.line == token.end_mark.line:
            said = "what stands after # would be left out: put the text in quotes, or a space after the #"
            raise yaml.scanner.ScannerError(None, None, said, self.get_mark())
        return token

    def scan_flow_scalar(self, style: str) -> yaml.ScalarToken:
        """A text between quotes."""
        token: yaml.ScalarToken = super().scan_flow_scalar(style)
        if token.end_mark.line > token.start_mark.line:
            self.open_quote = token.start_mark.line + 1
        return token


def fault(error: yaml.MarkedYAMLError, loader: PlainLoader) -> tuple[int, str]:
    """The line on which an editor finds what is wrong, and what it is."""
    mark, began = error.problem_mark or error.context_mark, error.context_mark or error.problem_mark
    problem = error.problem or error.context or "cannot be understood"
    if problem.startswith("expected <block end>, but found '<scalar>'") and loader.open_quote:
        return loader.open_quote, f"the quote that is opened here is closed in line {mark.line + 1 if mark else 1}"
    for said, words, at_beginning in _WORDS:
        if found := re.match(said, problem):
            mark, problem = (began if at_beginning else mark), found.expand(words)
            break
    return mark.line + 1 if mark is not None else 1, " ".join(problem.split())
