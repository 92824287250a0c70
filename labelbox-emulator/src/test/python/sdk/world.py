"""What the checks share: the client, and the main job's data, made once and from then on only read."""

import io
import os
import tempfile
import uuid
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

import harness
import requests
from labelbox import (
    Classification,
    Client,
    LabelImport,
    MALPredictionImport,
    MediaType,
    Ontology,
    OntologyBuilder,
    Option,
    Project,
    Tool,
)
from labelbox import types as annotations
from labelbox.schema.data_row_metadata import DataRowMetadataKind
from PIL import Image

from harness import shared

DIGITS = 1797
UPLOADED = 20
SMALL_BATCH = 200
LARGE_BATCH = 1200
RADIO = "digit"
BOX = "ink"


@dataclass(frozen=True)
class Digit:
    """One drawn digit: `number` counts them, `value` is the digit that it shows."""

    number: int
    key: str
    url: str

    @property
    def value(self):
        return str(self.number % 10)

    @property
    def box(self):
        return {"top": self.number % 3, "left": self.number % 4, "height": 4, "width": 3}

    @property
    def external_id(self):
        return f"digit-{self.number}.png"


def picture(number):
    """A small PNG whose grey tells the number."""
    file = io.BytesIO()
    Image.new("L", (8, 8), number % 256).save(file, "PNG")
    return file.getvalue()


def unsigned(url):
    """The address without its signature, which is a new one at each reading."""
    return url.partition("?")[0]


@dataclass(frozen=True)
class SetApart:
    """`marker` is the id of the feature that the label of the first key uses."""

    project: Project
    ontology: Ontology
    marker: str
    keys: list


class World:
    def __init__(self, endpoint, rest_endpoint, key):
        self.endpoint = endpoint
        self.rest_endpoint = rest_endpoint
        self.key = key
        self.client = self.client_with(key)
        self._run = uuid.uuid4().hex[:8]

    @contextmanager
    def file(self, name, content):
        """A file of this name, for as long as it is needed."""
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, name)
            with open(path, "wb") as file:
                file.write(content)
            yield path

    def emulator(self, path, body):
        """What the API cannot do and people or the web app can: the emulator has paths of its own for it."""
        answer = requests.post(
            self.endpoint.replace("/graphql", f"/emulator/{path}"),
            headers={"Authorization": f"Bearer {self.key}"},
            json=body,
            timeout=10,
        )
        answer.raise_for_status()
        return answer.json()

    def control_members(self, path, body):
        """Adds members and lets them work, for which the platform has no call."""
        return self.control("POST", f"/members{path}", body)

    def control(self, method, path, body=None):
        """What the emulator offers for an organization beyond the API; from elsewhere that takes a token."""
        organization = self.client.get_organization().uid
        token = os.environ.get("LABELBOX_CONTROL_TOKEN")
        answer = requests.request(
            method,
            self.endpoint.replace("/graphql", f"/emulator/v1/organizations/{organization}{path}"),
            headers={"Authorization": f"Bearer {token}"} if token else {},
            json=body,
            timeout=10,
        )
        answer.raise_for_status()
        return answer.json()

    def other_organization(self, stem):
        """A client of an organization of its own; from elsewhere that takes a token."""
        token = os.environ.get("LABELBOX_CONTROL_TOKEN")
        answer = requests.post(
            self.endpoint.replace("/graphql", "/emulator/v1/organizations"),
            headers={"Authorization": f"Bearer {token}"} if token else {},
            json={"name": self.name(stem)},
            timeout=10,
        )
        answer.raise_for_status()
        return self.client_with(answer.json()["apiKey"])

    def client_with(self, key):
        return Client(
            key, endpoint=self.endpoint, rest_endpoint=self.rest_endpoint, enable_experimental=harness.OLDER
        )

    def name(self, stem):
        """A name that no earlier run has used."""
        return f"{stem} {self._run}"

    def dataset(self, stem):
        """A dataset of a check's own, to change as it likes."""
        return self.client.create_dataset(name=self.name(stem))

    def rows(self, stem, count):
        """A dataset of a check's own with so many data rows, and their global keys in order."""
        dataset = self.dataset(stem)
        keys = [f"{self.name(stem)}/{number}" for number in range(count)]
        task = dataset.create_data_rows([{"row_data": f"https://example.org/{n}.png", "global_key": k} for n, k in enumerate(keys)])
        task.wait_till_done()
        if task.status != "COMPLETE" or task.errors:
            raise AssertionError(f"rows of {stem}: {task.status}, {task.errors}")
        return dataset, keys

    @shared
    def digits(self):
        with ThreadPoolExecutor(4) as pool:
            uploads = list(
                pool.map(
                    lambda n: self.client.upload_data(picture(n), f"digit-{n}.png", "image/png"),
                    range(UPLOADED),
                )
            )
        urls = uploads + [f"https://example.org/digits/{number}.png" for number in range(UPLOADED, DIGITS)]
        return [Digit(number, f"{self._run}/digit-{number}", url) for number, url in enumerate(urls)]

    @shared
    def metadata(self):
        """The metadata schemas of this run, by what they are for."""
        ontology = self.client.get_data_row_metadata_ontology()
        return {
            "brightness": ontology.create_schema(self.name("brightness"), DataRowMetadataKind.number),
            "writer": ontology.create_schema(self.name("writer"), DataRowMetadataKind.string),
            "scanned": ontology.create_schema(self.name("scanned"), DataRowMetadataKind.datetime),
            "quality": ontology.create_schema(self.name("quality"), DataRowMetadataKind.enum, ["good", "poor"]),
        }

    @shared
    def digits_dataset(self):
        return self.client.create_dataset(name=self.name("digits"), description="Handwritten digits, 8 by 8 pixels")

    @shared
    def digits_task(self):
        task = self.digits_dataset.create_data_rows([self._spec(digit) for digit in self.digits])
        task.wait_till_done()
        return task

    def _spec(self, digit):
        return {
            "row_data": digit.url,
            "global_key": digit.key,
            "external_id": digit.external_id,
            "media_type": "IMAGE",
            "metadata_fields": [
                {"schema_id": self.metadata["brightness"].uid, "value": digit.number / 2},
                {"name": self.metadata["writer"].name, "value": f"writer {digit.number % 7}"},
            ],
            "attachments": [{"type": "RAW_TEXT", "name": "note", "value": f"drawn as number {digit.number}"}],
        }

    @shared
    def row_ids(self):
        """Data row ids by global key, of the main job's dataset."""
        return {row["global_key"]: row["id"] for row in self.digits_task.result}

    @shared
    def ontology(self):
        radio = Classification(Classification.Type.RADIO, RADIO, options=[Option(str(value)) for value in range(10)])
        box = Tool(Tool.Type.BBOX, BOX, color="#2266aa")
        builder = OntologyBuilder(tools=[box], classifications=[radio])
        return self.client.create_ontology(self.name("digits"), builder.asdict(), media_type=MediaType.Image)

    @shared
    def project(self):
        project = self.client.create_project(
            name=self.name("digits"), description="Which digit is it?", media_type=MediaType.Image
        )
        project.connect_ontology(self.ontology)
        return project

    @property
    def small_batch_digits(self):
        return self.digits[:SMALL_BATCH]

    @property
    def batched_digits(self):
        return self.digits[: SMALL_BATCH + LARGE_BATCH]

    @shared
    def small_batch(self):
        self.row_ids
        return self.project.create_batch("small", global_keys=[d.key for d in self.small_batch_digits], priority=1)

    @shared
    def large_batch(self):
        self.row_ids
        return self.project.create_batch("large", global_keys=[d.key for d in self.batched_digits[SMALL_BATCH:]])

    @shared
    def predictions(self):
        """Pre-labels for the small batch, made of the SDK's typed annotations."""
        self.small_batch
        labels = [
            annotations.Label(
                data={"global_key": digit.key},
                annotations=[
                    annotations.ClassificationAnnotation(
                        name=RADIO,
                        value=annotations.Radio(answer=annotations.ClassificationAnswer(name=digit.value)),
                    ),
                    annotations.ObjectAnnotation(
                        name=BOX,
                        value=annotations.Rectangle(
                            start=annotations.Point(x=digit.box["left"], y=digit.box["top"]),
                            end=annotations.Point(
                                x=digit.box["left"] + digit.box["width"], y=digit.box["top"] + digit.box["height"]
                            ),
                        ),
                    ),
                ],
            )
            for digit in self.small_batch_digits
        ]
        made = MALPredictionImport.create_from_objects(self.client, self.project.uid, self.name("predictions"), labels)
        made.wait_till_done(sleep_time_seconds=1)
        return made

    @property
    def label_lines(self):
        """Ground truth for both batches, two lines a digit."""
        return [line for digit in self.batched_digits for line in lines_of(digit)]

    @shared
    def labels(self):
        self.small_batch, self.large_batch
        made = LabelImport.create_from_objects(self.client, self.project.uid, self.name("labels"), self.label_lines)
        made.wait_till_done(sleep_time_seconds=1)
        return made

    @shared
    def set_apart(self):
        """A project with a label, that checks may add to and spoil."""
        answers = Classification(Classification.Type.RADIO, RADIO, options=[Option(str(value)) for value in range(10)])
        marker = Tool(Tool.Type.POINT, "mark", color="#ff00ff")
        builder = OntologyBuilder(tools=[marker], classifications=[answers])
        ontology = self.client.create_ontology(self.name("set apart"), builder.asdict(), media_type=MediaType.Image)
        project = self.client.create_project(name=self.name("set apart"), media_type=MediaType.Image)
        project.connect_ontology(ontology)
        _, keys = self.rows("set apart", 6)
        project.create_batch("all", global_keys=keys)
        line = {"dataRow": {"globalKey": keys[0]}, "name": "mark", "point": {"x": 1, "y": 2}}
        made = LabelImport.create_from_objects(self.client, project.uid, self.name("set apart"), [line])
        made.wait_till_done(sleep_time_seconds=1)
        return SetApart(project, ontology, ontology.tools()[0].feature_schema_id, keys)


def lines_of(digit):
    row = {"globalKey": digit.key}
    return [
        {"uuid": str(uuid.uuid5(uuid.NAMESPACE_URL, digit.key + RADIO)), "dataRow": row, "name": RADIO, "answer": {"name": digit.value}},
        {"uuid": str(uuid.uuid5(uuid.NAMESPACE_URL, digit.key + BOX)), "dataRow": row, "name": BOX, "bbox": digit.box},
    ]
