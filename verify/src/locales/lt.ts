import type { Messages } from './en.ts'

export const lt: Messages = {
  'page.title': '{screen} – {partner}',
  'page.loading': 'Akimirką…',
  'page.part': '{number} žingsnis iš {total}',
  'page.back': 'Atgal',
  'page.language': 'Kalba',
  'page.help': 'Pagalba',
  'page.tryAgain': 'Bandyti dar kartą',

  'welcome.title': 'Patvirtinkite savo tapatybę',
  'welcome.lead': '{partner} turi įsitikinti, kad jūs – tai jūs. Tai užtruks apie {minutes} min.',
  'welcome.how': 'Kas vyks',
  'welcome.photos': 'Nufotografuosite savo dokumentą.',
  'welcome.selfie': 'Nufotografuosite savo veidą.',
  'welcome.compare': 'Mes juos palyginsime, o rezultatą gaus {partner}.',
  'welcome.check': 'Mes jį perskaitysime ir patikrinsime, o rezultatą gaus {partner}.',
  'welcome.need': 'Ką turėti po ranka',
  'welcome.needDocument': 'Dokumento originalą (ne kopiją) ir gerą apšvietimą',
  'welcome.consent':
    'Sutinku, kad mano tapatybei patvirtinti {partner} fotografuotų mano dokumentą ir veidą, saugotų nuotraukas ir nuskaitytų jose esančius duomenis. Mano veidas išmatuojamas (biometriniai duomenys) ir palyginamas su nuotrauka dokumente. Kad būtų išvengta piktnaudžiavimo, {partner} taip pat gali ieškoti mano veido ir duomenų tarp ankstesnių patikrinimų ir savo draudžiamųjų sąrašų įrašų.',
  'welcome.consentDocument':
    'Sutinku, kad mano tapatybei patvirtinti {partner} fotografuotų mano dokumentą, saugotų nuotraukas ir nuskaitytų jose esančius duomenis. Kad būtų išvengta piktnaudžiavimo, {partner} taip pat gali išmatuoti mano veidą dokumento nuotraukoje (biometriniai duomenys) ir ieškoti mano veido ir duomenų tarp ankstesnių patikrinimų ir savo draudžiamųjų sąrašų įrašų.',
  'welcome.consentNeeded': 'Kad pradėtumėte, pažymėkite langelį aukščiau.',
  'welcome.start': 'Pradėti',
  'welcome.reassurance': 'Nuotraukos siunčiamos šifruotai, jas gauna tik {partner}.',
  'welcome.phone': 'Tęsti telefone',

  'phone.title': 'Tęskite telefone',
  'phone.lead':
    'Nukreipkite telefono kamerą į šį kodą ir atidarykite nuorodą. Telefonu nuotraukos paprastai būna geresnės.',
  'phone.code': 'Kodas su šio puslapio nuoroda',
  'phone.waiting': 'Palikite šį puslapį atvertą: jis seks eigą ir parodys rezultatą.',
  'phone.started': 'Telefone nuoroda jau atidaryta. Tęskite ten.',
  'phone.here': 'Naudoti šį įrenginį',
  'phone.copy': 'Kopijuoti nuorodą',
  'phone.copied': 'Nukopijuota',

  'country.title': 'Kuri šalis išdavė jūsų dokumentą?',
  'country.search': 'Ieškoti šalies',
  'country.list': 'Šalys',
  'country.none': 'Tokios šalies nėra. Patikrinkite rašybą arba įveskite trumpąjį kodą, pvz., LT.',
  'country.found': 'Rasta šalių: {count}',

  'document.title': 'Kurį dokumentą turite po ranka?',
  'document.issuedIn': 'Išdavė: {country}',
  'document.otherCountry': 'Keisti šalį',
  'document.bothSides': 'Dvi nuotraukos: priekinė ir galinė pusės',
  'document.oneSide': 'Viena nuotrauka',
  'document.photoPage': 'Viena nuotrauka: puslapis su jūsų atvaizdu',
  'document.ID_CARD': 'Asmens tapatybės kortelė',
  'document.PASSPORT': 'Pasas',
  'document.RESIDENCE_PERMIT': 'Leidimas gyventi',
  'document.DRIVER_LICENSE': 'Vairuotojo pažymėjimas',
  'document.AADHAAR': '„Aadhaar“ kortelė',
  'document.PAN_CARD': 'PAN kortelė',
  'document.VISA': 'Viza',
  'document.BORDER_CROSSING': 'Sienos kirtimo kortelė',
  'document.ASYLUM': 'Prieglobsčio dokumentas',
  'document.NATIONAL_PASSPORT': 'Vidaus pasas',
  'document.VOTER_CARD': 'Rinkėjo kortelė',
  'document.OLD_ID_CARD': 'Asmens tapatybės kortelė (senesnio pavyzdžio)',
  'document.TRAVEL_CARD': 'Kelionės kortelė',
  'document.PHOTO_CARD': 'Kortelė su nuotrauka',
  'document.MILITARY_CARD': 'Kario pažymėjimas',
  'document.PROOF_OF_AGE_CARD': 'Amžių patvirtinanti kortelė',
  'document.DIPLOMATIC_ID': 'Diplomato pažymėjimas',

  'howTo.title': 'Kaip gerai nufotografuoti',
  'howTo.light': 'Tolygi šviesa',
  'howTo.lightMore': 'Geriausia dienos šviesa prie lango.',
  'howTo.edges': 'Matomi visi keturi kampai',
  'howTo.edgesMore': 'Padėkite dokumentą ant lygaus, tamsaus paviršiaus.',
  'howTo.glare': 'Jokių atspindžių',
  'howTo.glareMore': 'Jei šviečia lempa, šiek tiek pakreipkite. Išjunkite blykstę.',
  'howTo.continue': 'Tęsti',

  'step.FRONT': 'Dokumento priekinė pusė',
  'step.FRONT.passport': 'Paso puslapis su nuotrauka',
  'step.BACK': 'Dokumento galinė pusė',
  'step.FACE': 'Jūsų veidas',
  'step.FRONT.place': 'Priekinę pusę talpinkite į rėmelį',
  'step.FRONT.passport.place': 'Puslapį su nuotrauka talpinkite į rėmelį',
  'step.BACK.place': 'Apverskite ir galinę pusę talpinkite į rėmelį',
  'step.FACE.place': 'Žiūrėkite tiesiai, visas veidas turi būti ovale',

  'camera.starting': 'Įjungiama kamera…',
  'camera.allow': 'Jei naršyklė paklaus, leiskite naudoti kamerą.',
  'camera.shutter': 'Fotografuoti',
  'camera.upload': 'Įkelti nuotrauką',
  'camera.flip': 'Perjungti kamerą',
  'camera.torch': 'Šviesa',
  'camera.resume': 'Įjungti kamerą',
  'camera.picture': 'Kameros vaizdas',

  'hint.GOOD': 'Šviesa ir ryškumas geri',
  'hint.TOO_DARK': 'Per tamsu. Reikia daugiau šviesos',
  'hint.TOO_BRIGHT': 'Per daug šviesos',
  'hint.GLARE': 'Atspindys. Šiek tiek pakreipkite',
  'hint.MOVING': 'Nejudėkite',
  'hint.BLURRED': 'Neryšku. Šiek tiek atitraukite',
  'hint.EMPTY': 'Padėkite dokumentą į rėmelį',
  'hint.TOO_FAR': 'Priartinkite',

  'check.title.sending': 'Nuotrauka siunčiama',
  'check.title.failed': 'Nuotrauka neišsiųsta',
  'check.title.good': 'Ar viskas lengvai perskaitoma?',
  'check.title.goodFace': 'Ar gerai matyti veidas?',
  'check.title.bad': 'Geriau nufotografuoti dar kartą',
  'check.sending': 'Siunčiama: {percent} %',
  'check.looking': 'Žiūrime nuotrauką…',
  'check.photo': 'Jūsų nuotrauka: {step}',
  'check.kept': 'Ši nuotrauka jau padaryta. Ji saugoma serveryje ir daugiau nerodoma.',
  'check.goodNote': 'Trūkumų neradome.',
  'check.goodCorners': 'Nuotraukoje matyti visi kampai',
  'check.goodSharp': 'Tekstas ryškus, be atspindžių',
  'check.goodFace': 'Vienas veidas, žiūrintis tiesiai',
  'check.goodFaceLight': 'Veidas pakankamai apšviestas',
  'check.faceUnclear': 'Nepakankamai gerai matėme jūsų veidą.',
  'check.use': 'Naudoti šią nuotrauką',
  'check.again': 'Fotografuoti iš naujo',
  'check.useAnyway': 'Galite naudoti ir tokią, bet tada gali tekti vėliau fotografuoti dar kartą.',

  'upload.CONNECTION': 'Ryšys nutrūko. Nuotrauka išsaugota čia ir bus išsiųsta, kai ryšys atsiras.',
  'upload.TOO_LARGE': 'Failas per didelis. Pasirinkite mažesnę nuotrauką arba fotografuokite kamera.',
  'upload.NOT_A_PICTURE':
    'Šio failo nepavyko atverti kaip nuotraukos. Pasirinkite JPEG, PNG arba WebP failą.',
  'upload.SERVER': 'Serveris dabar negalėjo priimti nuotraukos. Šiek tiek palaukite ir išsiųskite dar kartą.',
  'upload.again': 'Siųsti dar kartą',

  'problem.DOC_NOT_FOUND':
    'Šioje nuotraukoje neradome dokumento. Padėkite jį ant vienspalvio paviršiaus ir užpildykite juo rėmelį.',
  'problem.DOC_NOT_FULLY_VISIBLE':
    'Dalis dokumento nukirsta. Nuotraukoje turi matytis visi keturi kampai: šiek tiek atsitraukite.',
  'problem.DOC_TOO_BLURRY':
    'Nuotrauka nepakankamai ryški, kad perskaitytume tekstą. Nuvalykite objektyvą, nejudinkite telefono ir užpildykite rėmelį dokumentu.',
  'problem.DOC_GLARED':
    'Dalį dokumento dengia atspindys. Šiek tiek jį pakreipkite arba nusisukite nuo lempos.',
  'problem.DOC_FACE_GLARED':
    'Atspindys dengia nuotrauką dokumente. Šiek tiek jį pakreipkite arba nusisukite nuo lempos.',
  'problem.DOC_FACE_NOT_FOUND':
    'Dokumente neradome jūsų veido nuotraukos. Fotografuokite tą pusę, kurioje ji yra, ir jos neuždenkite.',
  'problem.MRZ_NOT_FOUND':
    'Neradome eilučių su raidėmis ir < ženklais. Jos turi matytis visos, neuždengtos pirštu.',
  'problem.MRZ_OCR_READING_ERROR':
    'Nepavyko perskaityti eilučių su raidėmis ir < ženklais. Prieikite arčiau, nejudinkite telefono ir pasirūpinkite, kad ten nebūtų atspindžių.',
  'problem.MRZ_INVALID':
    'Eilučių su raidėmis ir < ženklais nepavyko perskaityti be abejonių. Gali padėti ryškesnė nuotrauka iš arčiau.',
  'problem.BARCODE_NOT_FOUND':
    'Nepavyko perskaityti brūkšninio kodo. Jis turi būti ryškus ir matytis visas: prieikite arčiau ir nejudinkite telefono.',
  'problem.DOC_SIDE_MISMATCH':
    'Atrodo, kad tai kita dokumento pusė. Apverskite jį ir nufotografuokite dar kartą.',
  'problem.DOC_TYPE_MISMATCH':
    'Atrodo, kad tai ne tos rūšies dokumentas, kurį pasirinkote. Fotografuokite pasirinktąjį arba grįžkite ir pasirinkite šį.',
  'problem.COUNTRY_MISMATCH':
    'Atrodo, kad dokumentą išdavė ne ta šalis, kurią pasirinkote. Fotografuokite tinkamą arba grįžkite ir pasirinkite jo šalį.',
  'problem.DOC_EXPIRED': 'Šio dokumento galiojimas baigėsi. Naudokite galiojantį.',
  'problem.DOC_DAMAGED':
    'Dokumentas pažeistas ten, kur jį reikia perskaityti. Jei turite kitą, naudokite jį.',
  'problem.NO_FACE_FOUND':
    'Šioje nuotraukoje nepakankamai gerai matėme jūsų veidą. Žiūrėkite tiesiai, gerai apšviestoje vietoje: ovale turi būti visas niekuo neuždengtas veidas.',
  'problem.TOO_MANY_FACES':
    'Šioje nuotraukoje daugiau nei vienas veidas. Joje turite būti tik jūs, taip pat ir paveiksluose už jūsų.',
  'problem.FACE_TOO_BLURRY': 'Veidas šioje nuotraukoje neryškus. Nuvalykite objektyvą ir nejudėkite.',
  'problem.FACE_GLARED': 'Ant veido krinta per daug šviesos. Nusisukite nuo lango ar lempos.',
  'problem.FACE_UNCERTAIN':
    'Nepavyko palyginti veido su dokumentu. Padės tolygi šviesa ir rami veido išraiška.',
  'problem.FACE_MISMATCH':
    'Nepavyko susieti veido su nuotrauka dokumente. Žiūrėkite tiesiai, tolygioje šviesoje, be akinių ir kepurės.',
  'problem.other': 'Šios nuotraukos naudoti negalėjome. Nufotografuokite dar kartą.',

  'advice.CLOSER': 'Prieikite arčiau kameros.',
  'advice.STRAIGHT': 'Atsisukite veidu į kamerą ir žiūrėkite tiesiai.',
  'advice.UNCOVER_EYES': 'Nusiimkite tamsius akinius, kad matytųsi akys.',
  'advice.UNCOVER_MOUTH': 'Nusiimkite kaukę ar šaliką ir nelieskite veido rankomis.',
  'advice.MORE_LIGHT': 'Pereikite ten, kur šviesiau, kad šviesa kristų iš priekio.',
  'advice.LESS_LIGHT': 'Nusisukite nuo lango ar lempos.',
  'advice.HOLD_STILL': 'Nuvalykite objektyvą ir nejudėkite.',
  'advice.ALONE': 'Nuotraukoje būkite vieni, be veidų atvaizdų už nugaros.',

  'retry.title': 'Reikia pabandyti dar kartą',
  'retry.lead': 'Ne viską pavyko patvirtinti. Šias nuotraukas padarykite iš naujo:',
  'retry.left': 'Liko bandymų: {count}',
  'retry.continue': 'Tęsti',

  'ready.title': 'Visos nuotraukos padarytos',
  'ready.lead': 'Išsiųskite jas, kad užbaigtumėte.',
  'ready.send': 'Siųsti nuotraukas',

  'working.title': 'Tikriname nuotraukas',
  'working.received': 'Nuotraukos gautos',
  'working.read': 'Dokumentas perskaitytas',
  'working.compared': 'Nuotraukos palygintos',
  'working.comparedDocument': 'Duomenys palyginti',
  'working.decided': 'Rezultatas paruoštas',
  'working.done': 'atlikta',
  'working.current': 'vyksta',
  'working.waiting': 'laukiama',
  'working.leave':
    'Paprastai tai trunka trumpiau nei minutę. Puslapį galite uždaryti: {partner} rezultatą gaus bet kuriuo atveju.',
  'working.offline': 'Šiuo metu nėra ryšio. Tikrinimas tęsiasi, o puslapis atsinaujins, kai tik galės.',

  'result.SUCCESS.title': 'Jūsų tapatybė patvirtinta',
  'result.SUCCESS.lead': '{partner} apie tai jau žino. Daugiau nieko daryti nereikia.',
  'result.SUBMITTED.title': 'Ačiū, tai viskas',
  'result.SUBMITTED.lead':
    '{partner} viską gavo ir gali patikrinti išsamiau. Jums čia daugiau nieko daryti nereikia.',
  'result.REVIEWING.title': 'Jūsų nuotraukas peržiūri žmogus',
  'result.REVIEWING.lead':
    'Viską gavome. Puslapį galite uždaryti: apie rezultatą praneš {partner}. Jei liksite, rezultatas pasirodys čia.',
  'result.FAILED.title': 'Tapatybės patvirtinti nepavyko',
  'result.FAILED.lead':
    'Priežasčių gali būti daug, ir tai nebūtinai jūsų kaltė. Kreipkitės į {partner}: ten pasakys, ką daryti toliau.',
  'result.EXPIRED.title': 'Laikas baigėsi',
  'result.EXPIRED.lead':
    'Šis patikrinimas galiojo ribotą laiką. Paprašykite naujos nuorodos, ją duos {partner}.',
  'result.CANCELLED.title': 'Patikrinimą atšaukėte',
  'result.CANCELLED.lead':
    'Daugiau čia nieko neprašysime. Jei persigalvosite, paprašykite naujos nuorodos, ją duos {partner}.',
  'result.redirect': 'Po kelių sekundžių grįšite į {partner}.',
  'result.continue': 'Tęsti į {partner}',
  'result.close': 'Dabar galite uždaryti šį puslapį.',

  'trouble.NO_LINK.title': 'Nuoroda nepilna',
  'trouble.NO_LINK.lead':
    'Atidarykite nuorodą dar kartą iš žinutės ar puslapio, kuriame ją radote. Ją reikia nukopijuoti visą.',
  'trouble.BAD_LINK.title': 'Šia nuoroda naudotis nebegalima',
  'trouble.BAD_LINK.lead':
    'Ji jau panaudota, nebegalioja arba yra nepilna. Paprašykite naujos iš ją atsiuntusios įmonės.',
  'trouble.CONNECTION.title': 'Nėra ryšio',
  'trouble.CONNECTION.lead':
    'Tai, ką padarėte, išsaugota. Patikrinkite ryšį; kai jis atsiras, puslapis tęs toliau.',
  'trouble.SERVER.title': 'Serveris neatsako kaip turėtų',
  'trouble.SERVER.lead': 'Tai, ką padarėte, išsaugota. Šiek tiek palaukite ir bandykite dar kartą.',

  'cameraTrouble.REFUSED.title': 'Kameros naudoti dar neleista',
  'cameraTrouble.REFUSED.lead': 'Naršyklė neleidžia šiam puslapiui naudoti kameros. Štai kaip leisti:',
  'cameraTrouble.NONE.title': 'Kamera nerasta',
  'cameraTrouble.NONE.lead':
    'Prijunkite kamerą ir bandykite dar kartą, atidarykite šią nuorodą telefone arba įkelkite nuotrauką.',
  'cameraTrouble.BUSY.title': 'Kamera užimta',
  'cameraTrouble.BUSY.lead':
    'Ją naudoja kita programa ar kortelė, pavyzdžiui, vaizdo skambutis. Uždarykite ją ir bandykite dar kartą.',
  'cameraTrouble.BLACK.title': 'Kamera rodo tik juodą vaizdą',
  'cameraTrouble.BLACK.lead':
    'Galbūt uždengtas objektyvas arba išjungtas kompiuterio kameros jungiklis? Atidenkite ir bandykite dar kartą.',
  'cameraTrouble.INSECURE.title': 'Kamerai reikia saugaus puslapio',
  'cameraTrouble.INSECURE.lead':
    'Puslapis atidarytas be https, todėl naršyklė kameros neįjungia. Galite įkelti nuotrauką.',
  'cameraTrouble.IN_APP.title': 'Atidarykite šį puslapį naršyklėje',
  'cameraTrouble.IN_APP.lead':
    'Esate kitoje programėlėje, kuri neleidžia naudoti kameros. Nukopijuokite nuorodą ir atidarykite ją „Safari“, „Chrome“ ar „Firefox“: tęsite nuo tos pačios vietos.',
  'cameraTrouble.EMBEDDED.title': 'Šio puslapio viduje kamera išjungta',
  'cameraTrouble.EMBEDDED.lead':
    'Svetainė, kurioje esate, neperduoda kameros. Atidarykite patikrinimą atskirame lange: tęsite nuo tos pačios vietos.',
  'cameraTrouble.EMBEDDED.open': 'Atidaryti naujame lange',
  'cameraTrouble.UNKNOWN.title': 'Kamera neįsijungė',
  'cameraTrouble.UNKNOWN.lead':
    'Uždarykite kitas kamerą naudojančias programas ir bandykite dar kartą arba įkelkite nuotrauką.',
  'cameraTrouble.wanted': 'Ko reikia: {step}',

  'allow.chromeAndroid.1': 'Palieskite ženklą adreso kairėje, ekrano viršuje.',
  'allow.chromeAndroid.2': 'Palieskite „Leidimai“, tada „Kamera“ ir leiskite.',
  'allow.chromeAndroid.3': 'Grįžkite čia ir bandykite dar kartą.',
  'allow.safariIos.1': 'Palieskite puslapio ženklą adreso kairėje, tada „…“ arba svetainės nustatymus.',
  'allow.safariIos.2': 'Ties kamera pasirinkite „Leisti“.',
  'allow.safariIos.3':
    'Vis dar neveikia? Nustatymuose atidarykite „Apps“, „Safari“, kamerą ir pasirinkite „Leisti“. Tada bandykite dar kartą.',
  'allow.chromeDesktop.1': 'Spustelėkite ženklą adreso kairėje, lango viršuje.',
  'allow.chromeDesktop.2': 'Įjunkite kamerą.',
  'allow.chromeDesktop.3': 'Grįžkite čia ir bandykite dar kartą.',
  'allow.safariDesktop.1': 'Meniu juostoje pasirinkite „Safari“, tada šios svetainės nustatymus.',
  'allow.safariDesktop.2': 'Ties kamera pasirinkite „Leisti“.',
  'allow.safariDesktop.3': 'Grįžkite čia ir bandykite dar kartą.',
  'allow.firefox.1': 'Palieskite arba spustelėkite spynos ar kameros ženklą prie adreso.',
  'allow.firefox.2': 'Panaikinkite kameros draudimą.',
  'allow.firefox.3': 'Bandykite dar kartą ir, kai paklaus, leiskite naudoti kamerą.',
  'allow.other.1': 'Atidarykite šio puslapio nustatymus, dažniausiai adreso kairėje.',
  'allow.other.2': 'Leiskite naudoti kamerą.',
  'allow.other.3': 'Grįžkite čia ir bandykite dar kartą.',

  'time.short': 'Liko mažiau nei minutė',
  'time.left': 'liko {seconds} s',

  'help.title': 'Pagalba',
  'help.photoQuestion': 'Nuotrauka neišeina?',
  'help.photoAnswer':
    'Nuvalykite objektyvą, fotografuokite dienos šviesoje, dokumentą padėkite ant tamsaus paviršiaus. Jei neryšku, šiek tiek atitraukite.',
  'help.cameraQuestion': 'Neveikia kamera?',
  'help.cameraAnswer':
    'Kiekviename žingsnyje galite įkelti nuotrauką arba atidaryti tą pačią nuorodą kitame įrenginyje ir tęsti.',
  'help.interruptQuestion': 'Jus pertraukė?',
  'help.interruptAnswer': 'Kol yra laiko, vėl atidarykite tą pačią nuorodą. Išsiųstos nuotraukos išsaugotos.',
  'help.dataQuestion': 'Kas matys jūsų nuotraukas?',
  'help.dataAnswer':
    'Jas gauna {partner}. Ten paklauskite, kiek laiko nuotraukos saugomos ir kaip jas ištrinti.',
  'help.close': 'Uždaryti',
  'help.cancel': 'Atšaukti patikrinimą',

  'cancel.title': 'Atšaukti patikrinimą?',
  'cancel.lead': 'Jūsų nuotraukos nebus patikrintos, o šia nuoroda pasinaudoti nebebus galima.',
  'cancel.confirm': 'Taip, atšaukti',
  'cancel.stay': 'Ne, tęsti',
}
