"""Trains the net on the pool: python3 train.py --steps 4500 --seed 1 --pool /tmp/train-doc/pool --out /tmp/train-doc"""
import argparse
import copy
import glob
import math
import os
import time

import numpy as np
import torch
from torch.nn import functional as F

from net import MAPS, DocumentNet
from scene import SHAPES
from targets import maps

HELD_OUT = "held-out"


class Pool:
    """The shards written so far; new ones are picked up as they appear."""

    def __init__(self, pattern):
        self.pattern, self.seen, self.groups = pattern, set(), [[] for _ in SHAPES]

    def refresh(self):
        for path in sorted(set(glob.glob(self.pattern)) - self.seen):
            if path.endswith(".part.npz"):
                continue
            self.seen.add(path)
            shard = np.load(path)
            for k, group in enumerate(self.groups):
                group.append((shard[f"pictures{k}"], shard[f"quads{k}"]))
        return self

    def draw(self, rng, size):
        group = self.groups[rng.integers(len(self.groups))]
        picks = [group[rng.integers(len(group))] for _ in range(size)]
        rows = [rng.integers(len(p)) for p, _ in picks]
        return np.stack([p[r] for (p, _), r in zip(picks, rows)]), np.stack([q[r] for (_, q), r in zip(picks, rows)])


def varied(rng, pictures, quads):
    """Mirrored, turned and recoloured: cheap variety on top of the pool."""
    if rng.random() < 0.5:
        pictures, quads = pictures.transpose(0, 2, 1, 3), quads[..., ::-1]
    pictures, quads = pictures.astype(np.float32), quads.copy()
    h, w = pictures.shape[1:3]
    for i in range(len(pictures)):
        if rng.random() < 0.5:
            pictures[i], quads[i, ..., 0] = pictures[i, :, ::-1].copy(), w - quads[i, ..., 0]
        if rng.random() < 0.5:
            pictures[i], quads[i, ..., 1] = pictures[i, ::-1].copy(), h - quads[i, ..., 1]
        if rng.random() < 0.3:
            pictures[i] = pictures[i][..., rng.permutation(3)]
        pictures[i] = (pictures[i] - 128) * rng.uniform(0.6, 1.15) + 128 + rng.uniform(-25, 25) + rng.uniform(-10, 10, 3)
    return np.clip(pictures, 0, 255), quads


def tensors(pictures, quads):
    x = torch.from_numpy(np.ascontiguousarray(pictures.transpose(0, 3, 1, 2), dtype=np.float32)).sub_(127.5).div_(127.5)
    return x, torch.from_numpy(np.stack([maps(q, *pictures.shape[1:3]) for q in quads]))


def loss_of(logits, truth):
    """Cross entropy, thin things weighted up, and for the inside the Dice loss as well."""
    weight = torch.ones_like(truth)
    weight[:, 1] += 4 * truth[:, 1]
    weight[:, 2] += 12 * truth[:, 2]
    bce = (F.binary_cross_entropy_with_logits(logits, truth, reduction="none") * weight).mean((0, 2, 3))
    p, t = torch.sigmoid(logits[:, 0]), truth[:, 0]
    dice = 1 - (2 * (p * t).sum((1, 2)) + 20) / (p.sum((1, 2)) + t.sum((1, 2)) + 20)
    return bce[0] + bce[1] + 2 * bce[2] + 0.5 * dice.mean()


@torch.no_grad()
def held_out(net, pool):
    """Loss and IoU (at 0.5) of each map over the held-out pool."""
    net.eval()
    losses, both, either = [], np.zeros(3), np.zeros(3)
    for group in pool.groups:
        for pictures, quads in group:
            for at in range(0, len(pictures), 20):
                x, truth = tensors(pictures[at:at + 20].astype(np.float32), quads[at:at + 20])
                logits = net(x)
                losses.append(float(loss_of(logits, truth)))
                seen, true = logits > 0, truth > 0.5
                both += (seen & true).sum((0, 2, 3)).numpy()
                either += (seen | true).sum((0, 2, 3)).numpy()
    net.train()
    return float(np.mean(losses)), both / np.maximum(either, 1)


def blend(mean, net, step):
    """Running mean of the weights: it is what is kept."""
    keep = min(0.998, (step + 1) / (step + 10))
    with torch.no_grad():
        for a, b in zip(mean.state_dict().values(), net.state_dict().values()):
            a.copy_(a * keep + b * (1 - keep) if a.dtype.is_floating_point else b)


def rate(step, steps, top):
    return top * min(1, (step + 1) / 200) * (0.5 + 0.5 * math.cos(math.pi * step / steps)) + 1e-5


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--steps", type=int, default=4500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=16)
    parser.add_argument("--rate", type=float, default=2.5e-3)
    parser.add_argument("--pool", default="/tmp/train-doc/pool")
    parser.add_argument("--out", default="/tmp/train-doc")
    parser.add_argument("--resume", help="checkpoint to start from")
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    pool = Pool(f"{args.pool}/*.npz").refresh()
    test = Pool(f"{args.pool}-{HELD_OUT}/*.npz").refresh()
    net, start = DocumentNet(), 0
    mean = copy.deepcopy(net).eval()
    optimiser = torch.optim.AdamW(net.parameters(), args.rate, weight_decay=0.01)
    if args.resume:
        kept = torch.load(args.resume)
        for name, part in (("net", net), ("mean", mean), ("optimiser", optimiser)):
            part.load_state_dict(kept[name])
        start = kept["step"]
    rng = np.random.default_rng([args.seed, start])
    print(f"{sum(p.numel() for p in net.parameters())} weights, torch {torch.__version__}", flush=True)
    began, running = time.time(), []
    for step in range(start, args.steps):
        for group in optimiser.param_groups:
            group["lr"] = rate(step, args.steps, args.rate)
        x, truth = tensors(*varied(rng, *pool.draw(rng, args.size)))
        loss = loss_of(net(x), truth)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimiser.step()
        blend(mean, net, step)
        running.append(float(loss))
        if (step + 1) % 25 == 0 and step < 100:
            print(f"step {step + 1} loss {np.mean(running):.4f} seconds {time.time() - began:.0f}", flush=True)
        if (step + 1) % 250 == 0 or step + 1 == args.steps:
            held, iou = held_out(mean, test)
            figures = " ".join(f"{name} {value:.3f}" for name, value in zip(MAPS, iou))
            print(f"step {step + 1} loss {np.mean(running):.4f} held-out {held:.4f} IoU {figures} seconds {time.time() - began:.0f} shards {len(pool.seen)}", flush=True)
            running = []
            pool.refresh()
            kept = {"net": net.state_dict(), "mean": mean.state_dict(), "optimiser": optimiser.state_dict(), "step": step + 1}
            torch.save(kept, f"{args.out}/checkpoint.pt.part")
            os.replace(f"{args.out}/checkpoint.pt.part", f"{args.out}/checkpoint.pt")


if __name__ == "__main__":
    main()
