import { done, refuse, type Result } from '../shared/result';

/** Long enough for a few words, short enough for a cell of the queue. */
export const LONGEST_TAG = 40;
/** More tags than this sort nothing any more. */
export const MOST_TAGS = 12;

/** A tag as it is kept: lower case, single spaces, no sign that separates a list. */
export function tagOf(typed: string): string {
  return typed
    .toLocaleLowerCase('fr')
    .replace(/[,;\s]+/g, ' ')
    .trim();
}

/** Whether a file that bears those tags may bear that one more. */
export function addTag(
  typed: string,
  borne: readonly string[],
): Result<string, 'tag-empty' | 'tag-too-long' | 'too-many-tags'> {
  const tag = tagOf(typed);
  if (tag === '') return refuse('tag-empty', { field: 'tag' });
  if (tag.length > LONGEST_TAG) {
    return refuse('tag-too-long', { field: 'tag', facts: { max: LONGEST_TAG } });
  }
  if (!borne.includes(tag) && borne.length >= MOST_TAGS) {
    return refuse('too-many-tags', { field: 'tag', facts: { max: MOST_TAGS } });
  }
  return done(tag);
}
