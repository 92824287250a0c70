"""Export a dataset and create its data rows in another one, as a program with the official SDK does."""

import sys
import time

import labelbox

CHUNK = 50_000


def main(endpoint: str, rest_endpoint: str, key: str, source: str, target: str) -> None:
    client = labelbox.Client(api_key=key, endpoint=endpoint, rest_endpoint=rest_endpoint)
    task = client.get_dataset(source).export()
    task.wait_till_done()
    started = time.monotonic()
    rows = [
        {
            "row_data": "https://example.org/copy.jpg",
            "global_key": "copy-" + each.json["data_row"]["global_key"],
        }
        for each in task.get_buffered_stream()
    ]
    dataset = client.get_dataset(target)
    for first in range(0, len(rows), CHUNK):
        upload = dataset.create_data_rows(rows[first : first + CHUNK])
        upload.wait_till_done()
        assert upload.errors is None, upload.errors
    print(f"seconds {time.monotonic() - started:.3f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
