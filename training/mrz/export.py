"""python3 export.py checkpoint.pt mrz-lines.onnx: lines [n,1,24,w] → log-probabilities [n,w/4,38], blank first."""

import sys

import torch

from net import HEIGHT, MrzNet


class LogProbabilities(torch.nn.Module):
    def __init__(self, net: MrzNet):
        super().__init__()
        self.net = net

    def forward(self, x):
        return self.net(x).log_softmax(-1)


net = MrzNet()
net.load_state_dict(torch.load(sys.argv[1], map_location="cpu"))
names = {"input_names": ["line"], "output_names": ["scores"]}
axes = {"line": {0: "n", 3: "w"}, "scores": {0: "n", 1: "t"}}
modern = {"dynamo": False} if torch.__version__ >= "2" else {}
torch.onnx.export(LogProbabilities(net).eval(), torch.zeros(1, 1, HEIGHT, 640), sys.argv[2], dynamic_axes=axes, opset_version=13, **names, **modern)
