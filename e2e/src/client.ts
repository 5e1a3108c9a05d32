/** What a person does on the verification page, found as a person finds it: by role, label and text. */
import type { Page } from 'playwright-core'

/** Consents and starts; skips the instructions where they come at once. */
export async function welcome(page: Page): Promise<void> {
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
}

/** Picks the country and the passport. */
export async function choosePassport(page: Page, country: string): Promise<void> {
  await page.getByLabel('Search for a country').fill(country)
  await page
    .getByRole('option', { name: country })
    .or(page.getByRole('button', { name: country }))
    .first()
    .click()
  const passport = page.getByRole('button', { name: /^Passport/ })
  await passport
    .or(page.getByRole('heading', { name: 'How to take a good photo' }))
    .first()
    .waitFor()
  if (await passport.isVisible()) await passport.click()
}

async function pastInstructions(page: Page): Promise<void> {
  const instructions = page.getByRole('heading', { name: 'How to take a good photo' })
  const camera = page.locator('input[type=file]').first()
  await instructions.or(camera).first().waitFor({ state: 'attached' })
  if (await instructions.isVisible()) await page.getByRole('button', { name: 'Continue' }).click()
}

/** Photographs what the camera shows and keeps the photo. */
export async function takePhoto(page: Page): Promise<void> {
  await pastInstructions(page)
  await page.getByRole('button', { name: 'Take photo', disabled: false }).click()
  await use(page)
}

/** Sends a file instead and keeps it. */
export async function uploadPhoto(page: Page, photo: Buffer): Promise<void> {
  await sendPhoto(page, photo)
  await use(page)
}

/** Sends a file instead of a photo. */
export async function sendPhoto(page: Page, photo: Buffer): Promise<void> {
  await pastInstructions(page)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo })
}

async function use(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Use this photo' }).click()
}
