/** English: the source of all texts. Its keys, and the {placeholders} in its sentences, bind every other language. */
export const en = {
  'page.title': '{screen} – {partner}',
  'page.loading': 'One moment…',
  'page.part': 'Step {number} of {total}',
  'page.back': 'Back',
  'page.language': 'Language',
  'page.help': 'Help',
  'page.tryAgain': 'Try again',

  'welcome.title': 'Confirm who you are',
  'welcome.lead': '{partner} needs to make sure that you are you. It takes about {minutes} minutes.',
  'welcome.how': 'What will happen',
  'welcome.photos': 'You take a photo of your document.',
  'welcome.selfie': 'You take a photo of your face.',
  'welcome.compare': 'We compare them, and {partner} gets the result.',
  'welcome.check': 'We read and check it, and {partner} gets the result.',
  'welcome.need': 'What to have at hand',
  'welcome.needDocument': 'Your original document, not a copy, and good light',
  'welcome.consent':
    'I agree that {partner} takes and keeps photos of my document and my face and reads the data in them, to confirm my identity. My face is measured (biometric data) and compared with the picture in the document. To prevent misuse, {partner} may also search its earlier checks and blocklists for my face and data.',
  'welcome.consentDocument':
    'I agree that {partner} takes and keeps photos of my document and reads the data in them, to confirm my identity. To prevent misuse, {partner} may also measure my face in its picture (biometric data) and search its earlier checks and blocklists for my face and data.',
  'welcome.consentNeeded': 'Tick the box above to start.',
  'welcome.start': 'Start',
  'welcome.reassurance': 'Your photos are sent encrypted, and only {partner} receives them.',
  'welcome.phone': 'Continue on your phone',

  'phone.title': 'Continue on your phone',
  'phone.lead':
    'Point your phone’s camera at this code and open the link. A phone usually takes better photos.',
  'phone.code': 'Code with the link to this page',
  'phone.waiting': 'Leave this page open. It follows along and shows the result.',
  'phone.started': 'Your phone has opened the link. Go on there.',
  'phone.here': 'Use this device instead',
  'phone.copy': 'Copy the link',
  'phone.copied': 'Copied',

  'country.title': 'Which country issued your document?',
  'country.search': 'Search for a country',
  'country.list': 'Countries',
  'country.none': 'No country with this name. Check the spelling, or try its short code, such as LT.',
  'country.found': 'Countries found: {count}',

  'document.title': 'Which document do you have at hand?',
  'document.issuedIn': 'Issued in {country}',
  'document.otherCountry': 'Change country',
  'document.bothSides': 'Two photos: front and back',
  'document.oneSide': 'One photo',
  'document.photoPage': 'One photo: the page with your picture',
  'document.ID_CARD': 'Identity card',
  'document.PASSPORT': 'Passport',
  'document.RESIDENCE_PERMIT': 'Residence permit',
  'document.DRIVER_LICENSE': 'Driving licence',
  'document.AADHAAR': 'Aadhaar card',
  'document.PAN_CARD': 'PAN card',
  'document.VISA': 'Visa',
  'document.BORDER_CROSSING': 'Border crossing card',
  'document.ASYLUM': 'Asylum document',
  'document.NATIONAL_PASSPORT': 'Internal passport',
  'document.VOTER_CARD': 'Voter card',
  'document.OLD_ID_CARD': 'Identity card (older model)',
  'document.TRAVEL_CARD': 'Travel card',
  'document.PHOTO_CARD': 'Photo card',
  'document.MILITARY_CARD': 'Military card',
  'document.PROOF_OF_AGE_CARD': 'Proof of age card',
  'document.DIPLOMATIC_ID': 'Diplomatic card',

  'howTo.title': 'How to take a good photo',
  'howTo.light': 'Look for even light',
  'howTo.lightMore': 'Daylight from a window is best.',
  'howTo.edges': 'Show all four corners',
  'howTo.edgesMore': 'Lay the document flat on a plain, dark surface.',
  'howTo.glare': 'Avoid glare',
  'howTo.glareMore': 'Tilt it a little if a lamp shines on it. Switch the flash off.',
  'howTo.continue': 'Continue',

  'step.FRONT': 'Front of your document',
  'step.FRONT.passport': 'Photo page of your passport',
  'step.BACK': 'Back of your document',
  'step.FACE': 'Your face',
  'step.FRONT.place': 'Place the front inside the frame',
  'step.FRONT.passport.place': 'Place the page with your picture inside the frame',
  'step.BACK.place': 'Turn it over and place the back inside the frame',
  'step.FACE.place': 'Look straight ahead, with your whole face in the oval',

  'camera.starting': 'Starting the camera…',
  'camera.allow': 'If your browser asks, allow it to use the camera.',
  'camera.shutter': 'Take photo',
  'camera.upload': 'Upload a photo instead',
  'camera.flip': 'Switch camera',
  'camera.torch': 'Light',
  'camera.resume': 'Start the camera',
  'camera.picture': 'Live picture of the camera',

  'hint.GOOD': 'Light and focus are good',
  'hint.TOO_DARK': 'Too dark. Look for more light',
  'hint.TOO_BRIGHT': 'Too much light',
  'hint.GLARE': 'A reflection. Tilt it a little',
  'hint.MOVING': 'Hold still',
  'hint.BLURRED': 'Not sharp yet. Move back a little',
  'hint.EMPTY': 'Place the document in the frame',
  'hint.TOO_FAR': 'Move closer',

  'check.title.sending': 'Sending your photo',
  'check.title.failed': 'The photo was not sent',
  'check.title.good': 'Is everything easy to read?',
  'check.title.goodFace': 'Can your face be seen well?',
  'check.title.bad': 'Better take this photo again',
  'check.sending': 'Sending: {percent} %',
  'check.looking': 'Looking at the photo…',
  'check.photo': 'Your photo: {step}',
  'check.kept': 'This photo has been taken already. It is kept on the server and not shown again.',
  'check.goodNote': 'We found nothing wrong with it.',
  'check.goodCorners': 'All corners are in the photo',
  'check.goodSharp': 'The text is sharp, with no reflections on it',
  'check.goodFace': 'One face, looking straight ahead',
  'check.goodFaceLight': 'Enough light on your face',
  'check.faceUnclear': 'We could not see your face well enough.',
  'check.use': 'Use this photo',
  'check.again': 'Take again',
  'check.useAnyway': 'You may use it as it is, but it may then have to be taken again later.',

  'upload.CONNECTION':
    'The connection is gone. Your photo is kept here and is sent once the connection is back.',
  'upload.TOO_LARGE': 'This file is too large. Choose a smaller picture, or take the photo with the camera.',
  'upload.NOT_A_PICTURE': 'This file could not be opened as a picture. Choose a JPEG, PNG or WebP picture.',
  'upload.SERVER': 'The server could not take the photo just now. Please wait a moment and send it again.',
  'upload.again': 'Send again',

  'problem.DOC_NOT_FOUND':
    'We could not find a document in this photo. Lay it on a plain surface and fill the frame with it.',
  'problem.DOC_NOT_FULLY_VISIBLE':
    'Part of the document is cut off. All four corners must be in the photo: move back a little.',
  'problem.DOC_TOO_BLURRY':
    'The photo is not sharp enough to read the text. Wipe the lens, hold still and let the document fill the frame.',
  'problem.DOC_GLARED':
    'A reflection covers part of the document. Tilt it a little, or turn away from the lamp.',
  'problem.DOC_FACE_GLARED':
    'A reflection covers the picture in the document. Tilt it a little, or turn away from the lamp.',
  'problem.DOC_FACE_NOT_FOUND':
    'We could not find the picture of your face in the document. Photograph the side that shows it, without covering it.',
  'problem.MRZ_NOT_FOUND':
    'We could not find the lines of letters and < signs. They must be fully in the photo, with no finger on them.',
  'problem.MRZ_OCR_READING_ERROR':
    'We could not read the lines of letters and < signs. Move closer, hold still and see that no light is reflected there.',
  'problem.MRZ_INVALID':
    'The lines of letters and < signs could not be read without a doubt. A sharper photo from closer by may help.',
  'problem.BARCODE_NOT_FOUND':
    'We could not read the barcode. It must be sharp and fully in the photo: move closer and hold still.',
  'problem.DOC_SIDE_MISMATCH':
    'This seems to be the other side of the document. Turn it over and take the photo again.',
  'problem.DOC_TYPE_MISMATCH':
    'This seems to be another kind of document than the one you chose. Photograph the one you chose, or go back and choose this one.',
  'problem.COUNTRY_MISMATCH':
    'This document seems to be from another country than the one you chose. Photograph the right one, or go back and choose its country.',
  'problem.DOC_EXPIRED': 'This document has expired. Please use a valid one.',
  'problem.DOC_DAMAGED':
    'The document is damaged where it has to be read. Please use another one if you have it.',
  'problem.NO_FACE_FOUND':
    'We could not see your face well enough in this photo. Look straight ahead, in good light, with your whole face in the oval and nothing over it.',
  'problem.TOO_MANY_FACES':
    'There is more than one face in this photo. Only you should be in it, also in pictures behind you.',
  'problem.FACE_TOO_BLURRY': 'Your face is not sharp in this photo. Wipe the lens and hold still.',
  'problem.FACE_GLARED': 'There is too much light on your face. Turn away from the window or lamp.',
  'problem.FACE_UNCERTAIN':
    'We could not compare your face with the document. Even light and a plain look help.',
  'problem.FACE_MISMATCH':
    'We could not match your face with the picture in the document. Look straight ahead in even light, without glasses or hat.',
  'problem.other': 'We could not use this photo. Please take it again.',

  'advice.CLOSER': 'Come closer to the camera.',
  'advice.STRAIGHT': 'Turn your face to the camera and look straight ahead.',
  'advice.UNCOVER_EYES': 'Take off dark glasses, and let your eyes be seen.',
  'advice.UNCOVER_MOUTH': 'Take off a mask or scarf, and keep your hands away from your face.',
  'advice.MORE_LIGHT': 'Move to a brighter place, with the light in front of you.',
  'advice.LESS_LIGHT': 'Turn away from the window or lamp.',
  'advice.HOLD_STILL': 'Wipe the lens and hold still.',
  'advice.ALONE': 'Be alone in the photo, with no pictures of faces behind you.',

  'retry.title': 'We need to try once more',
  'retry.lead': 'Not everything could be confirmed. Please take these photos again:',
  'retry.left': 'Tries left: {count}',
  'retry.continue': 'Continue',

  'ready.title': 'All photos are taken',
  'ready.lead': 'Send them now to finish.',
  'ready.send': 'Send photos',

  'working.title': 'Checking your photos',
  'working.received': 'Photos received',
  'working.read': 'Document read',
  'working.compared': 'Photos compared',
  'working.comparedDocument': 'Data compared',
  'working.decided': 'Result ready',
  'working.done': 'done',
  'working.current': 'in progress',
  'working.waiting': 'waiting',
  'working.leave':
    'It usually takes less than a minute. You may close this page: {partner} gets the result in any case.',
  'working.offline':
    'No connection at the moment. The check goes on, and this page follows as soon as it can.',

  'result.SUCCESS.title': 'Your identity is confirmed',
  'result.SUCCESS.lead': '{partner} has been told. You have nothing more to do.',
  'result.SUBMITTED.title': 'Thank you, that is all',
  'result.SUBMITTED.lead':
    '{partner} has received everything and may look into it further. You have nothing more to do here.',
  'result.REVIEWING.title': 'A person is looking at your photos',
  'result.REVIEWING.lead':
    'Everything has arrived. You may close this page: {partner} will let you know. If you stay, the result appears here.',
  'result.FAILED.title': 'We could not confirm your identity',
  'result.FAILED.lead':
    'That can have many reasons, and it need not be your fault. Please contact {partner}: they can tell you what to do now.',
  'result.EXPIRED.title': 'The time is up',
  'result.EXPIRED.lead': 'This check was open for a limited time only. Please ask {partner} for a new link.',
  'result.CANCELLED.title': 'You have cancelled the check',
  'result.CANCELLED.lead':
    'Nothing more will be asked of you here. Should you change your mind, ask {partner} for a new link.',
  'result.redirect': 'You will be taken back to {partner} in a few seconds.',
  'result.continue': 'Continue to {partner}',
  'result.close': 'You may close this page now.',

  'trouble.NO_LINK.title': 'This link is not complete',
  'trouble.NO_LINK.lead':
    'Please open the link again from the message or page where you found it. It must be copied as a whole.',
  'trouble.BAD_LINK.title': 'This link cannot be used any more',
  'trouble.BAD_LINK.lead':
    'It has been used, has run out, or is not complete. Please ask the company that sent it to you for a new one.',
  'trouble.CONNECTION.title': 'No connection',
  'trouble.CONNECTION.lead':
    'What you have done so far is kept. Check your connection; this page goes on as soon as it is back.',
  'trouble.SERVER.title': 'The server does not answer properly',
  'trouble.SERVER.lead': 'What you have done so far is kept. Please wait a moment, then try again.',

  'cameraTrouble.REFUSED.title': 'The camera is not allowed yet',
  'cameraTrouble.REFUSED.lead': 'Your browser keeps the camera off for this page. This is how to allow it:',
  'cameraTrouble.NONE.title': 'No camera found',
  'cameraTrouble.NONE.lead':
    'Connect a camera and try again, open this link on your phone, or upload a photo.',
  'cameraTrouble.BUSY.title': 'The camera is in use',
  'cameraTrouble.BUSY.lead':
    'Another app or tab is using it, such as a video call. Close that one, then try again.',
  'cameraTrouble.BLACK.title': 'The camera shows only black',
  'cameraTrouble.BLACK.lead':
    'Is the lens covered, or a camera switch on your computer turned off? Uncover it, then try again.',
  'cameraTrouble.INSECURE.title': 'The camera needs a secure page',
  'cameraTrouble.INSECURE.lead':
    'This page was opened without https, so the browser keeps the camera off. You can upload a photo.',
  'cameraTrouble.IN_APP.title': 'Open this page in your browser',
  'cameraTrouble.IN_APP.lead':
    'You are inside another app that keeps the camera off. Copy the link and open it in Safari, Chrome or Firefox: you go on where you are now.',
  'cameraTrouble.EMBEDDED.title': 'The camera is off inside this page',
  'cameraTrouble.EMBEDDED.lead':
    'The website around this page does not pass the camera on. Open the check in a window of its own: you go on where you are now.',
  'cameraTrouble.EMBEDDED.open': 'Open in a new window',
  'cameraTrouble.UNKNOWN.title': 'The camera did not start',
  'cameraTrouble.UNKNOWN.lead': 'Close other apps that use the camera and try again, or upload a photo.',

  'cameraTrouble.wanted': 'What we need: {step}',

  'allow.chromeAndroid.1': 'Tap the sign to the left of the address at the top.',
  'allow.chromeAndroid.2': 'Tap “Permissions”, then “Camera”, and allow it.',
  'allow.chromeAndroid.3': 'Come back here and try again.',
  'allow.safariIos.1': 'Tap the page sign at the left of the address bar, then “…” or “Website Settings”.',
  'allow.safariIos.2': 'Set “Camera” to “Allow”.',
  'allow.safariIos.3': 'Still off? Open Settings, Apps, Safari, Camera, and choose “Allow”. Then try again.',
  'allow.chromeDesktop.1': 'Click the sign to the left of the address at the top.',
  'allow.chromeDesktop.2': 'Switch “Camera” on.',
  'allow.chromeDesktop.3': 'Come back here and try again.',
  'allow.safariDesktop.1': 'In the menu bar, choose Safari, then “Settings for This Website”.',
  'allow.safariDesktop.2': 'Set “Camera” to “Allow”.',
  'allow.safariDesktop.3': 'Come back here and try again.',
  'allow.firefox.1': 'Tap or click the lock or camera sign at the address.',
  'allow.firefox.2': 'Remove the block beside “Camera”.',
  'allow.firefox.3': 'Try again, and allow the camera when asked.',
  'allow.other.1': 'Open the settings of this page, mostly at the left of the address.',
  'allow.other.2': 'Allow the camera.',
  'allow.other.3': 'Come back here and try again.',

  'time.short': 'Less than a minute left',
  'time.left': '{seconds} s left',

  'help.title': 'Help',
  'help.photoQuestion': 'The photo does not come out well?',
  'help.photoAnswer':
    'Clean the lens, use daylight, and lay the document flat on a dark surface. Move back a little if it is not sharp.',
  'help.cameraQuestion': 'The camera does not work?',
  'help.cameraAnswer':
    'You can upload a photo at every step, or open the same link on another device and go on from there.',
  'help.interruptQuestion': 'You were interrupted?',
  'help.interruptAnswer': 'Open the same link again while time is left. The photos you have sent are kept.',
  'help.dataQuestion': 'Who sees your photos?',
  'help.dataAnswer':
    '{partner}, who asked for this check. Ask them how long they keep the photos, and how to have them erased.',
  'help.close': 'Close',
  'help.cancel': 'Cancel verification',

  'cancel.title': 'Cancel verification?',
  'cancel.lead': 'Your photos will not be checked, and this link cannot be used again.',
  'cancel.confirm': 'Yes, cancel',
  'cancel.stay': 'No, go on',
} as const

export type En = typeof en
export type Key = keyof En
/** What another language must hold: every key, nothing else. */
export type Messages = Record<Key, string>
