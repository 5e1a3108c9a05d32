"""Writes the kept weights as ONNX: python3 export.py --checkpoint /tmp/train-doc/checkpoint.pt --out ../../server/models/document-edges.onnx"""
import argparse
import hashlib

import torch

from net import DocumentNet, Probabilities


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--checkpoint", default="/tmp/train-doc/checkpoint.pt")
    parser.add_argument("--out", default="../../server/models/document-edges.onnx")
    args = parser.parse_args()
    net = DocumentNet()
    net.load_state_dict(torch.load(args.checkpoint, map_location="cpu")["mean"])
    dynamic = {0: "n", 2: "height", 3: "width"}
    options = {"dynamo": False} if int(torch.__version__.split(".")[0]) >= 2 else {}
    torch.onnx.export(
        Probabilities(net.eval()), torch.zeros(1, 3, 224, 288), args.out, opset_version=13,
        input_names=["photo"], output_names=["maps"], dynamic_axes={"photo": dynamic, "maps": dynamic}, **options,
    )
    with open(args.out, "rb") as file:
        print(hashlib.sha256(file.read()).hexdigest())


if __name__ == "__main__":
    main()
