import { parseHTML } from 'linkedom';

/**
 * Parses HTML into a document that has one `html`, one `head` and one `body`, with all that is shown in the body.
 * Browsers mend markup; linkedom takes it as it stands. With a fragment, a second `<html>` or text after `</body>`,
 * readability would miss what it looks for.
 */
export function parseDocument(html: string): Document {
  const asIs = /<html[\s>]/i.test(html) ? parseHTML(html).document : null;
  const whole = asIs?.documentElement?.tagName === 'HTML';
  const document = whole ? asIs : parseHTML(`<html><body>${html}</body></html>`).document;
  const { documentElement: root, head, body } = document;
  for (const nested of root.querySelectorAll('html, head, body')) {
    if (nested !== head && nested !== body) nested.replaceWith(...nested.childNodes);
  }
  for (const child of [...root.childNodes]) if (child !== head && child !== body) body.append(child);
  return document;
}
