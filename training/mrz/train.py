"""
Trains the line recogniser on synthetic lines only.

    python3 train.py --minutes 120 --out /tmp/mrz        (Debian: python3-torch python3-opencv python3-pil fonts-ocr-b)

One process draws lines, one trains. Writes checkpoint.pt every 500 steps and log.tsv: minutes, step, loss, lines exact
of 400 that are drawn from another seed and never trained on.
"""

import argparse
import math
import multiprocessing
import random
import time
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import nn

from net import STRIDE, MrzNet, greedy, prepared
from render import sample
from text import ALPHABET

POOL = 12000
BATCH = 16
HELD_OUT = 400


def seeded(seed: int) -> None:
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    cv2.setNumThreads(1)


def draw(queue: multiprocessing.Queue, seed: int) -> None:
    seeded(seed)
    while True:
        queue.put([(np.clip(picture, 0, 255).astype(np.uint8), line) for picture, line in (sample() for _ in range(32))])


def varied(picture: np.ndarray) -> np.ndarray:
    """A sample is drawn more than once: each time with another stretch, cut, noise and tone."""
    picture = picture.astype(np.float32)
    cut = max(1, picture.shape[0] // 16)
    picture = picture[random.randint(0, cut) : picture.shape[0] - random.randint(0, cut)]
    ready = prepared(picture, random.uniform(0.8, 1.3))
    if random.random() < 0.3:
        ready = ready + np.random.randn(*ready.shape).astype(np.float32) * random.uniform(0.01, 0.15)
    if random.random() < 0.3:
        ready = np.sign(ready) * np.abs(ready) ** random.uniform(0.6, 1.6)
    return ready


def padded(ready: list[np.ndarray]) -> torch.Tensor:
    width = -(-max(one.shape[1] for one in ready) // STRIDE) * STRIDE
    x = np.ones((len(ready), 1, ready[0].shape[0], width), np.float32)
    for i, one in enumerate(ready):
        x[i, 0, :, : one.shape[1]] = one
    return torch.from_numpy(x)


def batches(pool: list) -> list:
    """Four batches of similar width."""
    chosen = [(varied(picture), line) for picture, line in random.sample(pool, 4 * BATCH)]
    chosen.sort(key=lambda one: one[0].shape[1])
    made = [chosen[i : i + BATCH] for i in range(0, len(chosen), BATCH)]
    random.shuffle(made)
    return made


def loss_of(net: nn.Module, batch: list, ctc: nn.CTCLoss) -> torch.Tensor:
    scores = net(padded([ready for ready, _ in batch])).log_softmax(-1).permute(1, 0, 2)
    targets = torch.tensor([ALPHABET.index(c) + 1 for _, line in batch for c in line])
    widths = torch.tensor([min(scores.size(0), -(-ready.shape[1] // STRIDE)) for ready, _ in batch])
    return ctc(scores, targets, widths, torch.tensor([len(line) for _, line in batch]))


def exact(net: nn.Module, held_out: list) -> int:
    net.eval()
    with torch.no_grad():
        hits = sum(greedy(net(padded([prepared(picture)]))[0]) == line for picture, line in held_out)
    net.train()
    return hits


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--minutes", type=float, default=120)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--out", type=Path, default=Path("/tmp/mrz"))
    options.add_argument("--resume", type=Path)
    given = options.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    seeded(given.seed + 1000)
    held_out = [sample() for _ in range(HELD_OUT)]
    seeded(given.seed)
    queue: multiprocessing.Queue = multiprocessing.Queue(16)
    multiprocessing.Process(target=draw, args=(queue, given.seed + 1), daemon=True).start()
    net = MrzNet()
    if given.resume:
        net.load_state_dict(torch.load(given.resume, map_location="cpu"))
    train(net, queue, held_out, given)


def train(net: nn.Module, queue: multiprocessing.Queue, held_out: list, given: argparse.Namespace) -> None:
    optimizer = torch.optim.AdamW(net.parameters(), given.rate, weight_decay=1e-3)
    ctc = nn.CTCLoss(zero_infinity=True)
    pool: list = []
    step, started = 0, time.time()
    while len(pool) < 1000:
        pool += queue.get()
    while (part := (time.time() - started) / (given.minutes * 60)) < 1:
        while not queue.empty():
            pool = (pool + queue.get())[-POOL:]
        for batch in batches(pool):
            rate = given.rate * min(1, (step + 1) / 200) * (0.5 * (1 + math.cos(math.pi * part)) + 0.005)
            for group in optimizer.param_groups:
                group["lr"] = rate
            loss = loss_of(net, batch, ctc)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5)
            optimizer.step()
            step += 1
            if step % 500 == 0:
                report(net, held_out, given.out, (time.time() - started) / 60, step, loss.item())
    report(net, held_out, given.out, given.minutes, step, loss.item())


def report(net: nn.Module, held_out: list, out: Path, minutes: float, step: int, loss: float) -> None:
    torch.save(net.state_dict(), out / "checkpoint.pt")
    with open(out / "log.tsv", "a") as log:
        log.write(f"{minutes:.1f}\t{step}\t{loss:.4f}\t{exact(net, held_out)}\n")


if __name__ == "__main__":
    main()
