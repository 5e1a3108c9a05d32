import type { Messages } from './en.ts'

export const de: Messages = {
  'page.title': '{screen} – {partner}',
  'page.loading': 'Einen Moment…',
  'page.part': 'Schritt {number} von {total}',
  'page.back': 'Zurück',
  'page.language': 'Sprache',
  'page.help': 'Hilfe',
  'page.tryAgain': 'Noch einmal versuchen',

  'welcome.title': 'Bestätigen Sie Ihre Identität',
  'welcome.lead': '{partner} muss sicher sein, dass Sie es sind. Das dauert etwa {minutes} Minuten.',
  'welcome.how': 'Was geschieht',
  'welcome.photos': 'Sie fotografieren Ihr Dokument.',
  'welcome.selfie': 'Sie fotografieren Ihr Gesicht.',
  'welcome.compare': 'Wir vergleichen beides, und {partner} erhält das Ergebnis.',
  'welcome.check': 'Wir lesen und prüfen es, und {partner} erhält das Ergebnis.',
  'welcome.need': 'Was Sie bereithalten sollten',
  'welcome.needDocument': 'Ihr Dokument im Original, keine Kopie, und gutes Licht',
  'welcome.consent':
    'Ich bin einverstanden, dass {partner} zur Bestätigung meiner Identität Fotos meines Dokuments und meines Gesichts aufnimmt und aufbewahrt und die Daten darin liest. Mein Gesicht wird vermessen (biometrische Daten) und mit dem Bild im Dokument verglichen. Um Missbrauch zu verhindern, darf {partner} mein Gesicht und meine Daten auch in früheren Prüfungen und in eigenen Sperrlisten suchen.',
  'welcome.consentDocument':
    'Ich bin einverstanden, dass {partner} zur Bestätigung meiner Identität Fotos meines Dokuments aufnimmt und aufbewahrt und die Daten darin liest. Um Missbrauch zu verhindern, darf {partner} auch mein Gesicht auf dem Bild darin vermessen (biometrische Daten) und mein Gesicht und meine Daten in früheren Prüfungen und in eigenen Sperrlisten suchen.',
  'welcome.consentNeeded': 'Setzen Sie oben das Häkchen, um zu beginnen.',
  'welcome.start': 'Beginnen',
  'welcome.reassurance': 'Ihre Fotos werden verschlüsselt gesendet, und nur {partner} erhält sie.',
  'welcome.phone': 'Am Telefon weitermachen',

  'phone.title': 'Am Telefon weitermachen',
  'phone.lead':
    'Richten Sie die Kamera Ihres Telefons auf diesen Code und öffnen Sie den Link. Ein Telefon macht meist die besseren Fotos.',
  'phone.code': 'Code mit dem Link zu dieser Seite',
  'phone.waiting': 'Lassen Sie diese Seite offen. Sie geht mit und zeigt das Ergebnis.',
  'phone.started': 'Ihr Telefon hat den Link geöffnet. Machen Sie dort weiter.',
  'phone.here': 'Dieses Gerät verwenden',
  'phone.copy': 'Link kopieren',
  'phone.copied': 'Kopiert',

  'country.title': 'Welches Land hat Ihr Dokument ausgestellt?',
  'country.search': 'Land suchen',
  'country.list': 'Länder',
  'country.none':
    'Kein Land mit diesem Namen. Prüfen Sie die Schreibweise, oder geben Sie das Kürzel ein, etwa LT.',
  'country.found': 'Gefundene Länder: {count}',

  'document.title': 'Welches Dokument haben Sie zur Hand?',
  'document.issuedIn': 'Ausgestellt in: {country}',
  'document.otherCountry': 'Land ändern',
  'document.bothSides': 'Zwei Fotos: Vorder- und Rückseite',
  'document.oneSide': 'Ein Foto',
  'document.photoPage': 'Ein Foto: die Seite mit Ihrem Bild',
  'document.ID_CARD': 'Personalausweis',
  'document.PASSPORT': 'Reisepass',
  'document.RESIDENCE_PERMIT': 'Aufenthaltstitel',
  'document.DRIVER_LICENSE': 'Führerschein',
  'document.AADHAAR': 'Aadhaar-Karte',
  'document.PAN_CARD': 'PAN-Karte',
  'document.VISA': 'Visum',
  'document.BORDER_CROSSING': 'Grenzübertrittskarte',
  'document.ASYLUM': 'Asyldokument',
  'document.NATIONAL_PASSPORT': 'Inlandspass',
  'document.VOTER_CARD': 'Wählerkarte',
  'document.OLD_ID_CARD': 'Personalausweis (älteres Muster)',
  'document.TRAVEL_CARD': 'Reisekarte',
  'document.PHOTO_CARD': 'Lichtbildkarte',
  'document.MILITARY_CARD': 'Militärausweis',
  'document.PROOF_OF_AGE_CARD': 'Altersnachweis',
  'document.DIPLOMATIC_ID': 'Diplomatenausweis',

  'howTo.title': 'So gelingt das Foto',
  'howTo.light': 'Gleichmäßiges Licht',
  'howTo.lightMore': 'Tageslicht vom Fenster ist am besten.',
  'howTo.edges': 'Alle vier Ecken zeigen',
  'howTo.edgesMore': 'Legen Sie das Dokument flach auf eine dunkle, ruhige Fläche.',
  'howTo.glare': 'Spiegelungen vermeiden',
  'howTo.glareMore': 'Neigen Sie es etwas, wenn eine Lampe darauf scheint. Schalten Sie den Blitz aus.',
  'howTo.continue': 'Weiter',

  'step.FRONT': 'Vorderseite Ihres Dokuments',
  'step.FRONT.passport': 'Bildseite Ihres Passes',
  'step.BACK': 'Rückseite Ihres Dokuments',
  'step.FACE': 'Ihr Gesicht',
  'step.FRONT.place': 'Legen Sie die Vorderseite in den Rahmen',
  'step.FRONT.passport.place': 'Legen Sie die Seite mit Ihrem Bild in den Rahmen',
  'step.BACK.place': 'Drehen Sie es um, die Rückseite in den Rahmen',
  'step.FACE.place': 'Schauen Sie geradeaus, das ganze Gesicht im Oval',

  'camera.starting': 'Die Kamera startet…',
  'camera.allow': 'Wenn Ihr Browser fragt, erlauben Sie die Kamera.',
  'camera.shutter': 'Foto aufnehmen',
  'camera.upload': 'Stattdessen Foto hochladen',
  'camera.flip': 'Kamera wechseln',
  'camera.torch': 'Licht',
  'camera.resume': 'Kamera starten',
  'camera.picture': 'Livebild der Kamera',

  'hint.GOOD': 'Licht und Schärfe sind gut',
  'hint.TOO_DARK': 'Zu dunkel. Suchen Sie mehr Licht',
  'hint.TOO_BRIGHT': 'Zu viel Licht',
  'hint.GLARE': 'Es spiegelt. Etwas neigen',
  'hint.MOVING': 'Ruhig halten',
  'hint.BLURRED': 'Noch unscharf. Etwas weiter weg',
  'hint.EMPTY': 'Legen Sie das Dokument in den Rahmen',
  'hint.TOO_FAR': 'Näher heran',

  'check.title.sending': 'Ihr Foto wird gesendet',
  'check.title.failed': 'Das Foto wurde nicht gesendet',
  'check.title.good': 'Ist alles gut zu lesen?',
  'check.title.goodFace': 'Ist Ihr Gesicht gut zu sehen?',
  'check.title.bad': 'Besser noch einmal aufnehmen',
  'check.sending': 'Wird gesendet: {percent} %',
  'check.looking': 'Wir sehen uns das Foto an…',
  'check.photo': 'Ihr Foto: {step}',
  'check.kept':
    'Dieses Foto ist schon aufgenommen. Es liegt auf dem Server und wird nicht noch einmal gezeigt.',
  'check.goodNote': 'Wir haben nichts daran auszusetzen.',
  'check.goodCorners': 'Alle Ecken sind auf dem Foto',
  'check.goodSharp': 'Die Schrift ist scharf und spiegelt nicht',
  'check.goodFace': 'Ein Gesicht, das geradeaus schaut',
  'check.goodFaceLight': 'Genug Licht auf dem Gesicht',
  'check.faceUnclear': 'Wir konnten Ihr Gesicht nicht gut genug sehen.',
  'check.use': 'Dieses Foto verwenden',
  'check.again': 'Neu aufnehmen',
  'check.useAnyway': 'Sie können es so verwenden, müssen es dann aber vielleicht später neu aufnehmen.',

  'upload.CONNECTION':
    'Die Verbindung ist weg. Ihr Foto bleibt hier und wird gesendet, sobald die Verbindung zurück ist.',
  'upload.TOO_LARGE': 'Die Datei ist zu groß. Wählen Sie ein kleineres Bild, oder nehmen Sie die Kamera.',
  'upload.NOT_A_PICTURE':
    'Diese Datei ließ sich nicht als Bild öffnen. Wählen Sie ein JPEG-, PNG- oder WebP-Bild.',
  'upload.SERVER':
    'Der Server konnte das Foto gerade nicht annehmen. Warten Sie kurz und senden Sie es noch einmal.',
  'upload.again': 'Noch einmal senden',

  'problem.DOC_NOT_FOUND':
    'Auf diesem Foto haben wir kein Dokument gefunden. Legen Sie es auf eine einfarbige Fläche und füllen Sie den Rahmen damit.',
  'problem.DOC_NOT_FULLY_VISIBLE':
    'Ein Teil des Dokuments fehlt. Alle vier Ecken müssen auf dem Foto sein: Gehen Sie etwas zurück.',
  'problem.DOC_TOO_BLURRY':
    'Das Foto ist nicht scharf genug, um die Schrift zu lesen. Wischen Sie die Linse ab, halten Sie still und füllen Sie den Rahmen mit dem Dokument.',
  'problem.DOC_GLARED':
    'Eine Spiegelung verdeckt einen Teil des Dokuments. Kippen Sie es ein wenig, oder drehen Sie sich von der Lampe weg.',
  'problem.DOC_FACE_GLARED':
    'Eine Spiegelung verdeckt das Bild im Dokument. Kippen Sie es ein wenig, oder drehen Sie sich von der Lampe weg.',
  'problem.DOC_FACE_NOT_FOUND':
    'Wir haben Ihr Bild im Dokument nicht gefunden. Fotografieren Sie die Seite mit dem Bild, und verdecken Sie es nicht.',
  'problem.MRZ_NOT_FOUND':
    'Wir haben die Zeilen aus Buchstaben und <-Zeichen nicht gefunden. Sie müssen ganz auf dem Foto sein, ohne Finger darauf.',
  'problem.MRZ_OCR_READING_ERROR':
    'Wir konnten die Zeilen aus Buchstaben und <-Zeichen nicht lesen. Gehen Sie näher heran, halten Sie still, und achten Sie dort auf Spiegelungen.',
  'problem.MRZ_INVALID':
    'Die Zeilen aus Buchstaben und <-Zeichen ließen sich nicht zweifelsfrei lesen. Ein schärferes Foto aus der Nähe kann helfen.',
  'problem.BARCODE_NOT_FOUND':
    'Wir konnten den Strichcode nicht lesen. Er muss scharf und ganz auf dem Foto sein: Gehen Sie näher heran und halten Sie still.',
  'problem.DOC_SIDE_MISMATCH':
    'Das scheint die andere Seite des Dokuments zu sein. Drehen Sie es um und nehmen Sie das Foto neu auf.',
  'problem.DOC_TYPE_MISMATCH':
    'Das scheint ein anderes Dokument zu sein als das gewählte. Fotografieren Sie das gewählte, oder gehen Sie zurück und wählen Sie dieses.',
  'problem.COUNTRY_MISMATCH':
    'Dieses Dokument scheint aus einem anderen Land zu sein als dem gewählten. Fotografieren Sie das richtige, oder gehen Sie zurück und wählen Sie sein Land.',
  'problem.DOC_EXPIRED': 'Dieses Dokument ist abgelaufen. Bitte verwenden Sie ein gültiges.',
  'problem.DOC_DAMAGED':
    'Das Dokument ist beschädigt, wo es gelesen werden muss. Bitte verwenden Sie ein anderes, wenn Sie eines haben.',
  'problem.NO_FACE_FOUND':
    'Wir konnten Ihr Gesicht auf diesem Foto nicht gut genug sehen. Blicken Sie bei gutem Licht geradeaus, das ganze Gesicht im Oval und nichts davor.',
  'problem.TOO_MANY_FACES':
    'Auf diesem Foto ist mehr als ein Gesicht. Nur Sie sollten darauf sein, auch auf Bildern hinter Ihnen.',
  'problem.FACE_TOO_BLURRY':
    'Ihr Gesicht ist auf diesem Foto nicht scharf. Wischen Sie die Linse ab und halten Sie still.',
  'problem.FACE_GLARED':
    'Auf Ihr Gesicht fällt zu viel Licht. Drehen Sie sich vom Fenster oder von der Lampe weg.',
  'problem.FACE_UNCERTAIN':
    'Wir konnten Ihr Gesicht nicht mit dem Dokument vergleichen. Gleichmäßiges Licht und ein ruhiger Blick helfen.',
  'problem.FACE_MISMATCH':
    'Wir konnten Ihr Gesicht dem Bild im Dokument nicht zuordnen. Blicken Sie geradeaus, bei gleichmäßigem Licht, ohne Brille und Kopfbedeckung.',
  'problem.other': 'Wir konnten dieses Foto nicht verwenden. Bitte nehmen Sie es neu auf.',

  'advice.CLOSER': 'Kommen Sie näher an die Kamera.',
  'advice.STRAIGHT': 'Wenden Sie Ihr Gesicht der Kamera zu und blicken Sie geradeaus.',
  'advice.UNCOVER_EYES': 'Nehmen Sie eine dunkle Brille ab, damit Ihre Augen zu sehen sind.',
  'advice.UNCOVER_MOUTH': 'Nehmen Sie Maske oder Schal ab, und halten Sie die Hände vom Gesicht fern.',
  'advice.MORE_LIGHT': 'Gehen Sie dorthin, wo es heller ist, das Licht vor sich.',
  'advice.LESS_LIGHT': 'Drehen Sie sich vom Fenster oder von der Lampe weg.',
  'advice.HOLD_STILL': 'Wischen Sie die Linse ab und halten Sie still.',
  'advice.ALONE': 'Nur Sie sollten auf dem Foto sein, ohne Bilder von Gesichtern hinter Ihnen.',

  'retry.title': 'Ein weiterer Versuch ist nötig',
  'retry.lead': 'Nicht alles ließ sich bestätigen. Bitte nehmen Sie diese Fotos neu auf:',
  'retry.left': 'Verbleibende Versuche: {count}',
  'retry.continue': 'Weiter',

  'ready.title': 'Alle Fotos sind aufgenommen',
  'ready.lead': 'Senden Sie sie jetzt ab, dann sind Sie fertig.',
  'ready.send': 'Fotos absenden',

  'working.title': 'Ihre Fotos werden geprüft',
  'working.received': 'Fotos angekommen',
  'working.read': 'Dokument gelesen',
  'working.compared': 'Fotos verglichen',
  'working.comparedDocument': 'Daten verglichen',
  'working.decided': 'Ergebnis liegt vor',
  'working.done': 'fertig',
  'working.current': 'läuft',
  'working.waiting': 'wartet',
  'working.leave':
    'Das dauert meist weniger als eine Minute. Sie können die Seite schließen: {partner} erhält das Ergebnis auf jeden Fall.',
  'working.offline':
    'Gerade keine Verbindung. Die Prüfung läuft weiter, und diese Seite zieht nach, sobald sie kann.',

  'result.SUCCESS.title': 'Ihre Identität ist bestätigt',
  'result.SUCCESS.lead': '{partner} weiß Bescheid. Sie müssen nichts weiter tun.',
  'result.SUBMITTED.title': 'Danke, das war alles',
  'result.SUBMITTED.lead':
    '{partner} hat alles erhalten und sieht es sich vielleicht noch genauer an. Sie müssen hier nichts weiter tun.',
  'result.REVIEWING.title': 'Ein Mensch sieht sich Ihre Fotos an',
  'result.REVIEWING.lead':
    'Alles ist angekommen. Sie können die Seite schließen: {partner} gibt Ihnen Bescheid. Wenn Sie bleiben, erscheint das Ergebnis hier.',
  'result.FAILED.title': 'Wir konnten Ihre Identität nicht bestätigen',
  'result.FAILED.lead':
    'Das kann viele Gründe haben und muss nicht an Ihnen liegen. Bitte wenden Sie sich an {partner}: Dort erfahren Sie, was nun zu tun ist.',
  'result.EXPIRED.title': 'Die Zeit ist abgelaufen',
  'result.EXPIRED.lead':
    'Diese Prüfung war nur für begrenzte Zeit offen. Bitte lassen Sie sich von {partner} einen neuen Link geben.',
  'result.CANCELLED.title': 'Sie haben die Prüfung abgebrochen',
  'result.CANCELLED.lead':
    'Mehr ist hier nicht zu tun. Wenn Sie es sich anders überlegen, lassen Sie sich von {partner} einen neuen Link geben.',
  'result.redirect': 'In wenigen Sekunden geht es zurück zu {partner}.',
  'result.continue': 'Weiter zu {partner}',
  'result.close': 'Sie können diese Seite jetzt schließen.',

  'trouble.NO_LINK.title': 'Dieser Link ist unvollständig',
  'trouble.NO_LINK.lead':
    'Bitte öffnen Sie den Link noch einmal aus der Nachricht oder Seite, in der Sie ihn gefunden haben. Er muss ganz kopiert sein.',
  'trouble.BAD_LINK.title': 'Dieser Link gilt nicht mehr',
  'trouble.BAD_LINK.lead':
    'Er ist verwendet, abgelaufen oder unvollständig. Bitten Sie das Unternehmen, das ihn geschickt hat, um einen neuen.',
  'trouble.CONNECTION.title': 'Keine Verbindung',
  'trouble.CONNECTION.lead':
    'Was Sie bisher getan haben, bleibt erhalten. Prüfen Sie Ihre Verbindung; sobald sie zurück ist, geht es hier weiter.',
  'trouble.SERVER.title': 'Der Server antwortet nicht richtig',
  'trouble.SERVER.lead':
    'Was Sie bisher getan haben, bleibt erhalten. Bitte warten Sie kurz und versuchen Sie es noch einmal.',

  'cameraTrouble.REFUSED.title': 'Die Kamera ist noch nicht erlaubt',
  'cameraTrouble.REFUSED.lead': 'Ihr Browser hält die Kamera für diese Seite aus. So erlauben Sie sie:',
  'cameraTrouble.NONE.title': 'Keine Kamera gefunden',
  'cameraTrouble.NONE.lead':
    'Schließen Sie eine Kamera an und versuchen Sie es noch einmal, öffnen Sie den Link am Telefon, oder laden Sie ein Foto hoch.',
  'cameraTrouble.BUSY.title': 'Die Kamera wird gerade verwendet',
  'cameraTrouble.BUSY.lead':
    'Ein anderes Programm oder ein anderer Tab benutzt sie, etwa ein Videoanruf. Schließen Sie es, und versuchen Sie es noch einmal.',
  'cameraTrouble.BLACK.title': 'Die Kamera zeigt nur Schwarz',
  'cameraTrouble.BLACK.lead':
    'Ist die Linse verdeckt oder der Kameraschalter am Rechner aus? Geben Sie die Linse frei, und versuchen Sie es noch einmal.',
  'cameraTrouble.INSECURE.title': 'Die Kamera braucht eine sichere Seite',
  'cameraTrouble.INSECURE.lead':
    'Diese Seite wurde ohne https geöffnet, deshalb bleibt die Kamera aus. Sie können ein Foto hochladen.',
  'cameraTrouble.IN_APP.title': 'Öffnen Sie diese Seite in Ihrem Browser',
  'cameraTrouble.IN_APP.lead':
    'Sie sind in einer anderen App, die die Kamera aus lässt. Kopieren Sie den Link und öffnen Sie ihn in Safari, Chrome oder Firefox: Es geht dort weiter, wo Sie sind.',
  'cameraTrouble.EMBEDDED.title': 'In dieser Seite ist die Kamera aus',
  'cameraTrouble.EMBEDDED.lead':
    'Die umgebende Website gibt die Kamera nicht weiter. Öffnen Sie die Prüfung in einem eigenen Fenster: Es geht dort weiter, wo Sie sind.',
  'cameraTrouble.EMBEDDED.open': 'In neuem Fenster öffnen',
  'cameraTrouble.UNKNOWN.title': 'Die Kamera ist nicht gestartet',
  'cameraTrouble.UNKNOWN.lead':
    'Schließen Sie andere Programme, die die Kamera benutzen, und versuchen Sie es noch einmal, oder laden Sie ein Foto hoch.',
  'cameraTrouble.wanted': 'Gebraucht wird: {step}',

  'allow.chromeAndroid.1': 'Tippen Sie oben auf das Zeichen links neben der Adresse.',
  'allow.chromeAndroid.2': 'Tippen Sie auf „Berechtigungen“, dann auf „Kamera“, und erlauben Sie sie.',
  'allow.chromeAndroid.3': 'Kommen Sie hierher zurück, und versuchen Sie es noch einmal.',
  'allow.safariIos.1':
    'Tippen Sie links in der Adresszeile auf das Seitenzeichen, dann auf „…“ oder „Website-Einstellungen“.',
  'allow.safariIos.2': 'Stellen Sie „Kamera“ auf „Erlauben“.',
  'allow.safariIos.3':
    'Immer noch aus? Öffnen Sie Einstellungen, Apps, Safari, Kamera, und wählen Sie „Erlauben“. Dann versuchen Sie es noch einmal.',
  'allow.chromeDesktop.1': 'Klicken Sie oben auf das Zeichen links neben der Adresse.',
  'allow.chromeDesktop.2': 'Schalten Sie „Kamera“ ein.',
  'allow.chromeDesktop.3': 'Kommen Sie hierher zurück, und versuchen Sie es noch einmal.',
  'allow.safariDesktop.1': 'Wählen Sie in der Menüleiste Safari, dann „Einstellungen für diese Website“.',
  'allow.safariDesktop.2': 'Stellen Sie „Kamera“ auf „Erlauben“.',
  'allow.safariDesktop.3': 'Kommen Sie hierher zurück, und versuchen Sie es noch einmal.',
  'allow.firefox.1': 'Tippen oder klicken Sie auf das Schloss oder das Kamerazeichen bei der Adresse.',
  'allow.firefox.2': 'Entfernen Sie die Sperre neben „Kamera“.',
  'allow.firefox.3': 'Versuchen Sie es noch einmal, und erlauben Sie die Kamera, wenn Sie gefragt werden.',
  'allow.other.1': 'Öffnen Sie die Einstellungen dieser Seite, meist links neben der Adresse.',
  'allow.other.2': 'Erlauben Sie die Kamera.',
  'allow.other.3': 'Kommen Sie hierher zurück, und versuchen Sie es noch einmal.',

  'time.short': 'Weniger als eine Minute bleibt',
  'time.left': 'noch {seconds} s',

  'help.title': 'Hilfe',
  'help.photoQuestion': 'Das Foto gelingt nicht?',
  'help.photoAnswer':
    'Putzen Sie die Linse, nutzen Sie Tageslicht, und legen Sie das Dokument flach auf eine dunkle Fläche. Gehen Sie etwas weiter weg, wenn es unscharf ist.',
  'help.cameraQuestion': 'Die Kamera geht nicht?',
  'help.cameraAnswer':
    'Sie können bei jedem Schritt ein Foto hochladen oder denselben Link auf einem anderen Gerät öffnen und dort weitermachen.',
  'help.interruptQuestion': 'Sie wurden unterbrochen?',
  'help.interruptAnswer':
    'Öffnen Sie denselben Link noch einmal, solange Zeit ist. Die gesendeten Fotos bleiben erhalten.',
  'help.dataQuestion': 'Wer sieht Ihre Fotos?',
  'help.dataAnswer':
    '{partner}, von dort kommt diese Prüfung. Fragen Sie dort, wie lange die Fotos bleiben und wie sie gelöscht werden.',
  'help.close': 'Schließen',
  'help.cancel': 'Prüfung abbrechen',

  'cancel.title': 'Prüfung abbrechen?',
  'cancel.lead': 'Ihre Fotos werden dann nicht geprüft, und dieser Link gilt nicht mehr.',
  'cancel.confirm': 'Ja, abbrechen',
  'cancel.stay': 'Nein, weiter',
}
