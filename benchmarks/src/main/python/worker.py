"""The official SDK as an implementation: reads lines "WORK SIZE" until its input ends, and prints a measurement for each.

Argument: the directory of the input files. The figures are those of Measurement.java.
"""

import itertools
import logging
import os
import resource
import sys
import time
import warnings

import labelbox.types as types
from labelbox import Client, ExportTask, LabelImport

ROWS_PER_TASK = 150_000


def small_queries(client, size):
    return sum(1 for _ in range(size) if client.get_project("cmbench0000000p000000001").name)


def pages(client, size):
    return sum(1 for _ in range(size) if len(list(itertools.islice(client.get_projects(), 100))) == 100)


def export(client, task_id):
    return sum(1 for row in rows(client, task_id) if row.json["data_row"]["global_key"])


def read_labels(client, task_id):
    """The SDK has no types of what is exported."""
    return sum(1 for row in rows(client, task_id) if boxes(row.json) == 2)


def boxes(row):
    return sum(
        1
        for project in row["projects"].values()
        for label in project["labels"]
        for found in label["annotations"]["objects"]
        if "bounding_box" in found
    )


def first_row(client, size):
    return sum(1 for _ in itertools.islice(rows(client, f"plain-{size}"), 1))


def rows(client, task_id):
    return ExportTask.get_task(client, task_id).get_buffered_stream()


def create(client, size):
    created = 0
    dataset = client.get_dataset("cmbench0000000000dataset1")
    for first in range(0, size, ROWS_PER_TASK):
        task = dataset.create_data_rows(
            [
                {
                    "row_data": f"https://storage.example.org/birds/2026/11/image-{number:09}.jpg",
                    "global_key": f"row-{number:09}",
                    "external_id": f"row {number:09}",
                }
                for number in range(first, min(size, first + ROWS_PER_TASK))
            ]
        )
        task.wait_till_done()
        created += len(task.result)
    return created


def import_objects(client, size):
    annotations = [
        {
            "uuid": f"00000000-0000-4000-8000-000{number:09}",
            "dataRow": {"globalKey": f"row-{number:09}"},
            "name": "Bird",
            "bbox": {"top": 101.5, "left": 203.25, "height": 87.0, "width": 64.75},
            "classifications": [{"name": "flying", "answer": {"name": "yes"}}],
        }
        for number in range(size)
    ]
    LabelImport.create_from_objects(client, "cmbench0000000000project1", f"import-{size}", annotations)
    return size


def label(number):
    return types.Label(
        data=types.GenericDataRowData(global_key=f"row-{number:09}"),
        annotations=[
            types.ObjectAnnotation(
                name="Bird",
                value=types.Rectangle(start=types.Point(x=203.25, y=101.5), end=types.Point(x=268.0, y=188.5)),
                classifications=[
                    types.ClassificationAnnotation(
                        name="flying", value=types.Radio(answer=types.ClassificationAnswer(name="yes"))
                    )
                ],
            )
        ],
    )


def import_labels(client, size):
    labels = [label(number) for number in range(size)]
    LabelImport.create_from_objects(client, "cmbench0000000000project1", f"import-{size}", labels)
    return size


def import_file(client, size):
    path = os.path.join(sys.argv[1], f"annotations-{size}.ndjson")
    LabelImport.create_from_file(client, "cmbench0000000000project1", f"import-{size}", path)
    return size


WORK = {
    "small-query": small_queries,
    "page": pages,
    "export-plain": lambda client, size: export(client, f"plain-{size}"),
    "export-labels": lambda client, size: export(client, f"labels-{size}"),
    "read-labels": lambda client, size: read_labels(client, f"labels-{size}"),
    "first-row": first_row,
    "create": create,
    "import-objects": import_objects,
    "import-labels": import_labels,
    "import-file": import_file,
    "import-file-unchecked": import_file,
}


def main():
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    client = Client(
        os.environ["LABELBOX_API_KEY"],
        endpoint=os.environ["LABELBOX_ENDPOINT"],
        rest_endpoint=os.environ["LABELBOX_REST_ENDPOINT"],
    )
    for line in sys.stdin:
        work, size = line.split()
        cpu = time.process_time_ns()
        start = time.monotonic_ns()
        units = WORK[work](client, int(size))
        wall = time.monotonic_ns() - start
        cpu = time.process_time_ns() - cpu
        resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(units, wall, cpu, -1, resident, flush=True)


if __name__ == "__main__":
    main()
