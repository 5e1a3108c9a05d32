/**
 * Where a webhook must never go, for the tests. Ranges: IANA special-purpose address registries; spellings: WHATWG URL
 * host parser and the OWASP SSRF cheat sheet.
 */

/** Addresses that no name may resolve to and no URL may hold. */
export const ADDRESSES: readonly string[] = [
  ...'0.0.0.0 0.1.2.3 10.0.0.0 10.0.0.5 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255'.split(' '),
  ...'127.0.0.1 127.0.1.1 127.255.255.254 169.254.0.1 169.254.169.254 169.254.170.2 172.16.0.1'.split(' '),
  ...'172.31.255.255 192.0.0.1 192.0.0.170 192.0.2.1 192.88.99.1 192.168.0.1 192.168.255.255'.split(' '),
  ...'198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.250 240.0.0.1'.split(' '),
  ...'255.255.255.254 255.255.255.255'.split(' '),
  ...':: ::1 fc00::1 fd00::1 fd00:ec2::254 fdff::1 fe80::1 febf::1 fec0::1 ff02::1 ff0e::1'.split(' '),
  ...'::ffff:7f00:1 ::ffff:a00:5 ::ffff:a9fe:a9fe ::ffff:c0a8:1 ::ffff:0:7f00:1 ::ffff:ffff:ffff'.split(' '),
  ...'64:ff9b::7f00:1 64:ff9b::a00:5 64:ff9b::a9fe:a9fe 64:ff9b:1::a00:5 64:ff9b:1::808:808'.split(' '),
  ...'2002:7f00:1:: 2002:a00:5::1 2002:a9fe:a9fe:: 2002:c0a8:1::1 2001::1 2001:0:a00:5::'.split(' '),
  ...'::7f00:1 ::a00:5 ::808:808 100::1 2001:db8::1 2001:2::1 2001:10::1 3fff::1 4000::1 5f00::1 fe00::1'.split(
    ' ',
  ),
]

const LITERALS = ADDRESSES.map(
  (address) => `https://${address.includes(':') ? `[${address}]` : address}/hook`,
)

/** The same few addresses, spelt so that a careless check does not know them again. */
const SPELLINGS = [
  ...'2130706433 017700000001 0x7f000001 0x7F.0.0.1 0177.0.0.1 0x7f.1 127.1 127.0.1 127.0.0.1.'.split(' '),
  ...'00000177.0.0.01 0x7f.0x0.0x0.0x1 0177.0x0.0.1 2852039166 0xa9fea9fe 0xa9.0xfe.0xa9.0xfe'.split(' '),
  ...'0251.0376.0251.0376 169.254.43518 169.16689662 025177524776 167772165 0xa000005 012.0.0.5 10.5'.split(
    ' ',
  ),
  ...'10.0.5 0 0x0 00 0.0 3232235521 0xc0a80001 192.168.1 192.11010049 0300.0250.0.1 4294967295'.split(' '),
  ...'[::ffff:127.0.0.1] [::ffff:10.0.0.5] [0:0:0:0:0:ffff:7f00:0001] [0000::0001] [::127.0.0.1]'.split(' '),
  ...'[::ffff:0:127.0.0.1] [64:ff9b::169.254.169.254] [64:ff9b::10.0.0.5] [::FFFF:A9FE:A9FE]'.split(' '),
  ...'１２７.0.0.1 127。0。0。1 127．0．0．1 127｡0｡0｡1 ①②⑦.⓪.⓪.① ⑯⑨.②⑤④.⑯⑨.②⑤④ 𝟏𝟐𝟕.𝟎.𝟎.𝟏'.split(' '),
  ...'%31%32%37.0.0.1 127%2e0%2e0%2e1 %30x7f.1 127.0.0.1:443 127.0.0.1:8443 [::1]:443 10.0.0.5:22'.split(' '),
].map((host) => `https://${host}/`)

/** Spellings that a browser forgives. */
const SHAPES = [
  'https:127.0.0.1/',
  'https:/127.0.0.1/',
  'https:///127.0.0.1/',
  'https:\\\\127.0.0.1\\',
  ' https://127.0.0.1/',
  'ht\ntps://127.0.0.1/',
  'https://127.0.\t0.1/',
  'https://127.0.0.1#@public.example/',
  'https://127.0.0.1?@public.example/',
  'https://127.0.0.1\\@public.example/',
]

const WRONG_SCHEMES = [
  'http://public.example/',
  'http://93.184.216.34/',
  'http://127.0.0.1/',
  'HTTP://public.example/',
  'ftp://public.example/',
  'file:///etc/passwd',
  'file://public.example/etc/passwd',
  'gopher://127.0.0.1:6379/_INFO',
  'dict://127.0.0.1:11211/stats',
  'ldap://public.example/',
  'ws://public.example/',
  'wss://public.example/',
  'javascript:alert(1)',
  'data:text/plain,hello',
  'blob:https://public.example/1',
  'jar:https://public.example!/',
  'unix:/var/run/docker.sock',
  'http+unix://%2Fvar%2Frun%2Fdocker.sock/',
]

const CREDENTIALS = [
  'https://user@public.example/',
  'https://user:password@public.example/',
  'https://:password@public.example/',
  'https://public.example@127.0.0.1/',
  'https://public.example:443@10.0.0.5/',
  'https://public.example%40@10.0.0.5/',
  'https://127.0.0.1@public.example/',
]

const NO_URLS = [
  '',
  ' ',
  'https',
  'https://',
  'https://?',
  '//public.example/',
  '/hook',
  '/demo/webhooks',
  'public.example/hook',
  'https://exa mple.org/',
  'https://[::1',
  'https://[::1%25lo]/',
  'https://[fe80::1%eth0]/',
  'https://1.2.3.4.5/',
  'https://256.256.256.256/',
  'https://0x100000000/',
  'https://127.0.0.1:99999/',
  'https://127.0.0.1%00.public.example/',
  'https://public.example:port/',
  'https://exam<ple.org/',
]

/** URLs that are refused whatever DNS says, each without a name to resolve. */
export const HOSTILE_URLS: readonly string[] = [
  ...LITERALS,
  ...SPELLINGS,
  ...SHAPES,
  ...WRONG_SCHEMES,
  ...CREDENTIALS,
  ...NO_URLS,
]

/** Names that mean this machine or its cloud, to be resolved by `answer` in the tests. */
export const HOSTILE_NAMES: readonly { name: string; answer: readonly string[] }[] = [
  { name: 'localhost', answer: ['127.0.0.1', '::1'] },
  { name: 'LOCALHOST.', answer: ['127.0.0.1'] },
  { name: 'app.localhost', answer: ['127.0.0.1'] },
  { name: 'metadata.google.internal', answer: ['169.254.169.254'] },
  { name: 'localtest.me', answer: ['127.0.0.1'] },
  { name: '127.0.0.1.nip.io', answer: ['127.0.0.1'] },
  { name: 'postgres', answer: ['172.18.0.2'] },
  { name: 'half.example', answer: ['93.184.216.34', '10.0.0.5'] },
  { name: 'half6.example', answer: ['93.184.216.34', 'fd00::1'] },
  { name: 'nothing.example', answer: [] },
  { name: 'text.example', answer: ['not an address'] },
  { name: 'short.example', answer: ['127.1'] },
  { name: 'zone.example', answer: ['fe80::1%eth0'] },
  ...ADDRESSES.map((address, index) => ({ name: `n${index}.example`, answer: [address] })),
]
