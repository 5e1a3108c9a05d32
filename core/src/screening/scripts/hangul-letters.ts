/** Hangul: the sounds of a syllable by its three parts (Unicode Standard 3.12), surnames and spellings in use. Data only. */
import { readings } from './pairs.ts'

/** Revised Romanisation of 2000. */
export const FIRST = [
  'g',
  'kk',
  'n',
  'd',
  'tt',
  'r',
  'm',
  'b',
  'pp',
  's',
  'ss',
  '',
  'j',
  'jj',
  'ch',
  'k',
  't',
  'p',
  'h',
]
export const MIDDLE = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
export const LAST = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'
  .split(' ')
  .map((sound) => (sound === '-' ? '' : sound))

/** McCune-Reischauer without breves: what North Korea and older papers use. */
export const MIDDLE_NORTH = 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' ')

/** Family names of one syllable, the most frequent spelling first. */
export const SURNAMES = readings(`
  김 kim/gim 이 lee/yi/rhee/i/ri 리 ri/lee/rhee/yi 박 park/pak/bak 최 choi/choe/choy 정 jung/jeong/chung/chong/jong
  조 cho/jo 강 kang/gang 윤 yoon/yun 장 jang/chang 임 lim/im/rim 림 rim/lim/im 한 han 오 oh/o 서 seo/suh/so 신 shin/sin
  권 kwon/gwon/kwun 황 hwang 안 ahn/an 송 song 류 ryu/yoo/yu 전 jeon/jun/chun/chon/jon 홍 hong 고 ko/go/koh 문 moon/mun
  양 yang 손 son/sohn 배 bae/pae 백 baek/paek/paik/back 허 heo/hur/huh/ho 유 yoo/yu/you/ryu 남 nam 심 shim/sim
  노 noh/roh/no/ro 로 ro/roh/noh/no 하 ha 곽 kwak/gwak/kwag 성 sung/seong/song 차 cha 주 joo/ju/chu 우 woo/u/wu 구 koo/gu/ku
  민 min 진 jin/chin 지 ji/chi 엄 um/eom/om/uhm 채 chae 원 won/weon 천 chun/cheon/chon 방 bang/pang 공 kong/gong
  현 hyun/hyeon/hyon 함 ham 변 byun/byeon/pyon/byon 염 yum/yeom/yom 여 yeo/yo/yuh 추 choo/chu 도 do/to 소 so/soh
  석 seok/suk/sok 선 sun/seon/son 설 seol/sul/sol 마 ma 길 gil/kil 연 yeon/yon 련 ryon/yeon 위 wi/wee 표 pyo 명 myung/myeong/myong
  기 ki/gi 반 ban/pan 왕 wang 금 keum/geum/kum 옥 ok/ock 육 yook/yuk 인 in 맹 maeng 제 je/che 모 mo/moh 라 ra/na 나 na/ra
  탁 tak 국 kook/guk/kuk 어 eo/uh/o 은 eun/un 편 pyun/pyeon/pyon 용 yong 예 ye 경 kyung/gyeong/kyong 봉 bong/pong 사 sa
  부 boo/bu/pu 가 ka/ga 복 bok/pok 태 tae 목 mok 형 hyung/hyeong 피 pi 두 doo/du 감 kam/gam 호 ho 팽 paeng 빈 bin
  단 dan/tan 범 bum/beom/pom 승 seung/sung 시 si/shi 동 dong/tong 온 on 좌 jwa 상 sang 순 soon/sun 계 kye/gye 갈 gal/kal
  남궁 namgung/namkoong/namkung 황보 hwangbo 제갈 jegal/chegal 사공 sagong/sakong 선우 sunwoo/seonu/sonu 서문 seomun/suhmoon
  독고 dokgo/dokko 동방 dongbang
`)

/** Syllables of given names as South Koreans write them in passports, where that is not the Revised Romanisation. */
export const GIVEN_SOUTH = new Map(
  [
    ...readings(`
  정 jung 성 sung 영 young 현 hyun 경 kyung 병 byung 명 myung 형 hyung 선 sun 승 seung 은 eun 수 soo 우 woo 준 joon 주 joo
  희 hee 철 chul 석 suk 숙 sook 순 soon 훈 hoon 운 woon 구 koo 규 kyu 기 ki 광 kwang 근 keun 길 kil 국 kook 두 doo 무 moo
  문 moon 부 boo 범 bum 섭 sup 덕 duk 혁 hyuk 헌 hun 걸 gul 균 kyun 건 gun 윤 yoon 유 yoo 열 yul 렬 ryul 춘 choon 중 joong
  충 choong 림 lim 룡 ryong 령 ryung 전 jun 천 chun 연 yeon 언 un 어 uh 서 seo 설 sul 허 hur 곤 kon 관 kwan 권 kwon 교 kyo
  결 kyul 겸 kyum 군 koon 궁 koong 극 keuk 금 keum 강 kang 갑 kap 달 dal 돈 don 백 baek 벽 byuk 분 boon 빈 bin 식 sik
  신 shin 시 shi 심 shim 애 ae 옥 ok 욱 wook 웅 woong 원 won 음 eum 응 eung 의 eui 일 il 임 im 인 in 장 jang 제 je 조 jo
  종 jong 지 ji 진 jin 창 chang 채 chae 청 chung 초 cho 추 choo 택 taek 태 tae 표 pyo 필 pil 학 hak 한 han 해 hae 향 hyang
  화 hwa 환 hwan 회 hoe 효 hyo 후 hoo 휘 hwi 흥 heung 혜 hye 호 ho
`),
  ].map(([syllable, [spelling = '']]) => [syllable, spelling]),
)
