/** Japanese family and given names in Han characters, and readings of characters in given names (Hepburn). Data only. */
import { letters, readings } from './pairs.ts'

/** Frequent family names in new forms; two readings where both are frequent. */
export const JAPANESE_SURNAMES = readings(`
  佐藤 sato 鈴木 suzuki 高橋 takahashi 田中 tanaka 伊藤 ito 渡辺 watanabe 渡部 watanabe/watabe 渡邉 watanabe 山本 yamamoto
  中村 nakamura 小林 kobayashi 加藤 kato 吉田 yoshida 山田 yamada 佐々木 sasaki 山口 yamaguchi 松本 matsumoto 井上 inoue
  木村 kimura 林 hayashi 斎藤 saito 斉藤 saito 清水 shimizu 山崎 yamazaki/yamasaki 森 mori 池田 ikeda 橋本 hashimoto
  阿部 abe 安倍 abe 安部 abe 石川 ishikawa 山下 yamashita 中島 nakajima/nakashima 石井 ishii 小川 ogawa 前田 maeda 岡田 okada
  長谷川 hasegawa 藤田 fujita 後藤 goto 近藤 kondo 村上 murakami 遠藤 endo 青木 aoki 坂本 sakamoto 福田 fukuda 太田 ota
  西村 nishimura 藤井 fujii 金子 kaneko 岡本 okamoto 藤原 fujiwara 三浦 miura 中野 nakano 中川 nakagawa 原田 harada
  松田 matsuda 竹内 takeuchi 小野 ono 田村 tamura 中山 nakayama 和田 wada 石田 ishida 森田 morita 上田 ueda 原 hara
  内田 uchida 柴田 shibata 酒井 sakai 宮崎 miyazaki 横山 yokoyama 高木 takagi 安藤 ando 宮本 miyamoto 大野 ono 小島 kojima
  工藤 kudo 谷口 taniguchi 今井 imai 高田 takada/takata 丸山 maruyama 増田 masuda 杉山 sugiyama 村田 murata 大塚 otsuka
  新井 arai 小山 koyama 平野 hirano 藤本 fujimoto 河野 kono/kawano 上野 ueno 野口 noguchi 武田 takeda 松井 matsui
  千葉 chiba 菅原 sugawara 岩崎 iwasaki 木下 kinoshita 久保 kubo 松尾 matsuo 佐野 sano 野村 nomura 菊地 kikuchi 菊池 kikuchi
  市川 ichikawa 杉本 sugimoto 古川 furukawa 大西 onishi 島田 shimada 水野 mizuno 桜井 sakurai 高野 takano 渡部 watanabe
  山内 yamauchi 吉川 yoshikawa 西田 nishida 飯田 iida 西川 nishikawa 小松 komatsu 北村 kitamura 安田 yasuda 五十嵐 igarashi
  川口 kawaguchi 平田 hirata 関 seki 中田 nakata/nakada 久保田 kubota 服部 hattori 東 higashi/azuma 岩田 iwata 土屋 tsuchiya
  川崎 kawasaki 福島 fukushima 本田 honda 辻 tsuji 樋口 higuchi 秋山 akiyama 田口 taguchi 永井 nagai 山中 yamanaka 中西 nakanishi
  吉村 yoshimura 川上 kawakami 石原 ishihara 大橋 ohashi 松岡 matsuoka 馬場 baba 浜田 hamada 森本 morimoto 星野 hoshino
  矢野 yano 浅野 asano 大久保 okubo 松下 matsushita 吉岡 yoshioka 野田 noda 荒井 arai 大島 oshima 熊谷 kumagai 田辺 tanabe
  小池 koike 大谷 otani/ohtani 岡崎 okazaki 川村 kawamura 今村 imamura 松村 matsumura 尾崎 ozaki 永田 nagata 西山 nishiyama
  黒田 kuroda 内藤 naito 堀 hori 中尾 nakao 松浦 matsuura 荒木 araki 片山 katayama 小西 konishi 本間 honma/homma 成田 narita
  大石 oishi 須藤 sudo 菅 suga/kan 高山 takayama 宮田 miyata 小田 oda 堀内 horiuchi 上村 uemura/kamimura 河合 kawai 横田 yokota
  三井 mitsui 三菱 mitsubishi 住友 sumitomo 東条 tojo 高石 takaishi 高井 takai 高島 takashima 高村 takamura 高松 takamatsu 高瀬 takase 岸田 kishida 岸 kishi 石破 ishiba 高市 takaichi 麻生 aso 小泉 koizumi 福沢 fukuzawa 鳩山 hatoyama 野田 noda 河本 kawamoto
  黒沢 kurosawa 北野 kitano 三島 mishima 川端 kawabata 大江 oe 村山 murayama 森下 morishita 小沢 ozawa 竹下 takeshita
  宮沢 miyazawa 細川 hosokawa 羽田 hata/haneda 橋下 hashimoto 枝野 edano 志位 shii 茂木 motegi/mogi 林田 hayashida 平井 hirai
  稲田 inada 豊田 toyoda/toyota 本多 honda 三木 miki 松永 matsunaga 福井 fukui 八木 yagi 児玉 kodama 田島 tajima/tashima
  大森 omori 笠原 kasahara 白井 shirai 白石 shiraishi 滝沢 takizawa 相馬 soma 柳沢 yanagisawa 富田 tomita 川島 kawashima
  早川 hayakawa 上原 uehara 比嘉 higa 金城 kinjo 宮城 miyagi 大城 oshiro 玉城 tamaki/tamashiro 新垣 arakaki 島袋 shimabukuro
  織田 oda 豊臣 toyotomi 徳川 tokugawa 重信 shigenobu 丸岡 maruoka 麻原 asahara 松山 matsuyama 篠原 shinohara 三宅 miyake
  大山 oyama 栗原 kurihara 望月 mochizuki 根本 nemoto 広瀬 hirose 奥村 okumura 小倉 ogura 青山 aoyama 飯塚 iizuka 榎本 enomoto
  桑原 kuwahara 古賀 koga 沢田 sawada 関口 sekiguchi 田原 tahara 津田 tsuda 中井 nakai 中谷 nakatani/nakaya 西岡 nishioka
  西野 nishino 萩原 hagiwara 平山 hirayama 福本 fukumoto 藤村 fujimura 古田 furuta 星 hoshi 堀田 hotta 本郷 hongo 牧野 makino
  松原 matsubara 三上 mikami 水谷 mizutani 村井 murai 村松 muramatsu 森川 morikawa 安井 yasui 山根 yamane 湯浅 yuasa
  若林 wakabayashi 鬼頭 kito 一ノ瀬 ichinose 柳 yanagi 南 minami 谷 tani 土井 doi 出口 deguchi 長田 nagata/osada 角田 tsunoda/kakuta
`)

/** Given names whose reading does not follow from their characters. */
export const JAPANESE_GIVEN = readings(`
  太郎 taro 次郎 jiro 二郎 jiro 三郎 saburo 四郎 shiro 五郎 goro 一郎 ichiro 健太郎 kentaro 純一郎 junichiro 慎太郎 shintaro
  花子 hanako 翔太 shota 和也 kazuya 拓也 takuya 達也 tatsuya 哲也 tetsuya 健一 kenichi 健太 kenta 大輔 daisuke 大介 daisuke
  直樹 naoki 英樹 hideki 秀樹 hideki 茂樹 shigeki 正樹 masaki 大樹 daiki 大翔 hiroto/haruto 陽翔 haruto 悠真 yuma 蓮 ren 湊 minato
  樹 itsuki 陸 riku 海斗 kaito 翼 tsubasa 誠 makoto 隆 takashi 孝 takashi 豊 yutaka 清 kiyoshi 実 minoru 茂 shigeru 進 susumu
  勝 masaru 博 hiroshi 浩 hiroshi 弘 hiroshi 寛 hiroshi 修 osamu 治 osamu 剛 tsuyoshi/takeshi 武 takeshi 健 ken/takeshi 聡 satoshi
  哲 satoshi/tetsu 明 akira 昭 akira 章 akira 晃 akira 亮 ryo 涼 ryo 諒 ryo 淳 jun/atsushi 純 jun 潤 jun 勉 tsutomu 努 tsutomu 学 manabu
  徹 toru 透 toru 勇 isamu 正 tadashi 忠 tadashi 薫 kaoru 稔 minoru 守 mamoru 衛 mamoru 操 misao 昇 noboru 登 noboru 仁 hitoshi/jin
  光 hikaru 望 nozomi 愛 ai 葵 aoi 桜 sakura 咲 saki 遥 haruka 陽菜 hina/haruna 結衣 yui 結愛 yua 美咲 misaki 七海 nanami 早苗 sanae
  百合子 yuriko 真由美 mayumi 由美子 yumiko 久美子 kumiko 恵子 keiko 敬子 keiko 慶子 keiko 桂子 keiko 景子 keiko 啓子 keiko 洋子 yoko 陽子 yoko
  裕子 yuko/hiroko 優子 yuko 祐子 yuko 順子 junko 純子 junko 淳子 junko 幸子 sachiko/yukiko 京子 kyoko 恭子 kyoko 文子 fumiko 房子 fusako
  和子 kazuko 節子 setsuko 明美 akemi 直美 naomi 美穂 miho 明日香 asuka 彩 aya 綾 aya 舞 mai 茜 akane 楓 kaede 翠 midori 緑 midori
  晋三 shinzo 文雄 fumio 義偉 yoshihide 角栄 kakuei 康夫 yasuo 佳彦 yoshihiko 直人 naoto 由紀夫 yukio 茂 shigeru 信長 nobunaga 家康 ieyasu
  秀吉 hideyoshi 智津夫 chizuo 彰晃 shoko 裕仁 hirohito 明仁 akihito 徳仁 naruhito 春樹 haruki 龍之介 ryunosuke 駿 shun/hayao 翔平 shohei
  一平 ippei 浩二 koji 浩司 koji 康二 koji 雄一 yuichi 祐一 yuichi 裕一 yuichi 裕二 yuji 裕司 yuji 雄二 yuji 健二 kenji 賢治 kenji 謙二 kenji
  誠一 seiichi 誠司 seiji 清志 kiyoshi 正義 masayoshi 孝之 takayuki 隆之 takayuki 雅之 masayuki 弘之 hiroyuki 博之 hiroyuki 浩之 hiroyuki
  俊介 shunsuke 洋介 yosuke 陽介 yosuke 祐介 yusuke 雄介 yusuke 裕介 yusuke 圭介 keisuke 啓介 keisuke 慶太 keita 亮太 ryota 良太 ryota
  雄太 yuta 裕太 yuta 優太 yuta 大輝 daiki 大地 daichi 拓海 takumi 匠 takumi 悠斗 yuto 優斗 yuto 雄大 yudai 翔 sho 隼人 hayato 勇人 hayato
`)

/** One character inside a given name, as it sounds most often. */
export const GIVEN_SOUNDS = letters(`
  子 ko 美 mi 郎 ro 太 ta 一 kazu 雄 o 夫 o 男 o 彦 hiko 介 suke 助 suke 輔 suke 吉 kichi 也 ya 哉 ya 弥 ya 香 ka 奈 na 恵 e 代 yo 江 e
  枝 e 絵 e 里 ri 理 ri 莉 ri 梨 ri 由 yu 真 ma 麻 ma 佳 ka 早 sa 沙 sa 苗 nae 紀 ki 智 tomo 友 tomo 朋 tomo 和 kazu 幸 yuki 之 yuki 行 yuki 博 hiro
  弘 hiro 浩 hiro 宏 hiro 寛 hiro 裕 hiro 正 masa 雅 masa 昌 masa 政 masa 将 masa 義 yoshi 吉 yoshi 良 yoshi 芳 yoshi 信 nobu 伸 nobu 秀 hide 英 hide 俊 toshi
  敏 toshi 利 toshi 隆 taka 孝 taka 貴 taka 高 taka 明 aki 昭 aki 章 aki 彰 aki 秋 aki 勝 katsu 克 katsu 健 ken 賢 ken 謙 ken 大 dai 康 yasu 泰 yasu
  靖 yasu 哲 tetsu 文 fumi 史 fumi 武 take 治 ji 次 ji 二 ji 司 ji 三 zo 造 zo 蔵 zo 光 mitsu 満 mitsu 充 mitsu 重 shige 茂 shige 成 nari 直 nao 尚 nao 久 hisa
  輝 teru 照 teru 春 haru 晴 haru 陽 haru 夏 natsu 冬 fuyu 千 chi 百 mo 愛 ai 結 yu 優 yu 悠 yu 花 ka 華 ka 菜 na 希 ki 純 jun 淳 jun 順 jun 準 jun 洋 yo
  海 mi 樹 ki 喜 ki 貴 ki 木 ki 進 shin 慎 shin 晋 shin 清 kiyo 誠 sei 達 tatsu 辰 tatsu 竜 ryu 龍 ryu 亮 ryo 涼 ryo 翔 sho 斗 to 人 to 仁 hito 平 hei 兵 hei
  朗 ro 保 yasu 郁 iku 育 iku 悦 etsu 節 setsu 静 shizu 鶴 tsuru 富 tomi 登 to 寿 toshi 徳 nori 典 nori 憲 nori 則 nori 範 nori 法 nori 規 nori 道 michi 通 michi
  元 moto 基 moto 紗 sa 彩 aya 綾 aya 志 shi 津 tsu 美 mi 実 mi 未 mi 衣 i 織 ori 穂 ho 帆 ho 歩 ho 乃 no 葉 ha 羽 wa 音 ne 月 tsuki 雪 yuki 桜 o 桃 momo
  律 ritsu 丈 take 岳 gaku 学 gaku 拓 taku 琢 taku 卓 taku 啓 kei 圭 kei 慶 kei 恵 kei 敬 kei 京 kyo 恭 kyo 蘭 ran 留 ru 瑠 ru 玲 rei 麗 rei 礼 rei 守 mori
`)

/** Old, Chinese and rare forms → those of the tables. */
export const NEW_FORMS = letters(`
  澤 沢 廣 広 齋 斎 齊 斉 邊 辺 邉 辺 濱 浜 櫻 桜 國 国 惠 恵 眞 真 榮 栄 髙 高 﨑 崎 嶋 島 嶌 島 瀨 瀬 德 徳 實 実 龍 竜 壽 寿 圓 円 黑 黒
  横 横 橫 横 緖 緒 藏 蔵 豐 豊 櫛 櫛 彌 弥 濤 涛 來 来 壯 壮 淺 浅 渡 渡 增 増 靜 静 瀧 滝 關 関 冨 富 曾 曽 檜 桧 條 条 會 会 學 学 假 仮
  铃 鈴 桥 橋 边 辺 斋 斎 齐 斉 泽 沢 广 広 冈 岡 东 東 马 馬 长 長 宫 宮 滨 浜 樱 桜 户 戸 关 関 黑 黒 绪 緒 龙 竜 优 優 达 達 满 満 义 義 贵 貴
`)
