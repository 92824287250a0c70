"""An emulator of the Labelbox API for tests: started once, reset before each test."""

import os
import shlex
import subprocess
import urllib.request

import labelbox
import pytest

COMMAND = os.environ.get("LABELBOX_EMULATOR_COMMAND", "java -jar labelbox-emulator-exec.jar")


@pytest.fixture(scope="session")
def emulator():
    """Start it; return its endpoint, rest-endpoint, app-url, api-key and control-token."""
    with subprocess.Popen(shlex.split(COMMAND), stdout=subprocess.PIPE, text=True) as process:
        told = {}
        for line in process.stdout:
            name, _, value = line.strip().partition("=")
            told[name] = value
            if name == "control-token":
                break
        else:
            raise RuntimeError(f"The emulator did not start, exit code {process.wait()}")
        yield told
        process.terminate()


@pytest.fixture
def client(emulator):
    """Return a client of an empty emulator."""
    request = urllib.request.Request(emulator["app-url"] + "/emulator/v1/reset", method="POST")
    urllib.request.urlopen(request).close()
    return labelbox.Client(
        api_key=emulator["api-key"],
        endpoint=emulator["endpoint"],
        rest_endpoint=emulator["rest-endpoint"],
    )
