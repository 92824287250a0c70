"""The official SDK's side of the comparison: upload NAME ROWS, or export DATASET; prints what the Java side prints."""

import logging
import os
import resource
import sys
import time
import warnings

from labelbox import Client

LARGEST_UPLOAD = 150_000


def upload(client, name, rows):
    dataset = client.create_dataset(name=name)
    start = time.monotonic()
    made = 0
    for first in range(0, rows, LARGEST_UPLOAD):
        last = min(rows, first + LARGEST_UPLOAD)
        task = dataset.create_data_rows(
            [
                {
                    "row_data": f"https://example.org/{name}/{number}.png",
                    "global_key": f"{name}/{number}",
                    "external_id": f"row {number}",
                }
                for number in range(first, last)
            ]
        )
        task.wait_till_done(timeout_seconds=1800)
        made += len(task.result)
    report(dataset.uid, made, start)


def export(client, dataset_id):
    task = client.get_dataset(dataset_id).export(params={"data_row_details": True})
    task.wait_till_done()
    start = time.monotonic()
    read = sum(1 for output in task.get_buffered_stream() if output.json["data_row"]["global_key"])
    report(dataset_id, read, start)


def report(dataset, rows, start):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"dataset={dataset} rows={rows} seconds={time.monotonic() - start:.2f} peak-rss-mb={peak}")


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    client = Client(
        os.environ["LABELBOX_API_KEY"],
        endpoint=os.environ["LABELBOX_ENDPOINT"],
        rest_endpoint=os.environ["LABELBOX_REST_ENDPOINT"],
    )
    command, *arguments = sys.argv[1:]
    {"upload": lambda name, rows: upload(client, name, int(rows)), "export": lambda dataset: export(client, dataset)}[
        command
    ](*arguments)
