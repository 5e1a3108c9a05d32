/** The cameras of this device, counted once: Safari loses some when asked a second time. */
let counted: Promise<number> | null = null

/** Ask only after a camera was granted. Devices without labels or ids count as well. */
export function cameraCount(): Promise<number> {
  counted ??= navigator.mediaDevices
    .enumerateDevices()
    .then((devices) => devices.filter(({ kind }) => kind === 'videoinput').length)
    .catch(() => 1)
  return counted
}
