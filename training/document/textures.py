"""Surfaces that documents lie on and that fill their photo fields: noise, weaves, boards, grids, and photographs if installed."""
import functools
import glob

import cv2
import numpy as np

PHOTO_GLOBS = [f"/usr/share/{place}/**/*.{end}" for place in ("wallpapers", "backgrounds") for end in ("jpg", "png")]


def noise(rng, height, width, cells):
    """Smooth noise 0..1 with about `cells` bumps along the longer side."""
    k = max(height, width)
    grid = rng.random((max(2, round(cells * height / k)) + 1, max(2, round(cells * width / k)) + 1), dtype=np.float32)
    return cv2.resize(grid, (width, height), interpolation=cv2.INTER_CUBIC)


def octaves(rng, height, width, cells, count=4, fade=0.6):
    """Sum of noises of rising frequency, about zero, deviation near 1."""
    total = np.zeros((height, width), np.float32)
    for i in range(count):
        total += (noise(rng, height, width, cells * 2**i) - 0.5) * fade**i
    return total * 2.5


def colour(rng, saturation=0.5):
    """A BGR colour, 0..255; tables and cloths are rarely vivid."""
    hsv = np.array([[[rng.integers(180), 255 * saturation * rng.beta(1.2, 2.5), 255 * rng.uniform(0.08, 0.98)]]])
    return cv2.cvtColor(hsv.astype(np.uint8), cv2.COLOR_HSV2BGR)[0, 0].astype(np.float32)


def wood(rng, h, w):
    y = np.mgrid[0:h, 0:w][0].astype(np.float32) / max(h, w)
    warp = noise(rng, h, w, 3) * rng.uniform(0.3, 3)
    grain = np.sin((y * rng.uniform(10, 60) + warp * 4) * 2) * 0.5
    grain += cv2.resize(rng.random((h, max(2, w // 24)), dtype=np.float32) - 0.5, (w, h), interpolation=cv2.INTER_LINEAR)
    base = np.array([rng.uniform(20, 120), rng.uniform(60, 160), rng.uniform(80, 210)], np.float32)
    out = base + grain[..., None] * base * rng.uniform(0.05, 0.25)
    if rng.random() < 0.4:
        board = rng.uniform(0.08, 0.4)
        gap = (np.abs((y + rng.random()) % board) < rng.uniform(0.003, 0.01))[..., None]
        out = np.where(gap, out * rng.uniform(0.2, 0.7), out)
    return out


def weave(rng, h, w):
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    a, b = rng.uniform(0.3, 2.2, 2)
    pattern = np.sin(x * a) * np.sin(y * b) + octaves(rng, h, w, 4) * 0.5 + rng.normal(0, 0.4, (h, w))
    return colour(rng) + pattern[..., None].astype(np.float32) * rng.uniform(3, 22)


def stone(rng, h, w):
    tint = rng.normal(0, 4, 3).astype(np.float32)
    return colour(rng, 0.3) + octaves(rng, h, w, rng.uniform(2, 40), 5, rng.uniform(0.5, 1))[..., None] * (rng.uniform(3, 30) + tint)


def carpet(rng, h, w):
    fine = cv2.GaussianBlur(rng.normal(0, 1, (h, w, 3)).astype(np.float32), (0, 0), rng.uniform(0.5, 2))
    return colour(rng) + fine * rng.uniform(15, 70) + octaves(rng, h, w, 5)[..., None] * rng.uniform(0, 25)


def plain(rng, h, w):
    return colour(rng, 0.7) + octaves(rng, h, w, 1.5, 2)[..., None] * rng.uniform(0, 14)


def stripes(rng, h, w):
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    angle = rng.uniform(0, np.pi)
    along = (x * np.cos(angle) + y * np.sin(angle)) / rng.uniform(6, 60)
    cross = (y * np.cos(angle) - x * np.sin(angle)) / rng.uniform(6, 60)
    kind = rng.integers(3)
    on = [along % 1 < rng.uniform(0.1, 0.9), (along % 1 < 0.5) ^ (cross % 1 < 0.5), (along % 1 < 0.12) | (cross % 1 < 0.12)][kind]
    return np.where(on[..., None], colour(rng, 0.8), colour(rng, 0.8))


def keys(rng, h, w):
    """Rows of key-like tiles."""
    out = np.full((h, w, 3), colour(rng), np.float32)
    pitch = rng.uniform(12, 40)
    cap = colour(rng)
    for row in range(int(h / pitch) + 1):
        x = -rng.uniform(0, pitch)
        while x < w:
            wide = pitch * (1 if rng.random() < 0.9 else rng.uniform(1.3, 5))
            a, b = (int(x + pitch * 0.07), int(row * pitch + pitch * 0.07)), (int(x + wide - pitch * 0.07), int((row + 0.93) * pitch))
            cv2.rectangle(out, a, b, tuple(float(v) for v in cap + rng.normal(0, 5)), -1)
            if pitch > 15:
                cv2.putText(out, chr(rng.integers(65, 91)), (a[0] + 3, b[1] - 4), 0, pitch / 60, tuple(float(255 - v) for v in cap), 1)
            x += wide
    return out


def print_page(rng, h, w):
    """A printed page: lines of grey words on paper; newspaper columns."""
    out = np.full((h, w, 3), rng.uniform(170, 250), np.float32)
    size = rng.uniform(3, 9)
    columns = rng.integers(1, 4)
    for c in range(columns):
        left, right = w * (c + 0.06) / columns, w * (c + 0.94) / columns
        y = h * 0.05
        while y < h * 0.97:
            words(rng, out, left, right if rng.random() < 0.85 else left + (right - left) * rng.random(), y, size, rng.uniform(20, 120))
            y += size * rng.uniform(1.5, 2.2)
    return out


def words(rng, picture, left, right, y, size, ink):
    """Blobs the size of words along a line; at the net's resolution real glyphs look no different."""
    x = left
    ink = np.broadcast_to(np.asarray(ink, np.float32), 3)
    while x < right:
        wide = min(size * rng.uniform(0.8, 5), right - x)
        step = max(1.0, size * 0.45)
        at = x
        while at < x + wide:
            top = y + size * rng.uniform(0, 0.3)
            cv2.line(picture, (int(at), int(top)), (int(at + rng.uniform(-0.3, 0.6) * step), int(y + size * 0.9)), tuple(float(v) for v in ink + rng.uniform(0, 40)), max(1, int(size / 7)), cv2.LINE_AA)
            at += step
        x += wide + size * rng.uniform(0.3, 0.8)


@functools.cache
def photographs():
    """Installed wallpapers, at most 900 px; none is fine."""
    paths = sorted({p for pattern in PHOTO_GLOBS for p in glob.glob(pattern, recursive=True)})
    pictures = [cv2.imread(p, cv2.IMREAD_REDUCED_COLOR_4) for p in paths if "screenshot" not in p]
    pictures = [p for p in pictures if p is not None and min(p.shape[:2]) >= 160]
    unique = {p[::16, ::16].tobytes(): p for p in pictures}
    return [cv2.resize(p, None, fx=k, fy=k, interpolation=cv2.INTER_AREA) for p in unique.values() for k in [min(1, 900 / max(p.shape[:2]))]]


def photograph(rng, h, w):
    """A piece of a wallpaper, turned and recoloured; noise where none is installed."""
    pictures = photographs()
    if not pictures:
        return stone(rng, h, w)
    picture = pictures[rng.integers(len(pictures))]
    k = max(h / picture.shape[0], w / picture.shape[1])
    k *= np.exp(rng.uniform(0, np.log(max(1.01, 1.6 / k)))) if k < 1.6 else 1
    ph, pw = min(picture.shape[0], int(np.ceil(h / k))), min(picture.shape[1], int(np.ceil(w / k)))
    y, x = rng.integers(picture.shape[0] - ph + 1), rng.integers(picture.shape[1] - pw + 1)
    piece = cv2.resize(picture[y:y + ph, x:x + pw], (w, h), interpolation=cv2.INTER_AREA if k < 1 else cv2.INTER_LINEAR).astype(np.float32)
    piece = piece[:, ::-1] if rng.random() < 0.5 else piece
    return piece * rng.uniform(0.6, 1.2) * rng.uniform(0.85, 1.15, 3).astype(np.float32)


SURFACES = [wood, wood, weave, stone, stone, carpet, plain, plain, stripes, keys, print_page]


def surface(rng, h, w):
    """Any background, float32 BGR of h x w; may leave 0..255."""
    make = photograph if rng.random() < 0.3 else SURFACES[rng.integers(len(SURFACES))]
    return np.ascontiguousarray(make(rng, h, w), np.float32)
