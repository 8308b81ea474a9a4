import { type Component, ComponentKind } from './component.js';
import { markdownToHtml } from './markdown.js';

/** Discord's dark theme, near enough for a picture; width of a chat column in CSS pixels. */
const STYLE = `
  * { box-sizing: border-box; }
  body { margin: 0; padding: 16px 20px; width: 640px; background: #313338; color: #dbdee1;
    font: 16px/1.375 'Noto Sans', 'DejaVu Sans', sans-serif; }
  .who { display: flex; gap: 8px; align-items: baseline; margin-bottom: 6px; } .who b { color: #f2f3f5; }
  .app { background: #5865f2; color: #fff; font-size: 10px; border-radius: 4px; padding: 1px 5px; }
  .asked { color: #949ba4; font-size: 14px; margin-bottom: 4px; } .asked b { color: #c9cdfb; font-weight: 500; }
  .container { border: 1px solid #3f4147; border-left: 4px solid #4e5058; border-radius: 8px;
    background: #2b2d31; padding: 14px 16px; display: flex; flex-direction: column; gap: 9px; }
  blockquote { margin: 0; border-left: 4px solid #4e5058; padding-left: 12px; }
  blockquote b, b { color: #fff; } a { color: #00a8fc; } h1, h2, h3 { margin: 4px 0; color: #f2f3f5; font-size: 19px; }
  .small { font-size: 13px; color: #949ba4; } hr { border: 0; border-top: 1px solid #3f4147; margin: 2px 0;
    width: 100%; }
  .section { display: flex; gap: 16px; justify-content: space-between; align-items: flex-start; }
  .menu { background: #1e1f22; border-radius: 8px; padding: 8px 12px; width: 100%; display: flex;
    justify-content: space-between; }
  .row { display: flex; gap: 8px; flex-wrap: wrap; } .time { background: #3c3e44; border-radius: 3px; padding: 0 2px; }
  .button { background: #4e5058; color: #fff; border-radius: 8px; padding: 6px 14px; font-size: 14px;
    font-weight: 500; }
  .button.off { opacity: .5; } .button.primary { background: #5865f2; } .button.danger { background: #da373c; }
  .private { color: #949ba4; font-size: 13px; margin-top: 6px; } code { background: #1e1f22; padding: 1px 4px;
    border-radius: 3px; }
`;

function html(component: Component): string {
  const inner = () => (component.components ?? []).map(html).join('\n');
  switch (component.type) {
    case ComponentKind.TextDisplay:
      return markdownToHtml(component.content ?? '');
    case ComponentKind.Container:
      return `<div class="container">${inner()}</div>`;
    case ComponentKind.Section:
      return `<div class="section"><div>${inner()}</div>${component.accessory ? html(component.accessory) : ''}</div>`;
    case ComponentKind.ActionRow:
      return `<div class="row">${inner()}</div>`;
    case ComponentKind.StringSelect: {
      const chosen = component.options?.filter((option) => option.default).map(({ label }) => label) ?? [];
      return `<span class="menu">${chosen.join(', ') || (component.placeholder ?? '')} <b>⌄</b></span>`;
    }
    case ComponentKind.Separator:
      return '<hr>';
    case ComponentKind.Button: {
      const style = component.style === 1 ? ' primary' : component.style === 4 ? ' danger' : '';
      return `<span class="button${style}${component.disabled ? ' off' : ''}">${component.label ?? ''}</span>`;
    }
    default:
      return '';
  }
}

/** A web page that shows one message as a person sees it. */
export function messagePage(typed: string, components: readonly Component[], ephemeral: boolean): string {
  const card = components.map(html).join('\n');
  const note = ephemeral ? '<div class="private">Only you can see this</div>' : '';
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
    <div class="asked">reader used <b>${typed}</b></div>
    <div class="who"><b>Verbatim</b><span class="app">APP</span></div>${card}${note}`;
}
