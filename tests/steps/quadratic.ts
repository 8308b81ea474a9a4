/** Two functions that are as slow as the counter has to notice. */

export function nested(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) {
    for (let before = 0; before < at; before += 1) if (text[before] === 'b') found += 1;
  }
  return found;
}

export function sliced(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) if (/b$/.test(text.slice(0, at))) found += 1;
  return found;
}
