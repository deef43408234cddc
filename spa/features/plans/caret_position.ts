const COPIED = [
  'boxSizing',
  'width',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'tabSize',
] as const

/**
 * Where a position of a field stands, in pixels from its top left corner: a hidden twin is laid out
 * with the same text, for the browser tells no caret of a field.
 */
export function caretPosition(field: HTMLInputElement | HTMLTextAreaElement, at: number) {
  const style = getComputedStyle(field)
  const twin = document.createElement('div')
  for (const property of COPIED) twin.style[property] = style[property]
  twin.style.position = 'absolute'
  twin.style.visibility = 'hidden'
  twin.style.overflowWrap = 'break-word'
  twin.style.whiteSpace = field instanceof HTMLTextAreaElement ? 'pre-wrap' : 'pre'
  twin.textContent = field.value.slice(0, at)
  const mark = document.createElement('span')
  mark.textContent = '\u200b'
  twin.append(mark)
  document.body.append(twin)
  const position = {
    left: mark.offsetLeft - field.scrollLeft,
    top: mark.offsetTop + mark.offsetHeight - field.scrollTop,
  }
  twin.remove()
  return position
}
