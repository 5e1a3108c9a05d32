/** Line icons on a 24 grid. Decoration only: the text beside them, or the control's name, says what they mean. */
const paths = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  alert: 'M12 4.5L2.8 20h18.4L12 4.5zM12 10.5v4M12 17.2v.1',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 100-6 3 3 0 000 6z',
  eyeOff:
    'M4 4l16 16M9.9 5.8A9.6 9.6 0 0112 5.5c6 0 9.5 6.5 9.5 6.5a16 16 0 01-3 3.7M6.4 7.4A16 16 0 002.5 12S6 18.5 12 18.5a9.4 9.4 0 005-1.5M9.9 9.9a3 3 0 004.2 4.2',
  clock: 'M12 21a9 9 0 100-18 9 9 0 000 18zM12 7v5.2l3.3 2',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5M10.3 10.5v5.5M13.7 10.5v5.5',
  archive: 'M4 5h16v4H4zM5.5 9v10.5h13V9M10 13h4',
  dot: 'M12 21a9 9 0 100-18 9 9 0 000 18zM12 13.5a1.5 1.5 0 100-3 1.5 1.5 0 000 3z',
  ban: 'M12 21a9 9 0 100-18 9 9 0 000 18zM5.7 5.7l12.6 12.6',
  list: 'M4 6h16M4 12h16M4 18h10',
  sliders:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5zM9 19.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5z',
  plus: 'M12 5v14M5 12h14',
  search: 'M11 18a7 7 0 100-14 7 7 0 000 14zM16 16l4.5 4.5',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  external: 'M13.5 4.5h6v6M19 5l-8.5 8.5M18 14v5.5H4.5V6H10',
  rotate: 'M19.5 12a7.5 7.5 0 11-2.2-5.3M19.5 3.5v4h-4',
  zoomIn: 'M11 18a7 7 0 100-14 7 7 0 000 14zM16 16l4.5 4.5M11 8v6M8 11h6',
  zoomOut: 'M11 18a7 7 0 100-14 7 7 0 000 14zM16 16l4.5 4.5M8 11h6',
  expand: 'M14 4.5h5.5V10M10 19.5H4.5V14M19 5l-6 6M5 19l6-6',
  marks: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8.5 9.5h7v5h-7z',
  key: 'M8 20a4.5 4.5 0 100-9 4.5 4.5 0 000 9zM11.2 12.3L19.5 4M16 7.5l3 3M14 9.5l2 2',
  bell: 'M6 17V11a6 6 0 0112 0v6l1.5 1.5h-15L6 17zM10 20.5h4',
  signOut: 'M14 4.5h5.5v15H14M4 12h11M11.5 8.5L15 12l-3.5 3.5',
  command: 'M5 7l5 5-5 5M12.5 17H19',
  right: 'M9 5.5l6.5 6.5L9 18.5',
  down: 'M5.5 9l6.5 6.5L18.5 9',
  back: 'M20 12H4.5M10.5 6L4.5 12l6 6',
  send: 'M4 12L20 4.5 16 20l-4.5-5.5L4 12zM11.5 14.5L20 4.5',
  question: 'M12 21a9 9 0 100-18 9 9 0 000 18zM9.6 9.5a2.5 2.5 0 113.6 2.2c-.8.4-1.2 1-1.2 1.8v.3M12 16.8v.1',
  edit: 'M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5l-4.5 1zM13.5 7l3.5 3.5',
  minus: 'M6 12h12',
  findPerson:
    'M10 10.5a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM3.5 19.5c.3-3.4 2.7-5.5 6-5.5M16 19a3 3 0 100-6 3 3 0 000 6zM18.2 18.2l2.8 2.8',
  book: 'M5 17V6.5a2 2 0 012-2h12v15H7.5A2.5 2.5 0 015 17zm0 0a2.5 2.5 0 012.5-2.5H19M9 8h6',
  pulse: 'M3 12h4l3-7.5 4.5 15 3-7.5H21',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      className="shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  )
}
