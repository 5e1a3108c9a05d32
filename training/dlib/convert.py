"""python3 convert.py --out ../../server/models/face-dlib.onnx: dlib's face recogniser, from face-api's weights to ONNX.

input [n,3,150,150] RGB 0..255 → output [n,128], not normalised. The same package gives the same bytes.
"""

import argparse
import hashlib
import json
import math
import os

import numpy
from onnx import TensorProto, checker, helper, numpy_helper

PACKAGE = "../../node_modules/@vladmandic/face-api/model"
MANIFEST = "face_recognition_model-weights_manifest.json"
# Of ImageNet; face-api divides by 255 where dlib, which trained the net, has 256. We follow dlib, see README.md.
MEAN, DIVISOR = [122.782, 117.001, 104.298], 256
# In the order of the net. A "down" block halves the sides.
BLOCKS = """conv32_1 conv32_2 conv32_3 conv64_down conv64_1 conv64_2 conv64_3 conv128_down conv128_1 conv128_2
    conv256_down conv256_1 conv256_2 conv256_down_out""".split()


def read_weights(folder):
    """Name → (values as they lie in the file, {scale, min} or None)."""
    with open(os.path.join(folder, MANIFEST)) as file:
        [group] = json.load(file)
    data = b""
    for path in group["paths"]:
        with open(os.path.join(folder, path), "rb") as file:
            data += file.read()
    weights, at = {}, 0
    for entry in group["weights"]:
        quantised = entry.get("quantization")
        kind = numpy.dtype(quantised["dtype"] if quantised else entry["dtype"]).newbyteorder("<")
        count = math.prod(entry["shape"])
        values = numpy.frombuffer(data, kind, count, at).reshape(entry["shape"])
        weights[entry["name"]] = values, quantised
        at += count * kind.itemsize
    assert at == len(data), f"{len(data) - at} bytes left over"
    return weights


class Graph:
    """Nodes and initialisers in the order they are asked for; each method returns the name of the value it makes."""

    def __init__(self, weights):
        self.weights, self.nodes, self.constants = weights, [], {}

    def node(self, kind, inputs, name, **attributes):
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, **attributes))
        return name

    def constant(self, name, values):
        self.constants[name] = numpy_helper.from_array(numpy.ascontiguousarray(values), name)
        return name

    def weight(self, name, arrange):
        """A weight as float32. What is quantised stays a byte in the file; the runtime folds the three nodes when it loads."""
        values, quantised = self.weights.pop(name)
        if not quantised:
            return self.constant(name, arrange(values))
        stored = self.constant(name + "/bytes", arrange(values))
        scale = self.constant(name + "/step", numpy.float32(quantised["scale"]))
        least = self.constant(name + "/min", numpy.float32(quantised["min"]))
        cast = self.node("Cast", [stored], name + "/cast", to=TensorProto.FLOAT)
        return self.node("Add", [self.node("Mul", [cast, scale], name + "/scaled"), least], name)

    def per_channel(self, name):
        return self.weight(name, lambda values: values.reshape(-1, 1, 1))

    def conv(self, x, name, size, stride, padding):
        """Convolution, then a factor and an offset for each channel: what remains of dlib's batch normalisation."""
        filters = self.weight(name + "/conv/filters", lambda hwio: hwio.transpose(3, 2, 0, 1))
        bias = self.weight(name + "/conv/bias", lambda values: values)
        out = self.node("Conv", [x, filters, bias], name + "/convolved",
                        kernel_shape=[size, size], strides=[stride, stride], pads=[padding] * 4)
        out = self.node("Mul", [out, self.per_channel(name + "/scale/weights")], name + "/multiplied")
        return self.node("Add", [out, self.per_channel(name + "/scale/biases")], name + "/shifted")

    def relu(self, x, name):
        return self.node("Relu", [x], name + "/relu")

    def pad_end(self, x, name, channels=0, side=0):
        """Zeros after the last channel, below the last row and right of the last column."""
        ends = self.constant(name + "/ends", numpy.array([0, 0, 0, 0, 0, channels, side, side], numpy.int64))
        return self.node("Pad", [x, ends], name + "/padded")

    def block(self, x, name, channels, side):
        """A residual block on x of that many channels and side → the same three after it."""
        is_down = "down" in name
        out_channels = self.weights[name + "/conv2/conv/filters"][0].shape[3]
        out = self.relu(self.conv(x, name + "/conv1", 3, 2 if is_down else 1, 0 if is_down else 1), name + "/conv1")
        out = self.conv(out, name + "/conv2", 3, 1, 1)
        if is_down:
            convolved, side = (side - 3) // 2 + 1, side // 2
            x = self.node("AveragePool", [x], name + "/pooled", kernel_shape=[2, 2], strides=[2, 2])
            if out_channels > channels:
                x = self.pad_end(x, name + "/pooled", channels=out_channels - channels)
            if side > convolved:
                out = self.pad_end(out, name + "/conv2", side=side - convolved)
        return self.relu(self.node("Add", [out, x], name + "/sum"), name), out_channels, side


def recogniser(weights):
    graph = Graph(weights)
    mean = graph.constant("mean", numpy.array(MEAN, numpy.float32).reshape(3, 1, 1))
    divisor = graph.constant("divisor", numpy.float32(DIVISOR))
    x = graph.node("Div", [graph.node("Sub", ["input", mean], "centred"), divisor], "normalised")
    x = graph.relu(graph.conv(x, "conv32_down", 7, 2, 0), "conv32_down")
    x = graph.node("MaxPool", [x], "pooled", kernel_shape=[3, 3], strides=[2, 2])
    channels, side = 32, 35
    for name in BLOCKS:
        x, channels, side = graph.block(x, name, channels, side)
    x = graph.node("ReduceMean", [x], "average", axes=[2, 3], keepdims=0)
    graph.node("MatMul", [x, graph.weight("fc", lambda values: values)], "output")
    assert not weights, f"unused: {list(weights)}"
    return helper.make_graph(
        graph.nodes, "face-dlib",
        [helper.make_tensor_value_info("input", TensorProto.FLOAT, ["n", 3, 150, 150])],
        [helper.make_tensor_value_info("output", TensorProto.FLOAT, ["n", 128])],
        list(graph.constants.values()),
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--package", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), PACKAGE))
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    model = helper.make_model(recogniser(read_weights(args.package)), producer_name="bonafide", ir_version=7,
                              opset_imports=[helper.make_opsetid("", 13)])
    checker.check_model(model, full_check=True)
    data = model.SerializeToString()
    with open(args.out, "wb") as file:
        file.write(data)
    print(len(data), hashlib.sha256(data).hexdigest())


if __name__ == "__main__":
    main()
