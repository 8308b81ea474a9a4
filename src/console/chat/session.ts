import type { Answer, Quotation } from '../../answer/answer.js';
import { DEFAULT_TOP } from '../../answer/ask.js';
import { encodeRef } from '../../answer/reference.js';
import type { AskRequest, StoryHost } from '../../story/story.js';
import { answerText } from '../answer-text.js';
import { comparisonText } from '../comparison-text.js';
import { contextText } from '../context-text.js';
import { outletMeant } from '../outlet-option.js';
import type { Page } from '../page.js';
import { reloadText } from '../reload-text.js';
import { sourcesText } from '../sources-text.js';
import { timelineText } from '../timeline-text.js';
import { CHAT_COMMANDS, type ChatCommand } from './command.js';

/** The last question, for "more" and "context". */
interface Thread {
  readonly request: AskRequest;
  readonly shown: readonly Quotation[];
  readonly more: number;
}

/** The reply to one line. */
export type ChatReply = { readonly kind: 'say'; readonly text: string } | { readonly kind: 'quit' };

function helpText(page: Page): string {
  const widest = Math.max(...CHAT_COMMANDS.map(({ usage }) => usage.length));
  return CHAT_COMMANDS.map(({ usage, does }) => `${page.paint('cyan', usage.padEnd(widest))}  ${does}`).join(
    '\n',
  );
}

/** One conversation in a console: commands in, text out. */
export class ChatSession {
  readonly #host: StoryHost;
  #thread: Thread | null = null;

  constructor(host: StoryHost) {
    this.#host = host;
  }

  /** Runs one command. `page` is the layout now: a terminal can change its width. */
  async reply(command: ChatCommand, page: Page): Promise<ChatReply> {
    if (command.kind === 'quit') return { kind: 'quit' };
    return { kind: 'say', text: await this.#say(command, page) };
  }

  async #say(command: Exclude<ChatCommand, { kind: 'quit' }>, page: Page): Promise<string> {
    const story = this.#host.current();
    switch (command.kind) {
      case 'ask': {
        const outlet = await outletMeant(command.outlet, story);
        return this.#ask({ question: command.question, ...outlet }, page);
      }
      case 'more':
        return this.#more(page);
      case 'context':
        return this.#context(command.number, page);
      case 'compare':
        return comparisonText(await story.compare({ question: command.question }), page);
      case 'timeline': {
        const about = command.about === undefined ? {} : { about: command.about };
        const outlet = await outletMeant(command.outlet, story);
        return timelineText(await story.timeline({ ...about, ...outlet }), page);
      }
      case 'sources':
        return sourcesText(await story.sources((await outletMeant(command.outlet, story)).outlet), page);
      case 'reload':
        return reloadText(await this.#host.reload(), page);
      case 'help':
        return helpText(page);
      case 'wrong':
        return page.paint('yellow', command.hint);
      case 'nothing':
        return '';
    }
  }

  async #ask(request: AskRequest, page: Page): Promise<string> {
    const answer = await this.#host.current().ask(request);
    this.#thread = { request, shown: answer.quotes, more: answer.more };
    return answerText(answer, page) + this.#offer(answer, page);
  }

  async #more(page: Page): Promise<string> {
    const thread = this.#thread;
    if (thread === null) return page.paint('yellow', 'Ask a question first.');
    const skip = thread.shown.length;
    if (skip === 0 || thread.more === 0) return 'There is nothing more on the last question.';
    const answer = await this.#host.current().ask({ ...thread.request, skip, top: DEFAULT_TOP });
    this.#thread = { ...thread, shown: [...thread.shown, ...answer.quotes], more: answer.more };
    return answerText(answer, page, skip) + this.#offer(answer, page);
  }

  #offer({ answered, more }: Answer, page: Page): string {
    if (!answered || more === 0) return '';
    return `\n\n${page.paint('dim', `${more} more ${more === 1 ? 'sentence' : 'sentences'} matched: type more.`)}`;
  }

  async #context(number: number, page: Page): Promise<string> {
    const quotation = this.#thread?.shown[number - 1];
    if (quotation === undefined)
      return page.paint('yellow', `There is no quotation ${number} to show the context of.`);
    return contextText(await this.#host.current().context(encodeRef(quotation)), page);
  }
}
