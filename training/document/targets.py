"""Truth maps from corners, at a quarter of the picture's size."""
import numpy as np

STRIDE = 4
"""Pixels by which the inside stays away from the outline, so that two pages that touch are two regions."""
SHRINK = 5.0
OUTLINE_SIGMA, CORNER_SIGMA = 2.6, 3.6


def maps(quads, height, width):
    """quads [documents, 4, 2] in picture pixels, NaN for none; answers [3, height / 4, width / 4]: inside, outline, corner."""
    y, x = (np.mgrid[0:height // STRIDE, 0:width // STRIDE].astype(np.float32) + 0.5) * STRIDE
    out = np.zeros((3, *x.shape), np.float32)
    for quad in quads:
        if np.isnan(quad[0, 0]):
            continue
        depth, away = distances(quad, x, y)
        out[0] = np.maximum(out[0], np.clip((depth - SHRINK) / STRIDE + 0.5, 0, 1))
        out[1] = np.maximum(out[1], np.exp(-(away**2) / (2 * OUTLINE_SIGMA**2)))
        near = ((x[..., None] - quad[:, 0]) ** 2 + (y[..., None] - quad[:, 1]) ** 2).min(-1)
        out[2] = np.maximum(out[2], np.exp(-near / (2 * CORNER_SIGMA**2)))
    return out


def distances(quad, x, y):
    """(depth inside the lines of all sides, negative outside; distance to the outline) of every point."""
    depth = np.full(x.shape, np.inf, np.float32)
    away = np.full(x.shape, np.inf, np.float32)
    following = np.roll(quad, -1, 0)
    turning = np.sign(np.sum(quad[:, 0] * following[:, 1] - quad[:, 1] * following[:, 0]))
    for (ax, ay), (bx, by) in zip(quad, following):
        length = max(1e-3, np.hypot(bx - ax, by - ay))
        dx, dy = (bx - ax) / length, (by - ay) / length
        depth = np.minimum(depth, turning * (dx * (y - ay) - dy * (x - ax)))
        along = np.clip(dx * (x - ax) + dy * (y - ay), 0, length)
        away = np.minimum(away, np.hypot(x - ax - dx * along, y - ay - dy * along))
    return depth, away
