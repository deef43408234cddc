// Elements are built, never parsed: nothing of a message can become markup here.

export const $ = (id) => document.getElementById(id)

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value)
    } else if (value !== null && value !== false) {
      node.setAttribute(name, value === true ? '' : value)
    }
  }
  node.append(...children.filter((child) => child !== null))
  return node
}

export function setText(node, text) {
  if (node.textContent !== text) {
    node.textContent = text
  }
}
