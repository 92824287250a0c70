"""Lets another client of the same server compare what it sees with what the official SDK sees.

exchange.py fill                       does the main job and prints the ids of its project and dataset
exchange.py describe PROJECT DATASET   prints what the SDK reads of both, as JSON

The server and the key are taken from LABELBOX_ENDPOINT, LABELBOX_REST_ENDPOINT and LABELBOX_API_KEY.
"""

import json
import logging
import os
import sys
import warnings

from world import World, unsigned


def fill(world):
    world.labels
    return {"project": world.project.uid, "dataset": world.digits_dataset.uid}


def describe(world, project_id, dataset_id):
    project, dataset = world.client.get_project(project_id), world.client.get_dataset(dataset_id)
    ontology = project.ontology()
    return {
        "dataset": {"name": dataset.name, "description": dataset.description, "rowCount": dataset.row_count},
        "rows": {row.global_key: describe_row(row) for row in dataset.data_rows()},
        "project": {
            "name": project.name,
            "description": project.description,
            "mediaType": project.media_type.value,
            "labelCount": project.get_label_count(),
            "ontology": {"id": ontology.uid, "name": ontology.name, "features": describe_features(ontology)},
            "batches": {batch.name: batch.size for batch in project.batches()},
        },
        "labels": describe_labels(project),
    }


def describe_row(row):
    return {
        "id": row.uid,
        "externalId": row.external_id,
        "rowData": unsigned(row.row_data),
        "metadata": {field["name"]: field["value"] for field in row.metadata_fields},
    }


def describe_features(ontology):
    features = [*ontology.tools(), *ontology.classifications()]
    return {feature.name: feature.feature_schema_id for feature in features}


def describe_labels(project):
    task = project.export()
    task.wait_till_done()
    lines = (output.json for output in task.get_buffered_stream())
    return {
        line["data_row"]["global_key"]: [
            {
                "answers": {c["name"]: c["radio_answer"]["value"] for c in label["annotations"]["classifications"]},
                "boxes": {o["name"]: o["bounding_box"] for o in label["annotations"]["objects"]},
            }
            for label in line["projects"][project.uid]["labels"]
        ]
        for line in lines
    }


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    world = World(*(os.environ[name] for name in ("LABELBOX_ENDPOINT", "LABELBOX_REST_ENDPOINT", "LABELBOX_API_KEY")))
    command, *ids = sys.argv[1:]
    json.dump({"fill": fill, "describe": describe}[command](world, *ids), sys.stdout, sort_keys=True)
