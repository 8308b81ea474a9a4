import { changedCard, pathText } from '../src/discord/cards/changed-card.js';
import { reasonText } from '../src/discord/cards/why.js';
import type { Command, Services } from '../src/discord/contract/command.js';
import { textOption } from '../src/discord/contract/options.js';
import { notice, type Reply } from '../src/discord/contract/reply.js';
import type { Circumstances } from '../src/discord/contract/request.js';
import { sayFor } from '../src/discord/language/say.js';
import { findArticle, suggestArticle } from '../src/discord/lookup/article.js';
import { EDITING_PATIENCE, recordEdit, switchedOff } from '../src/discord/replies/editing.js';

async function takeOut(
  path: string,
  services: Services,
  { caller, locale }: Pick<Circumstances, 'caller' | 'locale'>,
): Promise<Reply> {
  const { editor } = services;
  if (editor === undefined) return switchedOff(locale);
  const say = sayFor(locale);
  const { sources } = await services.sources.of(services.story);
  if (sources.length < 2) return notice(say('onlyArticle'), 'only-article');
  const removed = await editor.remove(path);
  switch (removed.kind) {
    case 'missing':
      return notice(say('goneAlready', { path: pathText(path) }), 'missing');
    case 'not-stored':
      return notice(reasonText(removed, say), removed.reason);
    case 'rejected': {
      await recordEdit(services, caller, { action: 'remove', article: path, outcome: 'rejected' });
      const headline = `**${say('notRemoved')}** ${say('notWithout', { path: pathText(path) })}`;
      return {
        kind: 'card',
        card: changedCard(headline, removed.reload, { say }),
        outcome: 'rejected',
      };
    }
    case 'removed': {
      await recordEdit(services, caller, {
        action: 'remove',
        article: path,
        outcome: 'removed',
        removal: removed.id,
      });
      const card = changedCard(`**${say('removed')}** ${pathText(path)}`, removed.reload, {
        say,
        undo: removed.id,
      });
      return { kind: 'card', card, outcome: 'removed' };
    }
  }
}

export const remove: Command = {
  kind: 'slash',
  name: 'remove',
  description: 'Remove an article; it can be put back',
  options: [
    {
      type: 'string',
      name: 'article',
      description: 'The article: type a part of its title or its outlet',
      required: true,
      maxLength: 300,
      suggest: (typed, _request, services) => suggestArticle(typed, services),
    },
  ],
  access: 'moderator',
  private: true,
  changesArticles: true,
  patience: EDITING_PATIENCE,
  async run(request, services) {
    const typed = textOption(request.options, 'article') ?? '';
    const path = await findArticle(typed, services);
    return path === null
      ? notice(sayFor(request.locale)('noSuchArticle', { typed: pathText(typed) }), 'no-article')
      : takeOut(path, services, request);
  },
  buttons: {
    undo: {
      access: 'moderator',
      answer: 'update',
      once: { busy: (locale) => sayFor(locale)('puttingBack') },
      async press({ params, caller, locale }, services): Promise<Reply> {
        const { editor } = services;
        if (editor === undefined) return switchedOff(locale);
        const say = sayFor(locale);
        const undone = await editor.undo(params[0] ?? '');
        switch (undone.kind) {
          case 'unknown':
            return notice(say('nothingToPutBack'), 'unknown');
          case 'taken':
            return notice(say('anotherThere', { path: pathText(undone.path) }), 'taken');
          case 'not-stored':
            return notice(reasonText(undone, say), undone.reason);
          case 'rejected': {
            const { path, reload } = undone;
            await recordEdit(services, caller, { action: 'restore', article: path, outcome: 'rejected' });
            const headline = `**${say('notRestored')}** ${say('notWith', { path: pathText(path) })}`;
            return {
              kind: 'card',
              card: changedCard(headline, reload, { say, undo: params[0] ?? null }),
              outcome: 'rejected',
            };
          }
          case 'restored': {
            const { path, reload } = undone;
            await recordEdit(services, caller, { action: 'restore', article: path, outcome: reload.kind });
            return {
              kind: 'card',
              card: changedCard(`**${say('restored')}** ${pathText(path)}`, reload, { say }),
              outcome: 'restored',
            };
          }
        }
      },
    },
  },
};
