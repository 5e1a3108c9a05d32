/** The life of one camera: open, keep alive through app switches and muted tracks, close. */
import { cameraCount } from './devices.ts'
import { type CameraTrouble, surroundings, troubleAfter, troubleBefore } from './trouble.ts'

export type Facing = 'environment' | 'user'
export type CameraStatus =
  | { state: 'starting' }
  | { state: 'live'; facing: Facing; canFlip: boolean; hasTorch: boolean }
  | { state: 'paused' }
  | { state: 'trouble'; trouble: CameraTrouble }

const RESTARTS = 5 // a camera that another program takes away again and again is busy, not asleep
const MUTED_TOO_LONG_MS = 1500 // short mutes come and go while a phone turns or focuses

export class Camera {
  #stream: MediaStream | null = null
  #round = 0
  #facing: Facing
  #restartsLeft = RESTARTS
  readonly #video: HTMLVideoElement
  readonly #tell: (status: CameraStatus) => void

  constructor(video: HTMLVideoElement, facing: Facing, tell: (status: CameraStatus) => void) {
    this.#video = video
    this.#facing = facing
    this.#tell = tell
    document.addEventListener('visibilitychange', this.#onVisibility)
  }

  /** Opens the camera, or opens it again; the last call wins. */
  async start(): Promise<void> {
    const round = this.#release()
    this.#tell({ state: 'starting' })
    const before = troubleBefore(surroundings())
    if (before) return this.#tell({ state: 'trouble', trouble: before })
    try {
      const stream = await askForCamera(this.#facing)
      if (round !== this.#round) return stopTracks(stream)
      await this.#show(stream, round)
    } catch (error) {
      const name = error instanceof Error ? error.name : ''
      if (round === this.#round) this.#tell({ state: 'trouble', trouble: troubleAfter(name, surroundings()) })
    }
  }

  flip(): Promise<void> {
    this.#facing = this.#facing === 'user' ? 'environment' : 'user'
    return this.start()
  }

  async torch(isOn: boolean): Promise<void> {
    // `torch` is in the Image Capture draft, not in TypeScript's DOM.
    const constraints: MediaTrackConstraints & { advanced: object[] } = { advanced: [{ torch: isOn }] }
    await this.#stream?.getVideoTracks()[0]?.applyConstraints(constraints)
  }

  /** Plays again after a browser demanded a tap. */
  async resume(): Promise<void> {
    if (this.#stream) await this.#show(this.#stream, this.#round)
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility)
    this.#release()
  }

  async #show(stream: MediaStream, round: number): Promise<void> {
    this.#stream = stream
    this.#video.srcObject = stream
    this.#watch(stream, round)
    try {
      await this.#video.play()
    } catch {
      if (round === this.#round) this.#tell({ state: 'paused' })
      return
    }
    const canFlip = (await cameraCount()) > 1
    if (round === this.#round) {
      this.#tell({
        state: 'live',
        facing: facingOf(stream, this.#facing),
        canFlip,
        hasTorch: hasTorch(stream),
      })
    }
  }

  #watch(stream: MediaStream, round: number): void {
    const track = stream.getVideoTracks()[0]
    const restart = () => {
      if (round !== this.#round || document.visibilityState !== 'visible') return
      this.#restartsLeft -= 1
      if (this.#restartsLeft > 0) void this.start()
      else this.#tell({ state: 'trouble', trouble: 'BUSY' })
    }
    track?.addEventListener('ended', restart)
    track?.addEventListener('mute', () => setTimeout(() => track.muted && restart(), MUTED_TOO_LONG_MS))
  }

  /** A hidden page needs no camera; coming back starts it afresh, for a frozen one does not thaw by itself. */
  #onVisibility = (): void => {
    if (document.visibilityState === 'visible') void this.start()
    else this.#release()
  }

  #release(): number {
    if (this.#stream) stopTracks(this.#stream)
    this.#stream = null
    this.#video.srcObject = null
    this.#round += 1
    return this.#round
  }
}

/** The sharpest picture that is still live; a camera that cannot do it answers with its best. */
function askForCamera(facing: Facing): Promise<MediaStream> {
  const size = facing === 'user' ? { width: 1280, height: 960 } : { width: 2560, height: 1440 }
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: facing }, width: { ideal: size.width }, height: { ideal: size.height } },
  })
}

function facingOf(stream: MediaStream, asked: Facing): Facing {
  const actual = stream.getVideoTracks()[0]?.getSettings().facingMode
  return actual === 'user' || actual === 'environment' ? actual : asked
}

function hasTorch(stream: MediaStream): boolean {
  const track = stream.getVideoTracks()[0]
  // Firefox lacks getCapabilities.
  return track?.getCapabilities !== undefined && 'torch' in track.getCapabilities()
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
