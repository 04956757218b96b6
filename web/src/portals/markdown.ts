// A pack's Markdown as a tree of elements. No HTML text is ever made, so none of a hostile pack's can be let in: what
// is not in the table below is only its words.
import MarkdownIt, { type Token } from 'markdown-it';

export interface MarkdownElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkdownNode[];
}
export type MarkdownNode = string | MarkdownElement;

// Markdown's tag and ours. The lesson's own title is an h2, so headings inside begin below.
const tags: Readonly<Record<string, string>> = {
  p: 'p', em: 'em', strong: 'strong', s: 's', code: 'code', br: 'br', hr: 'hr', a: 'a', blockquote: 'blockquote',
  ul: 'ul', ol: 'ol', li: 'li', table: 'table', thead: 'thead', tbody: 'tbody', tr: 'tr', th: 'th', td: 'td',
  h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6', h6: 'h6',
}; // prettier-ignore

const allowedLink = /^(https?|mailto):/i;

const parser = new MarkdownIt({ html: false, linkify: false }).disable('image');
parser.validateLink = (url) => allowedLink.test(url.trim());
// The browser reads an address as people write it.
parser.normalizeLink = (url) => url;
parser.normalizeLinkText = (url) => url;

export function parseMarkdown(text: string): readonly MarkdownNode[] {
  return build(parser.parse(text, {}));
}

interface Open {
  readonly tag: string | null; // null: only its children count
  readonly attributes: Record<string, string>;
  readonly children: MarkdownNode[];
}

function build(tokens: readonly Token[]): readonly MarkdownNode[] {
  const root: Open = { tag: null, attributes: {}, children: [] };
  const open: Open[] = [root];
  const add = (...nodes: MarkdownNode[]) => open.at(-1)?.children.push(...nodes);
  for (const token of tokens) {
    if (token.nesting === 1) {
      open.push({ tag: token.hidden ? null : (tags[token.tag] ?? null), attributes: attributesOf(token), children: [] });
    } else if (token.nesting === -1) {
      const closed = open.pop() ?? root;
      if (closed.tag === null) add(...closed.children);
      else add({ ...closed, tag: closed.tag });
    } else {
      add(...leaf(token));
    }
  }
  return root.children;
}

function leaf(token: Token): readonly MarkdownNode[] {
  switch (token.type) {
    case 'inline':
      return build(token.children ?? []);
    case 'softbreak':
      return ['\n'];
    case 'fence':
    case 'code_block':
      return [element('pre', {}, element('code', languageOf(token), token.content))];
    case 'code_inline':
      return [element('code', {}, token.content)];
    case 'hardbreak':
    case 'hr':
      return [element(token.tag, {})];
    default:
      return token.content === '' ? [] : [token.content];
  }
}

function element(tag: string, attributes: Record<string, string>, ...children: MarkdownNode[]): MarkdownElement {
  return { tag, attributes, children };
}

function languageOf(token: Token): Record<string, string> {
  const [language = ''] = token.info.trim().split(/\s+/);
  return language === '' ? {} : { 'data-language': language };
}

function attributesOf(token: Token): Record<string, string> {
  if (token.type === 'link_open') {
    // A lesson is often framed by a course: a link must not take its place, nor learn where it came from.
    return { href: String(token.attrGet('href') ?? ''), target: '_blank', rel: 'noopener noreferrer' };
  }
  const start = token.type === 'ordered_list_open' ? token.attrGet('start') : null;
  return start === null ? {} : { start: String(start) };
}
