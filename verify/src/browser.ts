/** Which browser this is, only as far as advice differs. Never used to decide what may be tried. */
export type AllowSteps =
  | 'chromeAndroid'
  | 'safariIos'
  | 'chromeDesktop'
  | 'safariDesktop'
  | 'firefox'
  | 'other'

/** Whose steps to show for allowing the camera. */
export function allowStepsFor(userAgent: string): AllowSteps {
  if (/firefox|fxios/i.test(userAgent)) return 'firefox'
  if (/iphone|ipad|ipod/i.test(userAgent)) return 'safariIos'
  if (/android/i.test(userAgent)) return /chrome|samsungbrowser/i.test(userAgent) ? 'chromeAndroid' : 'other'
  if (/chrome|edg/i.test(userAgent)) return 'chromeDesktop'
  return /safari/i.test(userAgent) ? 'safariDesktop' : 'other'
}

/** Facebook, Instagram, LINE, WeChat, TikTok, LinkedIn, Snapchat and the like; `; wv` is any Android WebView. */
const IN_APP =
  /FBAN|FBAV|FB_IAB|Instagram|\bLine\/|MicroMessenger|BytedanceWebview|musical_ly|LinkedInApp|Snapchat|; wv\)/

export function isInApp(userAgent: string): boolean {
  return IN_APP.test(userAgent)
}
