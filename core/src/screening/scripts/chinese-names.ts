/** Chinese family names: those of two characters, and those read otherwise than the character alone. Data only. */
import { letters } from './pairs.ts'

/** Traditional and simplified forms. */
export const TWO_CHARACTERS: ReadonlySet<string> = new Set(
  (
    '欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 獨孤 南宫 南宮 万俟 萬俟 闻人 聞人 夏侯 诸葛 諸葛 尉迟 尉遲 公羊 ' +
    '赫连 赫連 澹台 澹臺 皇甫 宗政 濮阳 濮陽 公冶 太叔 申屠 公孙 公孫 慕容 仲孙 仲孫 钟离 鍾離 长孙 長孫 宇文 司徒 鲜于 鮮于 ' +
    '司空 闾丘 閭丘 子车 亓官 司寇 巫马 巫馬 公西 颛孙 顓孫 壤驷 公良 漆雕 乐正 樂正 宰父 谷梁 穀梁 拓跋 夹谷 轩辕 軒轅 ' +
    '令狐 段干 百里 呼延 东郭 東郭 南门 南門 羊舌 微生 公户 公玉 梁丘 左丘 东门 東門 西门 西門 南荣 第五 完颜 完顏 耶律 ' +
    '叶赫 葉赫 爱新 愛新 纳兰 納蘭 张简 張簡 范姜 欧陽 贺兰 賀蘭 哥舒 达奚 贺若 侯莫 即墨 宿勤 黑齿'
  ).split(' '),
)

/** As family names only. */
export const AS_FAMILY_NAME = letters(`
  单 shan 單 shan 解 xie 仇 qiu 区 ou 區 ou 查 zha 朴 piao 任 ren 盖 ge 蓋 ge 翟 zhai 褚 chu 覃 qin 乐 yue 樂 yue 缪 miao
  繆 miao 员 yun 員 yun 洗 xian 冼 xian 燕 yan 哈 ha 曾 zeng 万俟 moqi 萬俟 moqi 尉迟 yuchi 尉遲 yuchi 澹台 tantai 澹臺 tantai
  长孙 zhangsun 長孫 zhangsun 宿 su 种 chong 晁 chao 黑 he 秘 bi 纪 ji 紀 ji 尹 yin 葛 ge 柏 bai 臧 zang 郇 xun 沈 shen 沉 shen
  那 na 过 guo 折 she 逄 pang 令狐 linghu 呼延 huyan 鲜于 xianyu 鮮于 xianyu 宁 ning 寧 ning 吕 lu/lyu 呂 lu/lyu
`)

/** Given-name characters with a reading other than the first of the dictionary. */
export const AS_GIVEN_NAME = letters(`
  茜 qian 莎 sha 婧 jing 珏 jue 晟 sheng 行 xing 长 chang 長 chang 重 chong 朝 chao 乐 le 樂 le 曾 zeng 都 du 石 shi 藏 zang
`)
