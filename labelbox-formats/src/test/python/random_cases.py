"""Random cases and what the official SDK, or pycocotools, makes of them, in the form of the golden cases.

python random_cases.py metrics|tiled|masks SEED COUNT
"""

import json
import math
import random
import sys
import warnings


def number(value):
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError("not a number that JSON has")
    return value


def case(name, function, key, arguments, compute):
    line = {"case": name, "function": function, key: arguments}
    try:
        line["result"] = compute()
    except Exception as refused:  # crashes are refusals, too
        line["raises"] = type(refused).__name__
    print(json.dumps(line))


# --- metrics -------------------------------------------------------------------------------------------------------


def coordinate(draw):
    return draw.choice([draw.randint(0, 12), round(draw.uniform(0, 12), 3)])


def pair(draw):
    return [coordinate(draw), coordinate(draw)]


def shape(draw, kind):
    if kind == "rectangle":
        return {"kind": kind, "start": pair(draw), "end": pair(draw)}
    if kind == "point":
        return {"kind": kind, "x": coordinate(draw) * 10, "y": coordinate(draw) * 10}
    if kind == "line":
        return {"kind": kind, "points": [pair(draw) for _ in range(draw.randint(2, 4))]}
    if kind == "polygon":
        return {"kind": kind, "points": [pair(draw) for _ in range(draw.randint(3, 7))]}
    if kind == "mask":
        density = draw.random()
        rows = [[int(draw.random() < density) for _ in range(9)] for _ in range(8)]
        return {"kind": kind, "mask": {"rows": rows}, "color": 1}
    start = draw.randint(0, 9)
    return {"kind": "text_entity", "start": start, "end": start + draw.randint(0, 9)}


def option(draw):
    return {"name": draw.choice("abc")}


def answer(draw):
    kind = draw.choice(["radio", "checklist", "text"])
    if kind == "radio":
        return {"kind": kind, "answer": option(draw)}
    if kind == "checklist":
        return {"kind": kind, "answer": [option(draw) for _ in range(draw.randint(0, 3))]}
    return {"kind": kind, "answer": draw.choice("xy")}


def annotation(draw, kinds):
    kind = draw.choice(kinds)
    if kind == "answer":
        return {"kind": "classification", "value": answer(draw), "name": draw.choice("abq")}
    classifications = [{"value": answer(draw), "name": draw.choice("qr")} for _ in range(draw.choice([0, 0, 1, 2]))]
    return {
        "kind": "object",
        "value": shape(draw, kind),
        "name": draw.choice(["car", "car", "tree"]),
        "classifications": classifications,
    }


def metrics(draw, count):
    from labelbox.data.annotation_types import (
        Checklist,
        ClassificationAnnotation,
        ClassificationAnswer,
        Line,
        Mask,
        MaskData,
        ObjectAnnotation,
        Point,
        Polygon,
        Radio,
        Rectangle,
        Text,
        TextEntity,
    )
    from labelbox.data.metrics import (
        confusion_matrix_metric,
        feature_confusion_matrix_metric,
        feature_miou_metric,
        miou_metric,
    )
    import numpy

    def points(pairs):
        return [Point(x=x, y=y) for x, y in pairs]

    def value(of):
        kind = of["kind"]
        if kind == "rectangle":
            return Rectangle(start=points([of["start"]])[0], end=points([of["end"]])[0])
        if kind == "point":
            return Point(x=of["x"], y=of["y"])
        if kind == "line":
            return Line(points=points(of["points"]))
        if kind == "polygon":
            return Polygon(points=points(of["points"]))
        if kind == "mask":
            rows = numpy.array(of["mask"]["rows"], dtype=numpy.uint8)
            return Mask(mask=MaskData.from_2D_arr(rows), color=of["color"])
        if kind == "text_entity":
            return TextEntity(start=of["start"], end=of["end"])
        if kind == "radio":
            return Radio(answer=ClassificationAnswer(**of["answer"]))
        if kind == "checklist":
            return Checklist(answer=[ClassificationAnswer(**each) for each in of["answer"]])
        return Text(answer=of["answer"])

    def typed(of):
        if of.get("kind") == "object":
            return ObjectAnnotation(
                value=value(of["value"]),
                name=of["name"],
                classifications=[typed(each) for each in of["classifications"]],
            )
        return ClassificationAnnotation(value=value(of["value"]), name=of["name"])

    def shown(metric):
        value = metric.value
        fields = {"metric_name": metric.metric_name, "feature_name": metric.feature_name}
        fields["value"] = list(value) if isinstance(value, (list, tuple)) else number(float(value))
        fields["aggregation"] = metric.aggregation.value
        return {name: each for name, each in fields.items() if each is not None}

    functions = [miou_metric, feature_miou_metric, confusion_matrix_metric, feature_confusion_matrix_metric]
    single = ["rectangle", "point", "line", "polygon", "mask", "text_entity", "answer"]
    for at in range(count):
        kinds = [draw.choice(single)] if draw.random() < 0.7 else draw.sample(single, 2)
        sides = {side: [annotation(draw, kinds) for _ in range(draw.randint(0, 4))] for side in ("ground_truths", "predictions")}
        function = draw.choice(functions)
        options = {"include_subclasses": draw.random() < 0.5}
        if "confusion" in function.__name__:
            options["iou"] = round(draw.uniform(0.05, 0.95), 2)

        def compute():
            results = function(*([typed(each) for each in side] for side in sides.values()), **options)
            return sorted((shown(each) for each in results), key=lambda each: each.get("feature_name", ""))

        case(f"{at} {function.__name__} of {kinds}", function.__name__, "args", {**sides, **options}, compute)


# --- tiled ---------------------------------------------------------------------------------------------------------


def tiled(draw, count):
    from labelbox.data.annotation_types import Line, Point, Polygon, Rectangle
    from labelbox.data.annotation_types.data.tiled_image import EPSG, EPSGTransformer, TiledBounds

    def place(epsg):
        if epsg == "SIMPLEPIXEL":
            return [round(draw.uniform(-20, 600), 2), round(draw.uniform(-20, 600), 2)]
        if epsg == "EPSG4326":
            return [round(draw.uniform(-182, 182), 5), round(draw.uniform(-91, 91), 5)]
        return [round(draw.uniform(-2.1e7, 2.1e7), 2), round(draw.uniform(-2.1e7, 2.1e7), 2)]

    def apart():
        return [[draw.uniform(-179, -10), draw.uniform(-85, -10)], [draw.uniform(10, 179), draw.uniform(10, 85)]]

    def shape(epsg):
        kind = draw.choice(["point", "rectangle", "line", "polygon"])
        if kind == "point":
            x, y = place(epsg)
            return {"kind": kind, "x": x, "y": y}
        if kind == "rectangle":
            return {"kind": kind, "start": place(epsg), "end": place(epsg)}
        return {"kind": kind, "points": [place(epsg) for _ in range(draw.randint(3, 5))]}

    def points(pairs):
        return [Point(x=x, y=y) for x, y in pairs]

    def typed(of):
        if of["kind"] == "point":
            return Point(x=of["x"], y=of["y"])
        if of["kind"] == "rectangle":
            return Rectangle(start=points([of["start"]])[0], end=points([of["end"]])[0])
        return (Line if of["kind"] == "line" else Polygon)(points=points(of["points"]))

    def shown(of):
        def xy(point):
            return [number(float(point.x)), number(float(point.y))]

        if isinstance(of, Point):
            return {"kind": "point", "x": xy(of)[0], "y": xy(of)[1]}
        if isinstance(of, Rectangle):
            return {"kind": "rectangle", "start": xy(of.start), "end": xy(of.end)}
        return {"kind": "line" if isinstance(of, Line) else "polygon", "points": [xy(each) for each in of.points]}

    def bounds(of):
        return TiledBounds(epsg=EPSG[of["epsg"]], bounds=points(of["bounds"]))

    for at in range(count):
        function = draw.choice(["geo_to_geo", "geo_to_pixel", "pixel_to_geo"])
        start = draw.choice(["EPSG4326", "EPSG3857"])
        if function == "geo_to_geo":
            arguments = {"from": start, "to": draw.choice(["EPSG4326", "EPSG3857"]), "shape": shape(start)}

            def compute():
                transformer = EPSGTransformer.create_geo_to_geo_transformer(EPSG[start], EPSG[arguments["to"]])
                return shown(transformer(typed(arguments["shape"])))

        else:
            start = "SIMPLEPIXEL" if function == "pixel_to_geo" else start
            arguments = {
                "from": start,
                "pixel_bounds": {"epsg": "SIMPLEPIXEL", "bounds": [[draw.randint(-5, 5), 7.9], [draw.uniform(50, 600), 300.2]]},
                "geo_bounds": {"epsg": "EPSG4326", "bounds": apart() + [place("EPSG4326")] * draw.randint(0, 1)},
                "zoom": draw.randint(0, 20),
                "shape": shape(start),
            }

            def compute():
                create = getattr(EPSGTransformer, f"create_{function}_transformer")
                transformer = create(
                    src_epsg=EPSG[start],
                    pixel_bounds=bounds(arguments["pixel_bounds"]),
                    geo_bounds=bounds(arguments["geo_bounds"]),
                    zoom=arguments["zoom"],
                )
                return shown(transformer(typed(arguments["shape"])))

        case(f"{at} {function}", function, "input", arguments, compute)


# --- masks ---------------------------------------------------------------------------------------------------------


def masks(draw, count):
    import numpy
    from pycocotools import mask as coco

    for at in range(count):
        height, width = draw.choice([1, 7, 64, 300]), draw.choice([1, 8, 65, 200])
        density = draw.choice([0, 0.02, 0.5, 0.98, 1])
        rows = numpy.array([[draw.random() < density for _ in range(width)] for _ in range(height)], dtype=numpy.uint8)
        top, left = draw.randrange(height), draw.randrange(width)
        rows[top : top + height // 2, left : left + width // 2] = 1
        encoded = coco.encode(numpy.asfortranarray(rows))
        line = {
            "case": f"{at}: {width} x {height}",
            "function": "encode",
            "args": {"rows": ["".join(map(str, row)) for row in rows.tolist()]},
            "result": {
                "counts": encoded["counts"].decode("ascii"),
                "area": int(coco.area(encoded)),
                "box": coco.toBbox(encoded).tolist(),
            },
        }
        print(json.dumps(line))


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    kind, seed, count = sys.argv[1:]
    {"metrics": metrics, "tiled": tiled, "masks": masks}[kind](random.Random(int(seed)), int(count))
