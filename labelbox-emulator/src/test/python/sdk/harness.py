"""Named checks, each tagged with the members of the official SDK that it drives."""

import json
import sys
import threading
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Callable
from unittest import TestCase

import labelbox

expect = TestCase()
expect.maxDiff = 2000

# The generation before ours, which lacks some members.
OLDER = int(labelbox.__version__.partition(".")[0]) < 7

_WORKERS = 12
_checks = []


@dataclass(frozen=True)
class Check:
    domain: str
    name: str
    members: tuple
    run: Callable


@dataclass(frozen=True)
class Outcome:
    check: Check
    error: str | None
    seconds: float

    @property
    def passed(self):
        return self.error is None

    def __str__(self):
        line = f"{'ok  ' if self.passed else 'FAIL'} {self.check.domain}: {self.check.name} ({self.seconds:.1f} s)"
        return line if self.passed else line + "\n" + self.error


def check(*members, newer=None, older=None, facts=""):
    """Registers a check of the given SDK members, such as "Client.create_dataset".

    :param newer: why it is for the newer generation only, where the older one has the members
    :param older: why it is for the older generation only
    :param facts: ids of the facts that it verifies, see docs/reference/emulator-facts.md
    """
    missing = [member for member in members if not _has(member)]
    if missing and not OLDER:
        raise ValueError(f"labelbox {labelbox.__version__} has no {missing}")

    def register(function):
        domain = function.__module__.rpartition(".")[2]
        if not missing and not (newer if OLDER else older):
            _checks.append(Check(domain, function.__name__.replace("_", " "), members, function))
        return function

    return register


def _has(member):
    owner, _, name = member.partition(".")
    modules = [module for path, module in sys.modules.items() if path.partition(".")[0] == "labelbox"]
    return any(hasattr(getattr(module, owner, None), name) for module in modules)


class shared:
    """Something that many checks need, made once by whoever asks first; a failure to make it is kept as well."""

    def __init__(self, make):
        self._make = make
        self._lock = threading.Lock()

    def __set_name__(self, owner, name):
        self._name = name

    def __get__(self, instance, owner):
        kept = instance.__dict__.setdefault("_shared", {})
        with self._lock:
            if self._name not in kept:
                kept[self._name] = self._attempt(instance)
        value, failure = kept[self._name]
        if failure:
            raise AssertionError(f"needs {self._name}, which could not be made: {failure}")
        return value

    def _attempt(self, instance):
        try:
            return self._make(instance), None
        except Exception as failure:
            return None, f"{type(failure).__name__}: {failure}"


def run(world, only):
    """Runs the checks of the chosen domains side by side and yields their outcomes in order."""
    chosen = [c for c in _checks if not only or c.domain in only]
    with ThreadPoolExecutor(_WORKERS) as pool:
        yield from pool.map(lambda c: _outcome(c, world), chosen)


def _outcome(chosen, world):
    start = time.monotonic()
    error = None
    try:
        chosen.run(world)
    except Exception:
        error = traceback.format_exc(limit=-3, chain=False)
    return Outcome(chosen, error, time.monotonic() - start)


def write_report(path, outcomes):
    """Writes which members passed: those of which every check did."""
    members = {}
    for outcome in outcomes:
        for member in outcome.check.members:
            members[member] = members.get(member, True) and outcome.passed
    report = {
        "sdk": labelbox.__version__,
        "members": {member: "passed" if members[member] else "failed" for member in sorted(members)},
        "checks": [
            {
                "name": f"{outcome.check.domain}: {outcome.check.name}",
                "members": outcome.check.members,
                "result": "passed" if outcome.passed else "failed",
            }
            for outcome in outcomes
        ],
    }
    with open(path, "w", encoding="utf-8") as file:
        json.dump(report, file, indent=2)
        file.write("\n")
