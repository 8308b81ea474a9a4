import type { Source } from '../../story/story.js';
import type { Choice, Services } from '../contract/command.js';

/** Longest name and value of a choice (Discord), UTF-16 code units. */
const CHOICE_LENGTH = 100;

function shorten(text: string): string {
  const line = text.toWellFormed();
  return line.length <= CHOICE_LENGTH
    ? line
    : `${line.slice(0, CHOICE_LENGTH - 1).replace(/\p{Surrogate}$/u, '')}…`;
}

const label = ({ outlet, title, opening, date }: Source): string =>
  [outlet, title ?? opening, date].filter(Boolean).join(' · ');

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Articles whose outlet, title, day or path holds every word that was typed. */
export async function suggestArticle(
  typed: string,
  { sources, story }: Services,
): Promise<readonly Choice[]> {
  const { sources: all } = await sources.of(story);
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return all
    .filter((source) => {
      const text = fold(`${label(source)} ${source.article}`);
      return source.article.length <= CHOICE_LENGTH && words.every((word) => text.includes(word));
    })
    .map((source) => ({ name: shorten(label(source)), value: source.article }));
}

/** The path of the one article that is meant: by its path, else by its title or its line in the offers. */
export async function findArticle(typed: string, { sources, story }: Services): Promise<string | null> {
  const { sources: all } = await sources.of(story);
  const exact = all.find(({ article }) => article === typed);
  if (exact) return exact.article;
  const wanted = fold(typed);
  const meant = all.filter(
    (source) => fold(source.title ?? '') === wanted || fold(shorten(label(source))) === wanted,
  );
  return meant.length === 1 ? (meant[0]?.article ?? null) : null;
}
