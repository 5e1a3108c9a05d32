"""The recogniser: a convolutional net over a line 24 pixels high, one column of class scores for every 4 pixels of width."""

import cv2
import numpy as np
import torch
from torch import nn

from text import ALPHABET

HEIGHT = 24
STRIDE = 4
CLASSES = len(ALPHABET) + 1  # 0 is the blank of CTC


def prepared(picture: np.ndarray, stretch: float = 1.0) -> np.ndarray:
    """Grey of any size → float 24 × width in -1..1: 2nd and 98th percentile become black and white."""
    width = round(picture.shape[1] * HEIGHT / picture.shape[0] * stretch)
    width = max(32, min(1400, width))
    shrinks = picture.shape[0] > HEIGHT
    picture = cv2.resize(picture, (width, HEIGHT), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)
    low, high = np.percentile(picture, 2), np.percentile(picture, 98)
    return (np.clip((picture - low) / max(10.0, high - low), 0, 1) * 2 - 1).astype(np.float32)


def conv(inputs: int, outputs: int, size, stride=1, dilation=(1, 1), padded=(True, True)) -> nn.Sequential:
    size = (size, size) if isinstance(size, int) else size
    padding = tuple(d * (s // 2) if p else 0 for s, d, p in zip(size, dilation, padded))
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, size, stride, padding, dilation, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


class Residual(nn.Module):
    def __init__(self, body: nn.Module):
        super().__init__()
        self.body = body

    def forward(self, x):
        return x + self.body(x)


class MrzNet(nn.Module):
    """[n, 1, 24, w] → class scores [n, w / 4, 38]."""

    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            conv(1, 32, 5, stride=2),
            conv(32, 40, 3),
            nn.MaxPool2d(2),
            conv(40, 64, 3),
            Residual(conv(64, 64, 3)),
            nn.MaxPool2d((2, 1)),
            conv(64, 112, 3),
            conv(112, 160, (3, 1), padded=(False, True)),
            Residual(conv(160, 160, (1, 5))),
            Residual(conv(160, 160, (1, 5), dilation=(1, 2))),
            Residual(conv(160, 160, (1, 5), dilation=(1, 4))),
        )
        self.classes = nn.Sequential(nn.Dropout(0.1), nn.Conv2d(160, CLASSES, 1))

    def forward(self, x):
        return self.classes(self.features(x)).squeeze(2).permute(0, 2, 1)


def greedy(scores: torch.Tensor) -> str:
    read, previous = "", 0
    for k in scores.argmax(-1).tolist():
        if k and k != previous:
            read += ALPHABET[k - 1]
        previous = k
    return read
