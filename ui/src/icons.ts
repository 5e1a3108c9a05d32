/** Line icons on a 24 × 24 grid as SVG path data: stroke 1.75, round caps, no fill. Knows no view library. */
export const icons = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.4 9.4a2.7 2.7 0 1 1 3.9 2.4c-.8.4-1.3 1-1.3 1.9v.3M12 17v.01',
  globe:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3.5 9h17M3.5 15h17M12 3c-5 5.5-5 12.5 0 18M12 3c5 5.5 5 12.5 0 18',
  warning: 'M12 4L2.8 19.500h18.400zM12 10v4.500M12 17v.01',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.500M12 7.800v.01',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.500V12l3.2 2',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  camera: 'M4 8h3.500L9 5.500h6L16.5 8H20v11H4zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  upload: 'M12 16V5M7.5 9.500L12 5l4.5 4.500M5 19h14',
  flip: 'M4 12a8 8 0 0 1 13.7-5.600L20 8.500M20 4v4.500h-4.500M20 12a8 8 0 0 1-13.7 5.600L4 15.500M4 20v-4.500h4.5',
  torch: 'M8 3h8v3.500l-2 3V21h-4V9.500l-2-3zM8 6.500h8M12 12.500v2',
  phone: 'M7 3h10v18H7zM11 18h2',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20c.8-4 3.8-6 7.5-6s6.7 2 7.5 6',
  document: 'M3 5.500h18v13H3zM6 9h4v5H6zM13 9.500h5M13 12.500h5M6 16h12',
  compare: 'M8 7h12M16.5 3.500L20 7l-3.5 3.500M16 17H4M7.5 13.500L4 17l3.5 3.5',
  light:
    'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.500V5M12 19v2.500M2.5 12H5M19 12h2.500M5.3 5.300L7 7M17 17l1.7 1.700M5.3 18.700L7 17M17 7l1.7-1.7',
} as const

export type IconName = keyof typeof icons
