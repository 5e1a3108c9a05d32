"""Writes synthetic photos ahead of training: python3 pool.py --seed 1 --first 0 --count 9000 --out /tmp/train-doc/pool"""
import argparse
import os

import cv2
import numpy as np

from scene import SHAPES, photo

SHARD = 300
DOCUMENTS_MAX = 2


def padded(quads):
    """[DOCUMENTS_MAX, 4, 2], NaN where there is no further document."""
    out = np.full((DOCUMENTS_MAX, 4, 2), np.nan, np.float32)
    out[:len(quads)] = quads
    return out


def shard(seed, first, scans):
    """Pictures and quads by shape: index i has shape i modulo the number of shapes."""
    made = [photo(seed, i, scans) for i in range(first, first + SHARD)]
    arrays = {}
    for k in range(len(SHAPES)):
        mine = [m for i, m in enumerate(made) if (first + i) % len(SHAPES) == k]
        arrays[f"pictures{k}"] = np.stack([p for p, _ in mine])
        arrays[f"quads{k}"] = np.stack([padded(q) for _, q in mine])
    return arrays


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=9000)
    parser.add_argument("--scans", type=float, default=0.08, help="share of scans that fill the picture")
    parser.add_argument("--out", default="/tmp/train-doc/pool")
    args = parser.parse_args()
    cv2.setNumThreads(1)
    os.makedirs(args.out, exist_ok=True)
    for first in range(args.first, args.first + args.count, SHARD):
        path = f"{args.out}/{args.seed}-{first:06d}.npz"
        if os.path.exists(path):
            continue
        np.savez(path + ".part.npz", **shard(args.seed, first, args.scans))
        os.rename(path + ".part.npz", path)


if __name__ == "__main__":
    main()
