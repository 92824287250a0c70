"""Drives the official Python SDK against a running server and says what worked.

python labelbox-emulator/src/test/python/sdk --endpoint http://127.0.0.1:8080/graphql \\
    --rest-endpoint http://127.0.0.1:8080/api/v1 --key test-key
"""

import argparse
import importlib
import logging
import os
import pathlib
import pkgutil
import sys
import warnings

import checks
import documents
import harness
from world import World

_RECORDED = pathlib.Path(__file__).parents[5] / "labelbox-core/src/test/resources/oracle"


def main():
    options = parse_options()
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    for module in pkgutil.iter_modules(checks.__path__):
        try:
            importlib.import_module(f"checks.{module.name}")
        except ImportError:
            # A domain that the older generation does not have.
            if not harness.OLDER:
                raise
    sent = documents.Documents()
    world = World(options.endpoint, options.rest_endpoint, options.key)
    outcomes = []
    for outcome in harness.run(world, options.only):
        print(outcome, flush=True)
        outcomes.append(outcome)
    if options.report:
        harness.write_report(options.report, outcomes)
    failed = sum(not outcome.passed for outcome in outcomes)
    print(f"{len(outcomes) - failed} passed, {failed} failed")
    return 1 if failed or not outcomes or not options.only and unanswered(sent) else 0


def unanswered(sent):
    """Says what the SDK selects and the server has not answered: every document, and every field of it."""
    recorded = {} if harness.OLDER else documents.recorded(*sorted(_RECORDED.glob("*.jsonl")))
    lines = [f"not answered: {line}" for line in sent.missing(recorded)]
    lines += [f"never answered: {name}" for name in sent.unsent()]
    print("\n".join([*lines, f"{len(lines)} selections are not answered, {len(recorded)} are recorded"]))
    return bool(lines)


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--endpoint", default=os.environ.get("LABELBOX_ENDPOINT"))
    parser.add_argument("--rest-endpoint", default=os.environ.get("LABELBOX_REST_ENDPOINT"))
    parser.add_argument("--key", default=os.environ.get("LABELBOX_API_KEY"))
    parser.add_argument("--report", help="file for the outcome of each SDK member, as JSON")
    parser.add_argument("--only", action="append", help="domain to check, such as exports; may be repeated")
    options = parser.parse_args()
    if not (options.endpoint and options.rest_endpoint and options.key):
        parser.error("endpoint, rest endpoint and key are needed")
    return options


if __name__ == "__main__":
    sys.exit(main())
