/** Text for HTML: what markup would take for its own is escaped. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Characters of the private-use area stand for escaped ones while markdown is read. */
const PRIVATE = 0xe000;

function hideEscaped(text: string): string {
  return text.replace(/\\([\\`*_~|>#\-[\]()<:@!.+=&])/g, (_, character: string) =>
    String.fromCharCode(PRIVATE + character.charCodeAt(0)),
  );
}

function showEscaped(html: string): string {
  return html.replace(/[\ue000-\ue0ff]/g, (character) =>
    escapeHtml(String.fromCharCode(character.charCodeAt(0) - PRIVATE)),
  );
}

const dateStyle = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

function inline(text: string): string {
  return escapeHtml(text)
    .replace(/\[([^\]]*)\]\((?:&lt;)?([^)\s]*?)(?:&gt;)?\)/g, '<a>$1</a>')
    .replace(
      /&lt;t:(\d+)(?::(\w))?&gt;/g,
      (_, seconds: string, style?: string) =>
        `<span class="time">${style === 'R' ? 'a moment ago' : dateStyle.format(Number(seconds) * 1000)}</span>`,
    )
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/(?<![\w*])\*([^*]+)\*(?![\w*])/g, '<i>$1</i>')
    .replace(/`([^`]+)`/g, '<code>$1</code>');
}

/**
 * The part of Discord's markdown that the bot writes, as HTML. Enough for a picture; it is no renderer for strangers'
 * text.
 */
export function markdownToHtml(markdown: string): string {
  const lines = hideEscaped(markdown).split('\n');
  const html = lines.map((line) => {
    if (line.startsWith('> ')) return `<blockquote>${inline(line.slice(2))}</blockquote>`;
    if (line.startsWith('-# ')) return `<div class="small">${inline(line.slice(3))}</div>`;
    const [, signs, words = ''] = /^(#{1,3}) (.*)$/.exec(line) ?? [];
    if (signs !== undefined) return `<h${signs.length}>${inline(words)}</h${signs.length}>`;
    return `<div>${inline(line) || '&nbsp;'}</div>`;
  });
  return showEscaped(html.join('\n'));
}
