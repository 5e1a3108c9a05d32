"""Made-up identity documents, drawn at about 400 px: what a small net sees of cards, passport pages, visas and sheets."""
import cv2
import numpy as np

from textures import colour, octaves, photograph, words

ID1, TD2, TD3, A4 = 85.6 / 53.98, 105 / 74, 125 / 88, 297 / 210


def bgr(values):
    return tuple(float(v) for v in np.broadcast_to(values, 3))


def tint(rng):
    """Ground colour of a document: mostly pale, sometimes white, dark or vivid."""
    kind = rng.random()
    if kind < 0.2:
        return np.full(3, rng.uniform(225, 255), np.float32) + rng.normal(0, 3, 3).astype(np.float32)
    if kind < 0.75:
        return rng.uniform(165, 250, 3).astype(np.float32)
    return colour(rng, 0.9)


def ground(rng, h, w):
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    angle = rng.uniform(0, 2 * np.pi)
    t = (np.cos(angle) * x / w + np.sin(angle) * y / h + 1)[..., None] / 2
    first = tint(rng)
    second = first if rng.random() < 0.4 else np.clip(first + rng.normal(0, 25, 3), 0, 255).astype(np.float32)
    out = first * (1 - t) + second * t
    if rng.random() < 0.25:
        out += octaves(rng, h, w, rng.uniform(2, 8))[..., None] * rng.uniform(4, 20)
    if rng.random() < 0.2:
        share = rng.uniform(0.1, 0.5)
        out = out * (1 - share) + photograph(rng, h, w) * share
    return out


def guilloche(rng, out):
    h, w = out.shape[:2]
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    for _ in range(rng.integers(0, 4)):
        phase = np.sin(x / w * rng.uniform(3, 25) + rng.uniform(0, 6)) * rng.uniform(2, 30) + (y if rng.random() < 0.6 else x * 0.7 + y)
        lines = np.clip(np.cos(phase * rng.uniform(0.2, 1.3)) * 3 - 1.5, 0, 1)[..., None]
        out += lines * (rng.uniform(-45, 25, 3)).astype(np.float32)


def portrait(rng, h, w):
    """A head before a plain ground, or any photograph: only its outline matters here."""
    if rng.random() < 0.3:
        return photograph(rng, h, w)
    out = np.full((h, w, 3), rng.uniform(120, 245), np.float32) + rng.normal(0, 8, 3).astype(np.float32)
    skin = np.array([110, 140, 190], np.float32) * rng.uniform(0.45, 1.2)
    centre = (int(w * rng.uniform(0.45, 0.55)), int(h * rng.uniform(0.38, 0.46)))
    cv2.ellipse(out, (centre[0], int(h * 1.02)), (int(w * 0.46), int(h * 0.36)), 0, 0, 360, bgr(colour(rng)), -1)
    cv2.ellipse(out, (centre[0], centre[1] - int(h * 0.05)), (int(w * 0.3), int(h * rng.uniform(0.28, 0.42))), 0, 0, 360, bgr(rng.uniform(10, 120, 3)), -1)
    cv2.ellipse(out, centre, (int(w * 0.22), int(h * 0.26)), 0, 0, 360, bgr(skin), -1)
    return out


def put_portrait(rng, out, left):
    h, w = out.shape[:2]
    ph = int(h * rng.uniform(0.35, 0.72))
    pw = min(int(ph * rng.uniform(0.68, 0.85)), int(w * 0.4))
    x = int(w * rng.uniform(0.03, 0.1)) if left else int(w * rng.uniform(0.9, 0.96)) - pw
    y = int(rng.uniform(h * 0.08, max(h * 0.09, h * 0.95 - ph)))
    ph = min(ph, h - y)
    out[y:y + ph, x:x + pw] = portrait(rng, ph, pw)
    return x, x + pw


def text_block(rng, out, x0, x1, y0, y1):
    h = out.shape[0]
    size = h * rng.uniform(0.025, 0.06)
    y = y0
    while y < y1 - size:
        words(rng, out, x0, x0 + (x1 - x0) * rng.uniform(0.25, 1), y, size * rng.uniform(0.6, 1.3), rng.uniform(0, 110))
        y += size * rng.uniform(1.4, 3)


def machine_zone(rng, out, rows):
    h, w = out.shape[:2]
    size = h * rng.uniform(0.045, 0.07)
    if rng.random() < 0.4:
        out[int(h - size * 1.75 * rows - h * 0.05):] = out[int(h - size * 1.75 * rows - h * 0.05):] * 0.2 + 0.8 * rng.uniform(215, 255)
    for row in range(rows):
        y = h * 0.96 - size * 1.7 * (rows - row)
        margin = w * rng.uniform(0.03, 0.06)
        words(rng, out, margin, w - margin, y, size, rng.uniform(0, 70))


def inner_frame(rng, out):
    """A printed frame near the edge: it is not the edge."""
    h, w = out.shape[:2]
    m = h * rng.uniform(0.015, 0.1)
    shade = bgr(rng.uniform(0, 130, 3))
    a, b, c, d = m, m * rng.uniform(0.7, 1.4), w - m, h - m * rng.uniform(0.7, 1.4)
    r = h * rng.choice([0, 0.04, 0.07])
    thick = int(rng.integers(1, 4))
    for (p, q) in (((a + r, b), (c - r, b)), ((c, b + r), (c, d - r)), ((c - r, d), (a + r, d)), ((a, d - r), (a, b + r))):
        cv2.line(out, tuple(map(int, p)), tuple(map(int, q)), shade, thick, cv2.LINE_AA)
    if r > 0:
        for centre, turn in (((a + r, b + r), 180), ((c - r, b + r), 270), ((c - r, d - r), 0), ((a + r, d - r), 90)):
            cv2.ellipse(out, tuple(map(int, centre)), (int(r), int(r)), turn, 0, 90, shade, thick, cv2.LINE_AA)


def bars(rng, out):
    """Bands, stripes, codes and chips that offer false edges."""
    h, w = out.shape[:2]
    if rng.random() < 0.45:
        tall = int(h * rng.uniform(0.06, 0.22))
        y = 0 if rng.random() < 0.6 else h - tall if rng.random() < 0.5 else int(rng.uniform(0, h - tall))
        out[y:y + tall] = out[y:y + tall] * 0.2 + colour(rng, 1) * 0.8
        words(rng, out, w * 0.05, w * rng.uniform(0.4, 0.9), y + tall * 0.2, tall * 0.5, rng.choice([20, 235]))
    if rng.random() < 0.2:
        wide = int(w * rng.uniform(0.05, 0.3))
        x = 0 if rng.random() < 0.5 else w - wide
        out[:, x:x + wide] = out[:, x:x + wide] * 0.3 + colour(rng, 1) * 0.7
    if rng.random() < 0.25:
        a, b = int(w * rng.uniform(0.05, 0.5)), int(h * rng.uniform(0.1, 0.6))
        code = (rng.random((rng.integers(4, 14), rng.integers(25, 80))) > 0.5).astype(np.float32) * 220 + 15
        code = code[:1].repeat(4, 0) if rng.random() < 0.4 else code
        code = cv2.resize(code, (int(w * rng.uniform(0.2, 0.45)), int(h * rng.uniform(0.12, 0.25))), interpolation=cv2.INTER_AREA)
        room = out[b:b + code.shape[0], a:a + code.shape[1]]
        room[:] = code[:room.shape[0], :room.shape[1], None]
    if rng.random() < 0.25:
        a, b = int(w * rng.uniform(0.05, 0.8)), int(h * rng.uniform(0.25, 0.6))
        cv2.rectangle(out, (a, b), (a + int(w * 0.12), b + int(h * 0.17)), bgr((90, 170, 200)), -1)
        cv2.rectangle(out, (a, b), (a + int(w * 0.12), b + int(h * 0.17)), bgr((60, 110, 140)), 1)


def face_of(rng, ratio, long=400, side=None):
    """One printed side of a document, landscape, float32 BGR."""
    w, h = long, round(long / ratio)
    out = ground(rng, h, w)
    if rng.random() < 0.7:
        guilloche(rng, out)
    bars(rng, out)
    side = side or rng.choice(["front", "front", "back", "sparse"])
    if side == "front":
        left = rng.random() < 0.8
        a, b = put_portrait(rng, out, left)
        x0, x1 = (b + w * 0.04, w * 0.95) if left else (w * 0.05, a - w * 0.04)
        text_block(rng, out, x0, x1, h * rng.uniform(0.05, 0.25), h * 0.75)
        if rng.random() < 0.3:
            gh = int(h * 0.25)
            y, x = int(h * rng.uniform(0.1, 0.6)), int(w * rng.uniform(0.6, 0.85))
            ghost = portrait(rng, gh, int(gh * 0.75))
            room = out[y:y + gh, x:x + int(gh * 0.75)]
            room[:] = room * 0.5 + ghost[:room.shape[0], :room.shape[1]] * 0.5
    elif side == "back":
        text_block(rng, out, w * 0.05, w * rng.uniform(0.4, 0.95), h * 0.06, h * rng.uniform(0.4, 0.75))
    if side != "sparse" and rng.random() < 0.65:
        machine_zone(rng, out, 3 if ratio > 1.5 and side == "back" else 2)
    if rng.random() < 0.22:
        inner_frame(rng, out)
    if rng.random() < 0.3:
        points = np.cumsum(rng.normal(0, [w * 0.012, h * 0.035], (25, 2)) + [w * 0.006, 0], 0) + [w * rng.uniform(0.2, 0.7), h * 0.6]
        cv2.polylines(out, [points.astype(np.int32)], False, bgr(rng.uniform(0, 80)), 1, cv2.LINE_AA)
    for _ in range(rng.integers(0, 3)):
        patch = np.zeros((h, w), np.float32)
        cv2.ellipse(patch, (int(rng.uniform(0, w)), int(rng.uniform(0, h))), (int(w * 0.1), int(h * 0.12)), 0, 0, 360, 1, -1)
        out += cv2.GaussianBlur(patch, (0, 0), 3)[..., None] * rng.uniform(-30, 40, 3).astype(np.float32)
    return np.clip(out, 0, 255)


def text_page(rng):
    """A letter: mostly white, text only."""
    w, h = 420, round(420 / A4)
    out = np.full((w, h, 3), rng.uniform(225, 255), np.float32)
    text_block(rng, out, h * 0.1, h * 0.9, w * 0.08, w * 0.9)
    if rng.random() < 0.5:
        bars(rng, out)
    return np.ascontiguousarray(np.rot90(out)) if rng.random() < 0.5 else out


def stacked(rng):
    """Front and back of a card one above the other on one sheet, with or without a white margin."""
    ratio = rng.choice([ID1, ID1, TD2])
    front, back = face_of(rng, ratio, side="front"), face_of(rng, ratio, side="back")
    margin, gap = (0, 0) if rng.random() < 0.3 else (int(rng.uniform(0, 30)), int(rng.uniform(0, 40)))
    h, w = front.shape[:2]
    paper = rng.uniform(225, 255) if rng.random() < 0.8 else colour(rng)
    out = np.full((2 * h + gap + 2 * margin, w + 2 * margin, 3), paper, np.float32)
    for y, card in ((margin, front), (margin + h + gap, back)):
        radius = h * 0.058 if rng.random() < 0.6 else 0
        alpha = rounded(h, w, radius)[..., None]
        room = out[y:y + h, margin:margin + w]
        room[:] = room * (1 - alpha) + card * alpha
    return out


def rounded(h, w, radius):
    """Mask 0..1 of a rectangle with round corners."""
    y, x = np.mgrid[0:h, 0:w].astype(np.float32) + 0.5
    dx, dy = np.abs(x - w / 2) - w / 2 + radius, np.abs(y - h / 2) - h / 2 + radius
    outside = np.hypot(np.maximum(dx, 0), np.maximum(dy, 0)) + np.minimum(np.maximum(dx, dy), 0) - radius
    return np.clip(0.5 - outside, 0, 1)
