"""Keeps what the SDK has selected in its GraphQL documents, and how much of it the server has answered.

A selection is the kind of the operation and the paths of its fields, without arguments, aliases and fragments. A field is
answered when an object holds it, be it null, in an answer without errors; where lists are empty, nothing is said of what
is in them.
"""

import json
import pathlib
import re
import threading
from collections import defaultdict

import labelbox
import requests

# What is null or empty in every answer, and why.
NEVER_HELD = {
    # Nobody has resolved an open issue.
    "createIssue.resolvedBy.",
    "openIssue.resolvedBy.",
    # The emulator refuses such keys rather than to sanitize them, and a data row that is found may be changed.
    "assignGlobalKeysToDataRowsResult.data.accessDeniedAssignments.",
    "assignGlobalKeysToDataRowsResult.data.sanitizedAssignments.",
}

_TOKEN = re.compile(r'"""[\s\S]*?"""|"(?:\\.|[^"\\])*"|\.\.\.|[A-Za-z_][A-Za-z0-9_]*|[{}()\[\]:!$=@|&]|-?[0-9][0-9.eE+-]*')
_CLOSING = {"(": ")", "[": "]", "{": "}"}


class _Reader:
    """Reads as much of a document as the SDK makes use of."""

    def __init__(self, text):
        self._tokens = _TOKEN.findall(re.sub(r"#[^\n]*", "", text))
        self._at = 0
        self.fragments = {}
        self.operation = None

    def read(self):
        while self._at < len(self._tokens):
            word = self._next()
            if word == "fragment":
                name = self._next()
                self._to_selection()
                self.fragments[name] = self._selection()
            elif word == "{":
                self._at -= 1
                self.operation = ("query", "", self._selection())
            else:
                name = self._next() if self._peek() not in "({" else ""
                self._to_selection()
                self.operation = (word, name, self._selection())
        return self

    def _peek(self):
        return self._tokens[self._at]

    def _next(self):
        self._at += 1
        return self._tokens[self._at - 1]

    def _skip_group(self):
        opening = self._next()
        while self._peek() != _CLOSING[opening]:
            if self._peek() in _CLOSING:
                self._skip_group()
            else:
                self._at += 1
        self._at += 1

    def _skip_terms(self):
        """Arguments and directives of a field."""
        while self._peek() in "(@":
            if self._next() == "(":
                self._at -= 1
                self._skip_group()
            else:
                self._at += 1

    def _to_selection(self):
        while self._peek() != "{":
            if self._peek() in _CLOSING:
                self._skip_group()
            else:
                self._at += 1

    def _selection(self):
        """Fields as (key in the answer, name, selection below), fragments as (None, name, selection below)."""
        selected = []
        self._at += 1
        while self._peek() != "}":
            word = self._next()
            if word == "...":
                if self._peek() == "on":
                    self._to_selection()
                    selected.append((None, None, self._selection()))
                else:
                    selected.append((None, self._next(), []))
                continue
            key = word
            if self._peek() == ":":
                self._at += 1
                word = self._next()
            self._skip_terms()
            selected.append((key, word, self._selection() if self._peek() == "{" else []))
        self._at += 1
        return selected


def _paths(selected, fragments, above=()):
    for key, name, below in selected:
        if key is None:
            yield from _paths(below or fragments.get(name, []), fragments, above)
        else:
            yield (*above, name)
            yield from _paths(below, fragments, (*above, name))


def _held(selected, fragments, value, above=()):
    """The paths that some object in an answer holds."""
    if isinstance(value, list):
        for each in value:
            yield from _held(selected, fragments, each, above)
    elif isinstance(value, dict):
        for key, name, below in selected:
            if key is None:
                yield from _held(below or fragments.get(name, []), fragments, value, above)
            elif key in value:
                yield (*above, name)
                yield from _held(below, fragments, value[key], (*above, name))


def _recorded(select, above=()):
    for each in select:
        name = each.get("field")
        if name is None:
            yield from _recorded(each.get("select", []), above)
        else:
            yield (*above, name)
            yield from _recorded(each.get("select", []), (*above, name))


def recorded(*files):
    """The selections of recorded requests, each with a case that it is from."""
    selections = {}
    for file in files:
        for line in open(file, encoding="utf-8"):
            case = json.loads(line)
            for step in case["steps"]:
                if step.get("select"):
                    selection = (step["operation"], frozenset(_recorded(step["select"])))
                    selections.setdefault(selection, case["case"])
    return selections


class Documents:
    """What was sent since it began to listen."""

    def __init__(self):
        self._lock = threading.Lock()
        self._answered = defaultdict(set)
        self._operations = set()
        send = requests.Session.send

        def listening(session, request, **options):
            response = send(session, request, **options)
            if request.method == "POST" and request.url.partition("?")[0].endswith(("/graphql", "/_gql")):
                self._note(request.body, response)
            return response

        requests.Session.send = listening

    def _note(self, body, response):
        text = body.decode("utf-8", "replace") if isinstance(body, bytes) else str(body)
        found = re.search(r'^\{.*"query".*\}\s*$', text, re.MULTILINE)
        try:
            document = _Reader(json.loads(found.group())["query"]).read()
        except IndexError:
            # What is no document has no selection.
            return
        kind, name, selected = document.operation
        selection = (kind, frozenset(_paths(selected, document.fragments)))
        try:
            answer = response.json()
        except ValueError:
            answer = {"errors": []}
        held = set() if "errors" in answer else set(_held(selected, document.fragments, answer.get("data")))
        with self._lock:
            self._answered[selection] |= held
            if "errors" not in answer:
                self._operations.add(name)

    def missing(self, recorded_selections):
        """What was selected, now or in the recorded requests, and not answered: a line for each selection."""
        sent = [selection for selection, held in self._answered.items() if held]
        for kind, paths in dict.fromkeys([*sent, *recorded_selections]):
            absent = {".".join(path) for path in paths - self._answered.get((kind, paths), set())}
            absent = sorted(path for path in absent if not path.startswith(tuple(NEVER_HELD)))
            if absent:
                case = recorded_selections.get((kind, paths), "sent by a check")
                yield f"{kind} ({case}): {', '.join(absent)}"

    def unsent(self):
        """The documents in the SDK's own code, by their names, that were never answered."""
        names = set()
        for file in pathlib.Path(labelbox.__file__).parent.rglob("*.py"):
            names.update(re.findall(r"\b(?:query|mutation)\s+(\w+PyApi)\b", file.read_text(encoding="utf-8")))
        return sorted(names - self._operations)
