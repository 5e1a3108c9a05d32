"""A line of text → a grey picture of it as a camera, a scanner or a binariser would give it; all choices from `random`."""

import random
from functools import lru_cache

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

import text

OCR_B = "/usr/share/fonts/opentype/ocr-b/"
FONTS = [  # path, weight of choice; other faces occur on mock cards and on some visas
    (OCR_B + "OCRB.otf", 60),
    (OCR_B + "OCRBS.otf", 24),
    (OCR_B + "OCRBL.otf", 2),
    ("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", 3),
    ("/usr/share/fonts/truetype/dejavu/DejaVuSansMono-Bold.ttf", 2),
    ("/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf", 4),
    ("/usr/share/fonts/truetype/liberation/LiberationMono-Bold.ttf", 3),
]
CAP = 32  # pixels of a capital letter at which glyphs are drawn


@lru_cache(maxsize=None)
def glyphs(path: str) -> dict[str, np.ndarray]:
    """Each character on a canvas 2·CAP square, its origin in the middle of the base line at three quarters."""
    probe = ImageFont.truetype(path, 100)
    box = probe.getbbox("H")
    font = ImageFont.truetype(path, round(100 * CAP / (box[3] - box[1])))
    found = {}
    for character in text.ALPHABET:
        image = Image.new("L", (2 * CAP, 2 * CAP))
        ImageDraw.Draw(image).text((CAP, 1.5 * CAP), character, font=font, fill=255, anchor="ms")
        found[character] = np.asarray(image, np.float32) / 255
    return found


def ink(line: str, path: str, pitch: float, wobble: float) -> np.ndarray:
    """Coverage 0..1 of the line's ink, 2·CAP high, one cap of margin at each end."""
    width = int(pitch * len(line) + 2 * CAP)
    sheet = np.zeros((2 * CAP, width + 2 * CAP), np.float32)
    for i, character in enumerate(line):
        x = int(CAP + pitch * (i + 0.5) - CAP + random.gauss(0, wobble))
        dy = int(random.gauss(0, wobble))
        glyph = glyphs(path)[character]
        if dy:
            glyph = np.roll(glyph, dy, 0)
        view = sheet[:, max(0, x) : x + 2 * CAP]
        np.maximum(view, glyph[:, -view.shape[1] :] if x < 0 else glyph[:, : view.shape[1]], out=view)
    return sheet[:, :width]


def block(lines: list[str], at: int) -> tuple[np.ndarray, float]:
    """Line `at` between its neighbours, and the height of the middle of its capitals."""
    path = random.choices([f for f, _ in FONTS], [w for _, w in FONTS])[0]
    pitch = CAP * random.choice([1.06, 1.06, random.uniform(0.8, 1.3)])
    wobble = random.choice([0, 0, 0.4, 1.0])
    middle = ink(lines[at], path, pitch, wobble)
    spacing = int(CAP * random.uniform(1.5, 2.7))
    height = middle.shape[0]
    sheet = np.zeros((height * 3, middle.shape[1]), np.float32)
    for offset in (-1, 0, 1):
        if not 0 <= at + offset < len(lines):
            continue
        row = middle if offset == 0 else ink(lines[at + offset], path, pitch, wobble)
        top = height + offset * spacing
        width = min(row.shape[1], sheet.shape[1])
        view = sheet[top : top + height, :width]
        np.maximum(view, row[: view.shape[0], :width], out=view)
    return sheet, height + 1.0 * CAP


def weighted(mask: np.ndarray) -> np.ndarray:
    """Heavier or lighter print; worn print; letters whose edges ran."""
    kind = random.random()
    if kind < 0.28:
        size = random.choice([3, 3, 5, 7, 9])
        mask = cv2.dilate(mask, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)))
    elif kind < 0.42:
        size = random.choice([2, 3, 3])
        mask = cv2.erode(mask, np.ones((size, size), np.uint8))
    if random.random() < 0.12:  # dropouts
        noise = cv2.GaussianBlur(np.random.rand(*mask.shape).astype(np.float32), (0, 0), random.uniform(1, 4))
        mask = mask * (noise > np.quantile(noise, random.uniform(0.02, 0.15)))
    return mask


def waves(height: int, width: int) -> np.ndarray:
    """Guilloche lines, grids, speckle and smooth shades behind the print, around 0."""
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    sheet = random.uniform(-45, 45) * (x / width - 0.5) + random.uniform(-30, 30) * (y / height - 0.5)
    for _ in range(random.choice([0, 0, 1, 2, 3])):
        bend = random.uniform(0, 30) * np.sin(x * random.uniform(0.002, 0.03) + random.uniform(0, 6))
        phase = x * random.uniform(-0.5, 0.5) + (y + bend) * random.uniform(-0.6, 0.6)
        wave = np.sin(phase + random.uniform(0, 6))
        sheet += random.uniform(3, 30) * (wave if random.random() < 0.5 else (np.abs(wave) < random.uniform(0.1, 0.4)))
    if random.random() < 0.25:
        grain = np.random.randn(max(2, height // random.randint(2, 30)), max(2, width // random.randint(2, 60))).astype(np.float32)
        sheet += random.uniform(4, 22) * cv2.resize(grain, (width, height), interpolation=cv2.INTER_CUBIC)
    return sheet


def bent(sheet: np.ndarray) -> np.ndarray:
    """Slant, tilt, perspective and a curved page."""
    height, width = sheet.shape
    y_of, x_of = np.mgrid[0:height, 0:width].astype(np.float32)
    u = x_of / width - 0.5
    v = y_of - height / 2
    lift = random.gauss(0, 0.10) * CAP * u * 2 + random.gauss(0, 0.10) * CAP * (4 * u * u - 0.5)
    grow = 1 + random.gauss(0, 0.05) * u
    source_y = height / 2 + v * grow + lift
    source_x = x_of + random.gauss(0, 0.06) * v + random.gauss(0, 0.012) * width * (u * u - 0.1)
    return cv2.remap(sheet, source_x, source_y, cv2.INTER_LINEAR)


def cut(sheet: np.ndarray, middle: float) -> np.ndarray:
    """Cut around the line as a text detector would: tight or with margins, sometimes a little off."""
    half = CAP * random.choice([random.uniform(0.52, 0.66), random.uniform(0.54, 0.98)])
    shift = random.gauss(0, 0.05) * CAP
    top, bottom = int(middle - half + shift), int(middle + half + shift)
    left = max(0, int(CAP * random.choice([1.0, random.uniform(-0.2, 1.0)])))
    right = sheet.shape[1] - max(0, int(CAP * random.choice([1.0, random.uniform(-0.2, 1.0)])))
    return sheet[top:bottom, left:right]


def lit(mask: np.ndarray) -> np.ndarray:
    """Ink on paper: contrast from strong to hardly any, pattern, gloss, hologram and shadow."""
    height, width = mask.shape
    paper = random.uniform(120, 250)
    dark = paper * random.choice([random.uniform(0.0, 0.4), random.uniform(0.2, 0.72)])
    picture = paper * (1 - mask) + dark * mask
    if random.random() < 0.65:
        picture += waves(height, width) * (1 - mask * random.uniform(0.2, 1))
    if random.random() < 0.18:  # a gloss or hologram spot, which hides part of the contrast
        x, y = np.meshgrid(np.arange(width), np.arange(height))
        spot = np.exp(-(((x - random.uniform(0, width)) / random.uniform(30, 400)) ** 2 + ((y - random.uniform(0, height)) / random.uniform(20, 120)) ** 2))
        amount = spot.astype(np.float32) * random.uniform(0.2, 0.8)
        picture = picture * (1 - amount) + random.choice([255, 255, random.uniform(100, 255)]) * amount
    if random.random() < 0.1:  # an edge of shadow
        x = np.linspace(-1, 1, width, dtype=np.float32)[None] + np.linspace(-0.1, 0.1, height, dtype=np.float32)[:, None]
        picture *= 1 - random.uniform(0.1, 0.5) / (1 + np.exp(np.clip((random.uniform(-1, 1) - x) * random.uniform(4, 60), -30, 30)))
    return np.clip(picture, 0, 255).astype(np.float32)


def shot(picture: np.ndarray) -> np.ndarray:
    """Through a lens, a sensor and a codec: resolution from a thumbnail's to a scan's, blur, shake, noise, JPEG."""
    height, width = picture.shape
    target = random.choice([random.uniform(8, 16), random.uniform(12, 24), random.uniform(18, 48)])
    scale = min(1, target / height)
    if random.random() < 0.55:
        picture = cv2.GaussianBlur(picture, (0, 0), random.uniform(0.2, 0.75) / scale * random.choice([0.6, 1, 1.25]))
    if random.random() < 0.12:
        size = max(2, int(random.uniform(0.5, 2.2) / scale))
        kernel = np.zeros((size, size), np.float32)
        cv2.line(kernel, (0, random.randrange(size)), (size - 1, random.randrange(size)), 1.0)
        picture = cv2.filter2D(picture, -1, kernel / max(1e-6, kernel.sum()))
    size = (max(24, round(width * scale * random.uniform(0.92, 1.08))), max(7, round(height * scale)))
    picture = cv2.resize(picture, size, interpolation=random.choice([cv2.INTER_AREA, cv2.INTER_AREA, cv2.INTER_LINEAR, cv2.INTER_CUBIC]))
    if random.random() < 0.5:
        noise = np.random.randn(*picture.shape).astype(np.float32)
        if random.random() < 0.4:
            noise = cv2.GaussianBlur(noise, (0, 0), 0.8) * 2
        picture = picture + noise * random.uniform(1, 14)
    picture = np.clip(picture, 0, 255)
    if random.random() < 0.45:
        quality = random.randint(20, 90)
        _, coded = cv2.imencode(".jpg", picture.astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, quality])
        picture = cv2.imdecode(coded, cv2.IMREAD_GRAYSCALE).astype(np.float32)
    if random.random() < 0.15:  # a phone's sharpening
        soft = cv2.GaussianBlur(picture, (0, 0), random.uniform(0.7, 1.6))
        picture = np.clip(picture + (picture - soft) * random.uniform(0.4, 1.5), 0, 255)
    return picture


def binarised(picture: np.ndarray) -> np.ndarray:
    """As older pipelines hand lines on: thresholded, locally or globally, often enlarged before."""
    scale = random.choice([1, 2, 3, 4])
    picture = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    grey = np.clip(picture, 0, 255).astype(np.uint8)
    if random.random() < 0.5:
        side = random.choice([15, 25, 41]) * scale // 2 * 2 + 1
        grey = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_GAUSSIAN_C, cv2.THRESH_BINARY, side, random.randint(3, 18))
    else:
        level, _ = cv2.threshold(grey, 0, 255, cv2.THRESH_OTSU)
        _, grey = cv2.threshold(grey, level + random.gauss(0, 14), 255, cv2.THRESH_BINARY)
    if random.random() < 0.4:
        kernel = np.ones((random.choice([2, 3, scale + 1]),) * 2, np.uint8)
        kinds = [cv2.MORPH_OPEN, cv2.MORPH_CLOSE, cv2.MORPH_ERODE, cv2.MORPH_DILATE]
        grey = cv2.morphologyEx(grey, random.choice(kinds), kernel)
    if random.random() < 0.3:  # edges smoothed again by a later resize
        grey = cv2.GaussianBlur(grey, (0, 0), random.uniform(0.5, 1.0) * scale)
    return grey.astype(np.float32)


def sample() -> tuple[np.ndarray, str]:
    """A grey picture 0..255 of one line, and its text."""
    zone = text.lines()
    at = random.randrange(len(zone))
    line = zone[at]
    if random.random() < 0.12:  # a fragment
        start = random.randrange(0, len(line) - 8)
        line = line[start : start + random.randint(8, len(line))]
        zone, at = [line], 0
    sheet, middle = block(zone, at)
    mask = cut(bent(weighted(sheet)), middle)
    picture = shot(lit(mask))
    if random.random() < 0.3:
        picture = binarised(picture)
    if random.random() < 0.03:
        picture = 255 - picture
    return picture, line
