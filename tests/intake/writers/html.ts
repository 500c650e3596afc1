import type {PhrasingContent, Root, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'

/** Who made a page: Google Docs has its own way of saying everything. */
type Maker = 'wordpress' | 'google'

/** Writes Markdown as a page of WordPress, with all that stands around an article, or of Google Docs. */
export function writeHtml(markdown: string, maker: Maker): string {
  const root = fromMarkdown(markdown, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
  const notes = root.children.filter((node) => node.type === 'footnoteDefinition')
  const context: Context = {maker, notes: notes.map(({identifier}) => identifier)}
  const body = root.children.map((node) => block(node, context)).join('\n')
  const foot = notes.map((note, i) => writeNote(note, i + 1, context)).join('\n')
  return maker === 'google' ? googlePage(body + foot) : wordpressPage(root, body, foot)
}

interface Context {
  maker: Maker
  notes: string[]
}

function block(node: RootContent, context: Context): string {
  switch (node.type) {
    case 'heading': {
      const words = inline(node.children, context)
      if (context.maker === 'google' && node.depth === 1)
        return `<p class="c3 title" id="h.a"><span class="c4">${words}</span></p>`
      return `<h${node.depth} class="c3">${words}</h${node.depth}>`
    }
    case 'paragraph':
      return `<p class="c1">${inline(node.children, context)}</p>`
    case 'blockquote':
      return `<blockquote>${node.children.map((child) => block(child, context)).join('')}</blockquote>`
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul'
      const items = node.children.map(
        (item) =>
          `<li>${item.children.map((child) => (child.type === 'paragraph' ? inline(child.children, context) : block(child, context))).join('')}</li>`,
      )
      return `<${tag} class="lst-kix_x-0">${items.join('')}</${tag}>`
    }
    case 'table': {
      const rows = node.children.map((row, i) => {
        const tag = i ? 'td' : 'th'
        return `<tr>${row.children.map((cell) => `<${tag}>${inline(cell.children, context)}</${tag}>`).join('')}</tr>`
      })
      return `<table>${rows.join('')}</table>`
    }
    default:
      return ''
  }
}

function inline(nodes: PhrasingContent[], context: Context): string {
  const isGoogle = context.maker === 'google'
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return isGoogle ? `<span class="c0">${escaped(node.value)}</span>` : escaped(node.value)
        case 'strong':
          return isGoogle
            ? `<span class="c7">${escaped(textOf(node.children))}</span>`
            : `<strong>${inline(node.children, context)}</strong>`
        case 'emphasis':
          return isGoogle
            ? `<span class="c8">${escaped(textOf(node.children))}</span>`
            : `<em>${inline(node.children, context)}</em>`
        case 'link': {
          const href = isGoogle
            ? `https://www.google.com/url?q=${encodeURIComponent(node.url)}&amp;sa=D`
            : escaped(node.url)
          return `<a href="${href}">${inline(node.children, context)}</a>`
        }
        case 'footnoteReference':
          return noteMark(context.notes.indexOf(node.identifier) + 1, context)
        case 'html':
          return node.value
        default:
          return ''
      }
    })
    .join('')
}

const noteMark = (number: number, {maker}: Context) =>
  maker === 'google'
    ? `<sup><a href="#ftnt${number}" id="ftnt_ref${number}">[${number}]</a></sup>`
    : `<sup id="fnref:${number}"><a href="#fn:${number}" class="footnote-ref">${number}</a></sup>`

function writeNote(note: RootContent, number: number, context: Context): string {
  const [first] = 'children' in note ? note.children : []
  const words = first?.type === 'paragraph' ? inline(first.children, context) : ''
  return context.maker === 'google'
    ? `<div><p class="c1"><a href="#ftnt_ref${number}" id="ftnt${number}">[${number}]</a><span>&nbsp;</span>${words}</p></div>`
    : `<li id="fn:${number}"><p>${words} <a href="#fnref:${number}">↩</a></p></li>`
}

const textOf = (nodes: PhrasingContent[]): string =>
  nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('')

const googlePage = (
  body: string,
) => `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type">
<style type="text/css">ol{margin:0}.c0{color:#000000;font-weight:400;font-style:normal}.c4{font-size:26pt}.c7{font-weight:700}.c8{font-style:italic}.c1{padding:0;line-height:1.15}</style></head>
<body class="c9 doc-content">${body}</body></html>`

const wordpressPage = (root: Root, body: string, foot: string) => `<!doctype html>
<html lang="en"><head><title>${textOf(root.children.flatMap((node) => (node.type === 'heading' ? node.children : [])).slice(0, 1))} – Harbour Rooms</title><script>var a = "<p>never</p>"</script></head>
<body class="post-template"><a class="skip-link" href="#content">Skip to content</a>
<header class="site-header"><p class="site-title"><a href="/">Harbour Rooms</a></p><nav><ul><li><a href="/">Home</a></li><li><a href="/blog">Blog</a></li></ul></nav></header>
<main id="content"><article class="post"><div class="entry-content">${body}
${foot ? `<ol class="footnotes">${foot}</ol>` : ''}
<div class="sharedaddy"><h3>Share this:</h3><a href="https://example.org/share">Facebook</a></div></div></article>
<aside class="widget-area"><h2>Categories</h2><ul><li>Rest</li></ul></aside></main>
<section id="comments" class="comments-area"><h2>2 thoughts</h2><p>Lovely, thank you.</p></section>
<footer class="site-footer"><p>© Harbour Rooms. All rights reserved.</p></footer></body></html>`

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
