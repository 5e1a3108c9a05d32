/** Spellings of Chinese other than pinyin: Wade-Giles of Taiwan, and Hong Kong's Cantonese. */
import { byCharacter } from './pairs.ts'

/** Pinyin → Wade-Giles without apostrophes, in order: one syllable. */
const WADE_GILES: readonly (readonly [RegExp, string])[] = [
  [/^([zcs]h?|r)i$/, '$1_'],
  [/^zh/, 'CH'],
  [/^[jq]/, 'CH'],
  [/^x/, 'HS'],
  [/^[zc](?!h)/, 'TS'],
  [/^b/, 'P'],
  [/^d/, 'T'],
  [/^g/, 'K'],
  [/^r/, 'J'],
  [/_$/, 'ih'],
  [/ian$/, 'ien'],
  [/ie$/, 'ieh'],
  [/ong$/, 'ung'],
  [/^you$/, 'yu'],
  [/(?<=[dtnlzcsrgkhj])uo$/, 'o'],
  [/^yan$/, 'yen'],
  [/^ye$/, 'yeh'],
]

/** One pinyin syllable (lower case) as Taiwan spells it: qing is ching, xie is hsieh. */
export function wadeGiles(pinyin: string): string {
  return WADE_GILES.reduce((text, [pattern, by]) => text.replace(pattern, by), pinyin).toLowerCase()
}

/** Family and given-name characters by their Hong Kong spelling. */
const HONG_KONG = `
chan 陈陳 wong 黄黃王汪 lee 李 cheung 张張章昌 lau 刘劉柳 leung 梁良 ng 吴吳伍 ho 何浩豪好河 lam 林琳 yeung 杨楊 chow 周邹鄒
tsang 曾 tang 邓鄧 cheng 郑鄭 fung 冯馮峰鳳凤鋒锋 kwok 郭國国 yip 叶葉 so 苏蘇 tse 谢謝 yu 余瑜如宇 hui 许許 mak 麦麥
kwan 关關君 law 罗羅 poon 潘 yuen 袁阮源婉圓 tam 谭譚 chu 朱珠竹 chung 钟鍾松忠 mok 莫 siu 萧蕭小少兆 yau 邱友 lui 吕呂雷
lo 卢盧 liu 廖 choi 蔡彩才 fong 方芳 shek 石 hung 洪雄虹 ma 马馬 pang 彭 to 杜 tsui 徐崔 yim 严嚴 kong 江刚剛 hon 韩韓翰
tong 唐汤湯 sin 冼 lai 黎赖賴丽麗 koo 顾顧 au 区區欧歐 fan 范樊 wan 温溫雲云 ko 高 mui 梅 hau 侯 kung 龚龔 fok 霍 kam 金甘錦锦
ka 家嘉 ming 明铭銘 chi 志智芝 man 文敏 wah 华華 wai 伟偉慧惠威维維 keung 强強 tak 德得 wing 荣榮永詠颖穎 ying 英莹瑩 mei 美薇
yuk 玉 ling 玲灵靈 sau 秀 chun 珍俊春振 yee 仪儀怡义義儿 yuet 月 fuk 福 sang 生 shing 成城胜勝诚誠 tsz 子梓紫 kin 健建坚堅
kit 杰傑洁潔 lok 乐樂 lung 龙龍隆 kwong 光广廣 fai 辉輝 tat 达達 yiu 耀瑶瑤 cho 祖 tin 天田 yan 仁欣恩殷 on 安 ping 平萍屏
sze 思诗詩司 hiu 晓曉 nga 雅 ching 静靜正贞貞清政菁青 ting 婷庭 ha 霞 lin 莲蓮 yin 燕贤賢言 kuen 娟权權 po 宝寶 tim 添 cheuk 卓
kai 启啟佳 hoi 海凯凱开開 tung 东東彤 nam 南 tai 大泰 ngo 娥 shun 信顺順 lai 礼禮 yung 勇容 chuen 全泉传傳 sum 森心 shan 山珊
sai 世 hong 康 pak 柏伯白 lan 兰蘭 kuk 菊 sek 锡錫 yat 一日 yi 二 sam 三 kwun 冠 hin 轩軒显顯 long 朗 yeuk 若 hei 希喜熙 tsun 俊 nok 诺諾
shuk 淑 yuk 育 kei 琪其奇 fu 富 kwai 贵貴桂 king 景经經 cheong 昌 chak 泽澤 tsz 芷 mun 敏 wo 和 oi 爱愛 lik 力
`
const CANTONESE = byCharacter(HONG_KONG)

/** A character as Hong Kong spells it, nothing when it is not in the table. */
export function cantonese(character: string): string | undefined {
  return CANTONESE.get(character)
}
