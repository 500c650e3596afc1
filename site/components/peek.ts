/** As long as browsers with interest invokers wait, so that a passing pointer opens nothing. */
const PAUSE_MS = 400

// Where the browser knows no interest invokers, hover and focus open the first look at a work all
// the same. The browser itself closes it on Escape, and keeps it open while the pointer is on it.
if (!CSS.supports('selector(:interest-source)')) {
  for (const look of document.querySelectorAll<HTMLElement>('main [popover]')) attend(look)
}

function attend(look: HTMLElement) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const later = (act: () => void) => {
    clearTimeout(waiting)
    waiting = setTimeout(act, PAUSE_MS)
  }
  const close = () => later(() => look.hidePopover())
  for (const mark of document.querySelectorAll<HTMLElement>(`[interestfor="${look.id}"]`)) {
    const open = () => later(() => look.showPopover({source: mark}))
    mark.addEventListener('pointerenter', ({pointerType}) => pointerType === 'mouse' && open())
    mark.addEventListener('focus', () => mark.matches(':focus-visible') && open())
    for (const end of ['pointerleave', 'blur']) mark.addEventListener(end, close)
  }
  for (const stay of ['pointerenter', 'focusin']) {
    look.addEventListener(stay, () => clearTimeout(waiting))
  }
  for (const end of ['pointerleave', 'focusout']) look.addEventListener(end, close)
}
