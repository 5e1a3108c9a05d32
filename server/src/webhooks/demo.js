// Shows news by itself: asks every 2 s whether the page has changed and swaps the list, keeping what is open as it is.
const EVERY_MS = 2000
let version = document.getElementById('receipts').dataset.version

async function refresh() {
  if (document.hidden) return
  const answer = await fetch('/demo/webhooks', { headers: { 'if-none-match': version }, cache: 'no-store' })
  if (answer.status !== 200) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  version = answer.headers.get('etag')
  swap(page.getElementById('receipts'))
}

/** What the reader opened or closed stays so; the rest is as the server sends it, the newest open. */
function swap(list) {
  const current = document.getElementById('receipts')
  for (const touched of current.querySelectorAll('details[data-touched]')) {
    const item = list.querySelector(`#${touched.parentElement.id} details`)
    if (item === null) continue
    item.open = touched.open
    item.dataset.touched = ''
  }
  current.replaceChildren(...list.children)
}

document.addEventListener('click', (event) => {
  const details = event.target.closest('summary')?.parentElement
  if (details) details.dataset.touched = ''
})
setInterval(() => refresh().catch(() => {}), EVERY_MS)
