import type { Source } from '../../story/story.js';
import { clip } from '../cards/clip.js';
import { CHOICE_LENGTH, type Choice, type Services } from '../contract/command.js';
import { forLookup } from './for-lookup.js';

const label = ({ outlet, title, opening, date }: Source): string =>
  [outlet, title ?? opening, date].filter(Boolean).join(' · ').toWellFormed();

/** As it is offered. */
const shorten = (text: string): string => clip(text, CHOICE_LENGTH);

/** Articles whose outlet, title, day or path holds every word that was typed. */
export async function suggestArticle(
  typed: string,
  { sources, story }: Services,
): Promise<readonly Choice[]> {
  const { sources: all } = await sources.of(story);
  const words = forLookup(typed).split(/\s+/).filter(Boolean);
  return all
    .filter((source) => {
      const text = forLookup(`${label(source)} ${source.article}`);
      return source.article.length <= CHOICE_LENGTH && words.every((word) => text.includes(word));
    })
    .map((source) => ({ name: shorten(label(source)), value: source.article }));
}

/** The path of the one article that is meant: by its path, else by its title or its line in the offers. */
export async function findArticle(typed: string, { sources, story }: Services): Promise<string | null> {
  const { sources: all } = await sources.of(story);
  const exact = all.find(({ article }) => article === typed);
  if (exact) return exact.article;
  const wanted = forLookup(typed);
  const meant = all.filter(
    (source) => forLookup(source.title ?? '') === wanted || forLookup(shorten(label(source))) === wanted,
  );
  return meant.length === 1 ? (meant[0]?.article ?? null) : null;
}
