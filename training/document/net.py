"""The net: three maps at a quarter of the picture's size, from a small encoder and a pyramid that adds detail back."""
import torch
from torch import nn
from torch.nn import functional as F

WIDTHS = (16, 32, 56, 80, 104)
PYRAMID = 40
"""Channels of the output, as probabilities: inside of a document, its outline, its corners."""
MAPS = ("inside", "outline", "corner")


def conv(wide, to, stride=1, dilation=1):
    return nn.Sequential(
        nn.Conv2d(wide, to, 3, stride, dilation, dilation, bias=False), nn.BatchNorm2d(to), nn.ReLU(inplace=True)
    )


class Residual(nn.Module):
    def __init__(self, wide, dilation=1):
        super().__init__()
        self.first = conv(wide, wide, 1, dilation)
        self.second = nn.Sequential(nn.Conv2d(wide, wide, 3, 1, 1, bias=False), nn.BatchNorm2d(wide))

    def forward(self, x):
        return F.relu(x + self.second(self.first(x)))


class DocumentNet(nn.Module):
    """[n, 3, h, w] BGR as (p - 127.5) / 127.5, h and w multiples of 32, to logits [n, 3, h/4, w/4]."""

    def __init__(self):
        super().__init__()
        self.stem = conv(3, WIDTHS[0], 2)
        steps = zip(WIDTHS[:-1], WIDTHS[1:])
        self.stages = nn.ModuleList(
            nn.Sequential(conv(a, b, 2), Residual(b, 2 if b == WIDTHS[-1] else 1)) for a, b in steps
        )
        self.sides = nn.ModuleList(nn.Conv2d(w, PYRAMID, 1) for w in WIDTHS[1:])
        self.smooth = nn.ModuleList(conv(PYRAMID, PYRAMID) for _ in WIDTHS[2:])
        self.head = nn.Conv2d(PYRAMID, len(MAPS), 1)
        nn.init.constant_(self.head.bias, -2.0)

    def forward(self, x):
        levels = []
        x = self.stem(x)
        for stage in self.stages:
            x = stage(x)
            levels.append(x)
        x = self.sides[-1](levels[-1])
        for i in range(len(levels) - 2, -1, -1):
            x = F.interpolate(x, scale_factor=2.0, mode="bilinear", align_corners=False) + self.sides[i](levels[i])
            x = self.smooth[i](x)
        return self.head(x)


class Probabilities(nn.Module):
    """What is exported: the net with its sigmoid."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, photo):
        return torch.sigmoid(self.net(photo))
