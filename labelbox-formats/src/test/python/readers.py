"""Reads and writes data sets by libraries that have nothing to do with this project, as JSON on the standard output."""

import contextlib
import json
import os
import sys
import warnings

warnings.simplefilter("ignore")

import geojson
import numpy
import supervision
from PIL import Image
from pycocotools import mask as runs
from pycocotools.coco import COCO
from shapely.geometry import shape

WIDTH, HEIGHT = 100, 80


def coco(path):
    """What the tools of COCO see."""
    data = COCO(path)
    images = {}
    for image in data.loadImgs(data.getImgIds()):
        annotations = []
        for each in data.loadAnns(data.getAnnIds(imgIds=image["id"])):
            seen = {
                "category": data.loadCats(each["category_id"])[0]["name"],
                "bbox": each["bbox"],
                "area": each["area"],
                "keypoints": each.get("keypoints", []),
                "score": each.get("score"),
            }
            if each["segmentation"]:
                pixels = data.annToMask(each)
                seen["pixels"] = int(pixels.sum())
                seen["bounds"] = [float(side) for side in runs.toBbox(data.annToRLE(each))]
            annotations.append(seen)
        images[image["file_name"]] = {
            "width": image["width"],
            "height": image["height"],
            "annotations": annotations,
        }
    return images


def detections(data):
    """What supervision sees."""
    images = {}
    for path in data.image_paths:
        found = data.annotations[path]
        images[os.path.basename(path)] = [
            {
                "category": data.classes[int(found.class_id[i])],
                "xyxy": [float(side) for side in found.xyxy[i]],
                "pixels": None if found.mask is None else int(numpy.asarray(found.mask[i]).sum()),
            }
            for i in range(len(found))
        ]
    return images


def yolo(directory, split):
    return detections(
        supervision.DetectionDataset.from_yolo(
            images_directory_path=os.path.join(directory, "images", split),
            annotations_directory_path=os.path.join(directory, "labels", split),
            data_yaml_path=os.path.join(directory, "data.yaml"),
        )
    )


def voc(directory):
    return detections(
        supervision.DetectionDataset.from_pascal_voc(
            images_directory_path=os.path.join(directory, "JPEGImages"),
            annotations_directory_path=os.path.join(directory, "Annotations"),
        )
    )


def features(path):
    """What geojson and Shapely see."""
    with open(path, encoding="utf-8") as file:
        collection = geojson.load(file)
    seen = []
    for feature in collection["features"]:
        geometry = feature["geometry"]
        entry = {"properties": feature["properties"], "errors": feature.errors()}
        if geometry is not None:
            form = shape(geometry)
            entry["type"] = form.geom_type
            entry["valid"] = form.is_valid
            entry["area"] = form.area
            entry["bounds"] = list(form.bounds)
            entry["counterclockwise"] = form.geom_type != "Polygon" or form.exterior.is_ccw
        seen.append(entry)
    return {"errors": collection.errors(), "features": seen}


def write(directory):
    """Data sets by supervision, of boxes and of masks: a car and a dog on one image, nothing on another."""
    masks = numpy.zeros((2, HEIGHT, WIDTH), bool)
    masks[0, 10:30, 20:60] = True
    masks[1, 40:70, 5:15] = True
    sides = numpy.array([[20, 10, 60, 30], [5, 40, 15, 70]], float)
    kinds = numpy.array([0, 1])
    for name, found in (
        ("boxes", supervision.Detections(xyxy=sides, class_id=kinds)),
        ("masks", supervision.Detections(xyxy=sides, class_id=kinds, mask=masks)),
    ):
        target = os.path.join(directory, name)
        images = os.path.join(target, "images", "train")
        os.makedirs(images)
        paths = [os.path.join(images, image) for image in ("street.png", "empty.png")]
        for path in paths:
            Image.new("RGB", (WIDTH, HEIGHT)).save(path)
        data = supervision.DetectionDataset(
            classes=["car", "dog"], images=paths, annotations={paths[0]: found, paths[1]: supervision.Detections.empty()}
        )
        yaml = os.path.join(target, "data.yaml")
        data.as_coco(annotations_path=os.path.join(target, "instances.json"))
        data.as_pascal_voc(annotations_directory_path=os.path.join(target, "Annotations"))
        data.as_yolo(annotations_directory_path=os.path.join(target, "labels", "train"), data_yaml_path=yaml)
        with open(yaml, "a", encoding="utf-8") as file:
            file.write("train: images/train\n")
    encoded = runs.encode(numpy.asfortranarray(masks[0].astype(numpy.uint8)))
    with open(os.path.join(directory, "runs.txt"), "w", encoding="ascii") as file:
        file.write(encoded["counts"].decode("ascii"))
    return {}


if __name__ == "__main__":
    command = {"coco": coco, "yolo": yolo, "voc": voc, "geojson": features, "write": write}[sys.argv[1]]
    with contextlib.redirect_stdout(sys.stderr):
        result = command(*sys.argv[2:])
    json.dump(result, sys.stdout)
