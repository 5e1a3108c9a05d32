/** A typed array that grows: building a million names must not make a million small arrays. */
export class GrowingU32 {
  #values = new Uint32Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#grow(this.#length + 1)
    this.#values[this.#length++] = value
  }

  /** The values so far, copied to their exact length. */
  done(): Uint32Array {
    return this.#values.slice(0, this.#length)
  }

  #grow(needed: number): void {
    const wider = new Uint32Array(Math.max(needed, this.#values.length * 2))
    wider.set(this.#values)
    this.#values = wider
  }
}

/** Texts one after the other as UTF-8, with the place where each begins. */
export class GrowingTexts {
  readonly #starts = new GrowingU32()
  readonly #encoder = new TextEncoder()
  #bytes = new Uint8Array(4096)
  #length = 0

  push(text: string): void {
    // UTF-8 takes at most three bytes a code unit.
    if (this.#length + text.length * 3 > this.#bytes.length) {
      const wider = new Uint8Array((this.#length + text.length * 3) * 2)
      wider.set(this.#bytes)
      this.#bytes = wider
    }
    this.#starts.push(this.#length)
    this.#length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written
  }

  done(): { bytes: Uint8Array; starts: Uint32Array } {
    this.#starts.push(this.#length)
    return { bytes: this.#bytes.slice(0, this.#length), starts: this.#starts.done() }
  }
}
