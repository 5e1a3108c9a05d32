"""Texts of machine-readable lines (ICAO 9303-3 to -7, and the French card before 2021), with right check digits or without."""

import random

ALPHABET = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LETTERS = ALPHABET[11:]
DIGITS = ALPHABET[1:11]

STATES = (
    "D<< GBR USA FRA ESP ITA POL NLD BEL CZE SVK HUN ROU BGR GRC HRV SVN LTU LVA EST FIN SWE NOR DNK ISL IRL PRT CHE "
    "AUT LUX MLT CYP ALB SRB MNE MKD BIH UKR MDA BLR RUS GEO ARM AZE KAZ UZB TUR ISR JOR LBN EGY MAR DZA TUN NGA GHA "
    "KEN ZAF ETH UGA TZA CMR CIV SEN IND PAK BGD LKA NPL CHN TWN HKG JPN KOR PHL VNM THA MYS SGP IDN AUS NZL CAN MEX "
    "BRA ARG CHL COL PER ECU VEN BOL URY PRY CRI PAN DOM CUB JAM UTO UNO EUE RKS XXA XXB GBD GBN"
).split()

SYLLABLES = (
    "MAR TIN EZ SON KO WAL SKI SKA NO VAK OVA EVA AN NA MA RIA JO HAN ES PE TER SMI TH GAR CIA LO PEZ BER NARD DU BOIS "
    "MUL LER SCH MIDT FI SCHER WE BER SI LVA SAN TOS FER REI RA OLI VEI KIM LEE NGU YEN TRAN PHAM WANG ZHANG LI CHEN "
    "MO HAM MED AH MAD AL HUS SEIN ALI KHAN SI NGH KU MAR PA TEL SHAR MA IVA NOV PET ROV KOV ALE KSAN DR VLA DI MIR "
    "GRI GOR TO MAS KRI STI NA ZO RAN MI LAN KAZ IM ERZ YUS UF OZ TUR K YIL DIZ KA YA DE MIR O CON NOR MAC DON ALD "
    "WIL LIAMS JEN KINS QUIN XA VIER ZE LI HA BI KEI TA YU KI SA TO TANA KA ABE UDO CHI OKE KWA ME NKO SI TSHI WAN ZA"
).split()


def word(low: int, high: int, letters: str = LETTERS) -> str:
    return "".join(random.choice(letters) for _ in range(random.randint(low, high)))


def name() -> str:
    """Half of them sound like names, half are any letters: the net shall read letters, not guess names."""
    if random.random() < 0.5:
        return word(1, 11)
    return "".join(random.choice(SYLLABLES) for _ in range(random.randint(1, 4)))


def names(length: int) -> str:
    surname = "<".join(name() for _ in range(random.choice([1, 1, 1, 1, 2, 2, 3])))
    given = "<".join(name() for _ in range(random.choice([0, 1, 1, 1, 2, 2, 3])))
    if random.random() < 0.1:  # a forename or surname only
        return fill(surname, length)
    return fill(surname + "<<" + given, length)


def fill(text: str, length: int) -> str:
    return text[:length].ljust(length, "<")


def check_digit(text: str) -> str:
    values = [ALPHABET.index(c) - 1 if c != "<" else 0 for c in text]
    return str(sum(v * (7, 3, 1)[i % 3] for i, v in enumerate(values)) % 10)


def with_digit(text: str) -> str:
    return text + (check_digit(text) if random.random() < 0.9 else random.choice(DIGITS + "<"))


def date() -> str:
    if random.random() < 0.04:
        return random.choice(["<<<<<<", f"{random.randint(0, 99):02}<<<<"])
    return f"{random.randint(0, 99):02}{random.randint(1, 12):02}{random.randint(1, 31):02}"


def number(length: int = 9) -> str:
    kind = random.random()
    if kind < 0.35:
        return fill(word(5, length, DIGITS), length)
    if kind < 0.7:
        head = word(1, 3)
        return fill(head + word(length - 3, length - len(head), DIGITS), length)
    return fill(word(5, length, LETTERS + DIGITS * 2), length)


def optional(length: int) -> str:
    kind = random.random()
    if kind < 0.45:
        return "<" * length
    if kind < 0.75:
        return fill(word(3, length, DIGITS), length)
    return fill(word(2, length, LETTERS + DIGITS * 2 + "<"), length)


def state() -> str:
    return random.choice(STATES) if random.random() < 0.7 else word(3, 3)


def sex() -> str:
    return random.choice("MMMFFF<X")


def td1() -> list[str]:
    one = random.choice(["I<", "ID", "AC", "C<", "IP", "AR", "IO", "I" + word(1, 1), "A" + word(1, 1)]) + state()
    first = fill(one + with_digit(number()) + optional(15), 30)
    if random.random() < 0.1:  # long number: the check digit stands in the optional field
        first = fill(one + word(9, 9, DIGITS) + "<" + word(2, 4, DIGITS) + random.choice(DIGITS), 30)
    second = fill(with_digit(date()) + sex() + with_digit(date()) + state() + optional(11), 29) + random.choice(DIGITS)
    return [first, second, names(30)]


def two_lines(length: int, code: str) -> list[str]:
    head = code + state()
    second = with_digit(number()) + state() + with_digit(date()) + sex() + with_digit(date())
    second = with_digit(fill(second + optional(length), length - 1)) if random.random() < 0.7 else fill(second + optional(9), length)
    return [head + names(length - 5), second[:length]]


def french_card() -> list[str]:
    first = fill("IDFRA" + fill(name(), 25) + word(3, 6, DIGITS), 36)
    second = word(4, 4, DIGITS) + word(3, 3, DIGITS + LETTERS) + word(5, 5, DIGITS) + random.choice(DIGITS)
    return [first, fill(second + fill(name() + "<<" + name(), 14) + date() + random.choice(DIGITS) + random.choice("MF"), 35) + random.choice(DIGITS)]


def lines() -> list[str]:
    """The two or three lines of one zone."""
    kind = random.random()
    if kind < 0.34:
        return two_lines(44, random.choice(["P<", "P<", "P<", "PM", "PD", "PO", "PS", "PP"]))
    if kind < 0.62:
        return td1()
    if kind < 0.74:
        return two_lines(36, random.choice(["I<", "ID", "TP", "AC", "C<", "P<"]))
    if kind < 0.82:
        return two_lines(random.choice([36, 44]), "V" + random.choice("<<<CROBA"))
    if kind < 0.87:
        return french_card()
    length = random.choice([30, 36, 44])  # no grammar at all
    kinds = [LETTERS + DIGITS * 3 + "<<<", ALPHABET, LETTERS + "<<<<<<", DIGITS + "<"]
    return [fill(word(length // 3, length, random.choice(kinds)), length) for _ in range(2)]
