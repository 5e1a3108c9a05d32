"""One synthetic photo: documents and clutter on a surface, seen by a tilted camera, lit, spoiled; and the corners as truth."""
import cv2
import numpy as np

from papers import A4, ID1, TD2, TD3, face_of, rounded, stacked, text_page
from textures import colour, noise, octaves, print_page, surface

UNIT = np.array([[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]], np.float32)
SHAPES = [(224, 288), (288, 224), (256, 256)]


def spin(points, angle):
    c, s = np.cos(angle), np.sin(angle)
    return points @ np.array([[c, s], [-s, c]], np.float32)


def rectangle(width, height, angle=0.0, centre=(0, 0)):
    return spin(UNIT * [width, height], angle).astype(np.float32) + np.float32(centre)


def one_side(rng):
    """A document side and its rectangle in units of its own longer side."""
    kind = rng.choice(["card", "td2", "td3", "visa", "letter", "stacked"], p=[0.45, 0.12, 0.22, 0.06, 0.05, 0.1])
    if kind == "letter":
        art = text_page(rng)
    elif kind == "stacked":
        art = stacked(rng)
    else:
        art = face_of(rng, {"card": ID1, "td2": TD2, "td3": TD3, "visa": 1.5}[kind] * rng.uniform(0.95, 1.05))
    h, w = art.shape[:2]
    radius = {"card": 0.059, "td3": 0.035}.get(kind, 0) * h * rng.choice([0, 1, 1])
    return art, radius, w / max(h, w), h / max(h, w)


def documents(rng):
    """[(art, radius, quad in plane units)], about 1 long, around the origin."""
    layout = rng.choice(["one", "two", "open"], p=[0.68, 0.17, 0.15])
    art, radius, w, h = one_side(rng)
    found = [(art, radius, rectangle(w, h))]
    if layout == "two":
        art2, radius2, w2, h2 = one_side(rng) if rng.random() < 0.4 else (face_of(rng, w / h if w > h else 1.5), radius, w, h)
        gap = rng.uniform(0.015, 0.25)
        below = rng.random() < 0.5
        shift = (rng.normal(0, 0.08), (h + h2) / 2 + gap) if below else ((w + w2) / 2 + gap, rng.normal(0, 0.08))
        tilt = rng.normal(0, 0.04) if rng.random() < 0.7 else rng.uniform(-0.25, 0.25)
        found.append((art2, radius2, rectangle(w2, h2, tilt, shift)))
    elif layout == "open":
        pages = [face_of(rng, TD3, side=side) for side in ("front", "sparse" if rng.random() < 0.6 else "back")]
        if rng.random() < 0.5:
            base = np.mean(pages[0], (0, 1))
            pages[1] = np.clip(pages[1] - pages[1].mean((0, 1)) + base + rng.normal(0, 12, 3), 0, 255).astype(np.float32)
        if rng.random() < 0.3:
            pages = [np.ascontiguousarray(np.rot90(p, -1)) for p in pages]
        found = []
        h, w = pages[0].shape[0] / 400, pages[0].shape[1] / 400
        spine = rng.uniform(0.1, 0.45)
        for i, page in enumerate(pages):
            sign = -1 if i else 1
            near = np.abs(np.arange(page.shape[0]) - (0 if sign > 0 else page.shape[0]))[:, None, None] / page.shape[0]
            page = page * (1 - spine * np.exp(-near * rng.uniform(15, 60))) if rng.random() < 0.8 else page
            quad = rectangle(w, h, 0, (0, sign * h / 2))
            lift, lean = rng.uniform(0.85, 1.05), rng.normal(0, 0.02)
            outer = quad[:, 1] * sign > h / 2
            quad[outer] = quad[outer] * [lift, lift * rng.uniform(0.92, 1.02)] + [lean, 0]
            found.append((page.astype(np.float32), 0, quad.astype(np.float32)))
        if rng.random() < 0.5:
            turn = np.pi / 2
            found = [(a, r, spin(q, turn).astype(np.float32)) for a, r, q in found]
    return found


def camera(rng, angle):
    """Plane to picture (without the final scale and place): turned by `angle`, tilted up to about 45 degrees."""
    tilt = abs(rng.normal(0, 0.28)) if rng.random() < 0.75 else rng.uniform(0.2, 0.85)
    toward, depth = rng.uniform(0, 2 * np.pi), rng.uniform(1.6, 4)
    axis = np.array([np.cos(toward), np.sin(toward), 0])
    turn = cv2.Rodrigues(axis * tilt)[0] @ cv2.Rodrigues(np.array([0, 0, angle]))[0]
    return np.vstack([turn[:2, :2], turn[2:, :2] / depth])


def project(points, view):
    seen = np.asarray(points, np.float64) @ view[:2].T
    w = 1 + np.asarray(points, np.float64) @ view[2]
    return (seen / np.maximum(w, 0.15)[:, None]).astype(np.float32)


def framing(rng, shape, cloud, area):
    """Scale and shift that put the projected documents into the frame: by share of area, mostly whole, sometimes cut off."""
    h, w = shape
    low, high = cloud.min(0), cloud.max(0)
    fit = min(w / (high - low)[0], h / (high - low)[1])
    share = np.exp(rng.uniform(np.log(0.08), np.log(0.85))) if rng.random() < 0.6 else rng.uniform(0.2, 0.9)
    scale = np.sqrt(share * h * w / area)
    cut = rng.random() < 0.16
    scale = min(scale, fit * (1.5 if cut else rng.uniform(0.9, 0.99)))
    size = (high - low) * scale
    slack = np.array([w, h]) - size
    place = rng.uniform(0.02, 0.98, 2) * slack if not cut else rng.uniform(-0.25, 1.25, 2) * np.abs(slack) - 0.12 * size * rng.integers(0, 2, 2)
    return scale, place - low * scale


def paste(scene, art, alpha, quad, shade=1.0):
    """The picture warped onto the quad; averaged first where it shrinks, as a lens would."""
    h, w = art.shape[:2]
    wide = max(np.linalg.norm(quad[1] - quad[0]), np.linalg.norm(quad[2] - quad[3]), 4)
    high = max(np.linalg.norm(quad[3] - quad[0]), np.linalg.norm(quad[2] - quad[1]), 4)
    k = min(1.0, 1.3 * max(wide / w, high / h))
    if k < 0.95:
        size = (max(4, round(w * k)), max(4, round(h * k)))
        art, alpha = cv2.resize(art, size, interpolation=cv2.INTER_AREA), cv2.resize(alpha, size, interpolation=cv2.INTER_AREA)
    h, w = art.shape[:2]
    m = cv2.getPerspectiveTransform(np.float32([[0, 0], [w, 0], [w, h], [0, h]]) - 0.5, np.float32(quad) - 0.5)
    size = (scene.shape[1], scene.shape[0])
    cover = cv2.warpPerspective(alpha, m, size, flags=cv2.INTER_LINEAR)[..., None]
    seen = cv2.warpPerspective(art, m, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    scene *= 1 - cover
    scene += seen * cover * shade
    return cover[..., 0]


def cast_shadow(rng, scene, quad):
    """A soft dark rim, as thick things throw on the table."""
    if rng.random() < 0.25:
        return
    mask = np.zeros(scene.shape[:2], np.float32)
    shift = rng.normal(0, 0.012, 2) * np.linalg.norm(quad[2] - quad[0])
    cv2.fillConvexPoly(mask, np.int32((quad + shift) * 8), 1, cv2.LINE_AA, 3)
    mask = cv2.GaussianBlur(mask, (0, 0), rng.uniform(0.6, 6))
    scene *= 1 - mask[..., None] * rng.uniform(0.1, 0.75)


def clutter(rng, scene, view, scale, count, on_top=False):
    """Books, phones, papers, mats, cups, pens, cables; on top only narrow things."""
    h, w = scene.shape[:2]
    for _ in range(count):
        kind = rng.choice(["pen", "cable"]) if on_top else rng.choice(["slab", "slab", "slab", "paper", "phone", "round", "pen", "cable"])
        at = rng.uniform(-0.15, 1.15, 2) * [w, h]
        shade = tuple(float(v) for v in colour(rng, 0.9))
        if kind in ("slab", "paper", "phone"):
            long = rng.uniform(0.15, 0.9) * max(h, w)
            ratio = {"slab": rng.uniform(0.15, 1), "paper": rng.uniform(0.6, 0.75), "phone": 0.48}[kind]
            local = project(rectangle(long / scale, long * ratio / scale, rng.uniform(0, np.pi)) * [0.9, 0.9], view) * scale
            quad = (local + at).astype(np.float32)
            ah, aw = max(8, int(long * ratio)), max(8, int(long))
            art = things(rng, kind, ah, aw, shade)
            cast_shadow(rng, scene, quad)
            paste(scene, art, rounded(ah, aw, ah * {"phone": 0.15, "paper": 0}.get(kind, rng.choice([0, 0, 0.1]))), quad)
        elif kind == "round":
            axes = tuple(int(v) for v in rng.uniform(0.04, 0.25, 2) * w)
            cv2.ellipse(scene, tuple(int(v) for v in at), axes, rng.uniform(0, 180), 0, 360, shade, -1, cv2.LINE_AA)
            cv2.ellipse(scene, tuple(int(v) for v in at), tuple(int(v * 0.8) for v in axes), 0, 0, 360, tuple(float(v) for v in colour(rng)), -1, cv2.LINE_AA)
        else:
            points = [at]
            heading = rng.uniform(0, 2 * np.pi)
            for _ in range(1 if kind == "pen" else 12):
                heading += rng.normal(0, 0.4)
                points.append(points[-1] + np.array([np.cos(heading), np.sin(heading)]) * w * (rng.uniform(0.2, 0.5) if kind == "pen" else 0.08))
            cv2.polylines(scene, [np.int32(points)], False, shade, int(rng.integers(1, 7)), cv2.LINE_AA)


def things(rng, kind, h, w, shade):
    if kind == "paper":
        return print_page(rng, h, w) if rng.random() < 0.6 else np.full((h, w, 3), rng.uniform(190, 255), np.float32)
    if kind == "phone":
        art = np.full((h, w, 3), rng.uniform(0, 60), np.float32)
        art[int(h * 0.06):int(h * 0.94), int(w * 0.05):int(w * 0.95)] = surface(rng, max(2, int(h * 0.94) - int(h * 0.06)), max(2, int(w * 0.95) - int(w * 0.05))) if rng.random() < 0.6 else rng.uniform(0, 40)
        return art
    art = surface(rng, h, w) if rng.random() < 0.3 else np.full((h, w, 3), shade, np.float32) + octaves(rng, h, w, 2)[..., None] * 5
    if rng.random() < 0.4:
        y = int(rng.uniform(0, h * 0.8))
        art[y:y + int(h * 0.15) + 1, int(w * 0.1):int(w * 0.9)] = colour(rng, 0.9)
    return art


def fingers(rng, scene, quads):
    """A thumb or some fingers over an edge of a document."""
    quad = quads[rng.integers(len(quads))]
    side = rng.integers(4)
    a, b = quad[side], quad[(side + 1) % 4]
    out = a - quad.mean(0) + b - quad.mean(0)
    out = out / max(1e-3, np.linalg.norm(out))
    size = np.linalg.norm(quad[2] - quad[0])
    thick = size * rng.uniform(0.05, 0.11)
    skin = np.array([120, 150, 205]) * rng.uniform(0.35, 1.15) + rng.normal(0, 8, 3)
    start = rng.uniform(0.1, 0.9)
    for i in range(rng.integers(1, 4)):
        tip = a + (b - a) * (start + i * thick * 1.15 / max(1, np.linalg.norm(b - a))) - out * size * rng.uniform(0.02, 0.13)
        root = tip + out * size * rng.uniform(0.4, 0.9) + rng.normal(0, size * 0.05, 2)
        mask = np.zeros(scene.shape[:2], np.float32)
        cv2.line(mask, tuple(map(int, tip)), tuple(map(int, root)), 1, max(2, int(thick)), cv2.LINE_AA)
        mask = cv2.GaussianBlur(mask, (0, 0), 0.8)
        glow = cv2.GaussianBlur(mask, (0, 0), max(1.0, thick / 4))[..., None]
        mask = mask[..., None]
        scene *= 1 - 0.4 * glow
        scene[:] = scene * (1 - mask) + skin.astype(np.float32) * (0.55 + 0.45 * glow) * mask


def light(rng, scene, quads):
    """Uneven light, a shadow across, reflections on documents or anywhere."""
    h, w = scene.shape[:2]
    scene *= (1 + (noise(rng, h, w, 2) - 0.5) * rng.uniform(0, 1.1))[..., None]
    if rng.random() < 0.3:
        mask = np.zeros((h, w), np.float32)
        edge = spin(UNIT * max(h, w) * rng.uniform(0.4, 1.6), rng.uniform(0, 6)) + rng.uniform(0, 1, 2) * [w, h]
        cv2.fillConvexPoly(mask, np.int32(edge), 1)
        mask = cv2.GaussianBlur(mask, (0, 0), rng.uniform(1, 18))
        scene *= 1 - mask[..., None] * rng.uniform(0.15, 0.65)
    for _ in range(rng.integers(0, 3) if rng.random() < 0.4 else 0):
        near = quads[rng.integers(len(quads))].mean(0) if quads and rng.random() < 0.8 else rng.uniform(0, 1, 2) * [w, h]
        mask = np.zeros((h, w), np.float32)
        centre = near + rng.normal(0, 0.12, 2) * w
        axes = rng.uniform(0.02, 0.2, 2) * w + 2
        cv2.ellipse(mask, tuple(map(int, centre)), tuple(map(int, axes)), rng.uniform(0, 180), 0, 360, 1, -1)
        scene += cv2.GaussianBlur(mask, (0, 0), rng.uniform(2, 14))[..., None] * rng.uniform(60, 330)


def spoil(rng, scene):
    """White balance, exposure, blur, noise, JPEG."""
    scene = scene * rng.uniform(0.85, 1.15, 3).astype(np.float32) * rng.uniform(0.6, 1.2)
    scene = np.clip(scene, 0, 255)
    if rng.random() < 0.5:
        scene = 255 * (scene / 255) ** rng.uniform(0.7, 1.5)
    if rng.random() < 0.6:
        scene = cv2.GaussianBlur(scene, (0, 0), rng.uniform(0.3, 1.7))
    if rng.random() < 0.1:
        size = int(rng.integers(3, 8))
        kernel = np.zeros((size, size), np.float32)
        angle = rng.uniform(0, np.pi)
        half = np.array([np.cos(angle), np.sin(angle)]) * size / 2
        cv2.line(kernel, tuple(map(int, size / 2 - half)), tuple(map(int, size / 2 + half)), 1)
        scene = cv2.filter2D(scene, -1, kernel / max(1, kernel.sum()))
    scene = scene + rng.normal(0, abs(rng.normal(0, 4)), scene.shape)
    scene = np.clip(scene, 0, 255).astype(np.uint8)
    if rng.random() < 0.6:
        scene = cv2.imdecode(cv2.imencode(".jpg", scene, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(30, 96))])[1], cv2.IMREAD_COLOR)
    return scene


# Pixels by which the sides of a document without visible edges are put outside the picture.
BEYOND = 12


def scan(rng, shape):
    """A document that fills the picture. Where it has no margin its sides lie outside: nothing inside is its edge."""
    h, w = shape
    return borderless(rng, h, w) if rng.random() < 0.6 else bordered(rng, h, w)


def landscape(rng, wide):
    """One side of a document, turned to match a wide or a tall picture."""
    art, radius, aw, ah = one_side(rng)
    return (np.ascontiguousarray(np.rot90(art, rng.choice([1, 3]))), radius) if (aw > ah) != wide else (art, radius)


def borderless(rng, h, w):
    """The print runs to the border of the picture, or beyond it; sometimes two pages with the spine between them."""
    if rng.random() < 0.15:
        pages = [cv2.resize(face_of(rng, TD3), (w, h // 2), interpolation=cv2.INTER_AREA) for _ in range(2)]
        low, high, middle = -BEYOND, (w + BEYOND, h + BEYOND), h // 2
        quads = [[[low, low], [high[0], low], [high[0], middle], [low, middle]], [[low, middle], [high[0], middle], high, [low, high[1]]]]
        return np.vstack(pages).astype(np.float32), list(np.float32(quads))
    art, radius = landscape(rng, w > h)
    over = rng.uniform(0, 0.18, 2) if rng.random() < 0.6 else np.zeros(2)
    big = cv2.resize(art, (int(w * (1 + over[0])), int(h * (1 + over[1]))), interpolation=cv2.INTER_AREA)
    x, y = rng.integers(big.shape[1] - w + 1), rng.integers(big.shape[0] - h + 1)
    scene = np.ascontiguousarray(big[y:y + h, x:x + w])
    if radius and not over.any() and rng.random() < 0.6:
        alpha = rounded(h, w, radius * min(h, w) / min(art.shape[:2]))[..., None]
        scene = scene * alpha + (1 - alpha) * (rng.uniform(230, 255) if rng.random() < 0.7 else colour(rng))
    return scene.astype(np.float32), [np.float32([[-BEYOND, -BEYOND], [w + BEYOND, -BEYOND], [w + BEYOND, h + BEYOND], [-BEYOND, h + BEYOND]])]


def bordered(rng, h, w):
    """A thin even margin, mostly white."""
    art, radius = landscape(rng, w > h)
    scene = np.full((h, w, 3), rng.uniform(215, 255) if rng.random() < 0.7 else rng.uniform(0, 60), np.float32)
    scene += octaves(rng, h, w, 2)[..., None]
    quad = rectangle(w, h, rng.normal(0, 0.015) if rng.random() < 0.5 else 0) * rng.uniform(0.8, 0.985, 2) + [w / 2, h / 2]
    quad = (quad + rng.uniform(-0.006, 0.006, 2) * w).astype(np.float32)
    paste(scene, art, rounded(art.shape[0], art.shape[1], radius), quad)
    return scene, [quad]


def photo(seed, index, scans=0.08):
    """(picture uint8 BGR, quads [n, 4, 2] in its pixels); `scans`: share of scans. Deterministic in its arguments."""
    rng = np.random.default_rng([seed, index])
    shape = SHAPES[index % len(SHAPES)]
    if rng.random() < scans:
        scene, quads = scan(rng, shape)
        if rng.random() < 0.3:
            light(rng, scene, quads)
        return spoil(rng, scene), np.float32(quads).reshape(-1, 4, 2)
    found = documents(rng) if rng.random() > 0.09 else []
    angle = rng.normal(0, 0.2) + rng.integers(4) * np.pi / 2 if rng.random() < 0.6 else rng.uniform(0, 2 * np.pi)
    view = camera(rng, angle)
    flat = [project(quad, view) for _, _, quad in found] or [project(rectangle(1, 0.7), view)]
    area = sum(cv2.contourArea(q) for q in flat)
    scale, shift = framing(rng, shape, np.concatenate(flat), area)
    quads = [q * scale + shift for q in flat] if found else []
    scene = surface(rng, *shape)
    if found and rng.random() < 0.25:
        near = np.mean([a[[0, -1]].mean((0, 1)) for a, _, _ in found], 0)
        scene = (scene - scene.mean((0, 1))) * rng.uniform(0.1, 0.8) + near + rng.normal(0, 14)
        scene = scene.astype(np.float32)
    clutter(rng, scene, view, scale, rng.integers(0, 7) if rng.random() < 0.75 else 0)
    for (art, radius, _), quad in zip(found, quads):
        cast_shadow(rng, scene, quad)
        paste(scene, art, rounded(art.shape[0], art.shape[1], radius), quad, rng.uniform(0.85, 1.1))
    if rng.random() < 0.12:
        clutter(rng, scene, view, scale, 1, on_top=True)
    if quads and rng.random() < 0.2:
        fingers(rng, scene, quads)
    light(rng, scene, quads)
    return spoil(rng, scene), np.float32(quads).reshape(-1, 4, 2)
