/** Has no width, and is neither a blank nor a part of a name. */
const BREAK = "\u200b";

/** A person, an issue, a merge request or a milestone; the number of an HTML entity is none of them. */
const reference = /(?:[@!%]|(?<!(?<!\\)&)#)(?=\\?["_\p{L}\p{N}])/gu;

/** What makes a bare address a link. */
const address = /:(?=\/\/)|\bwww\.(?=\S)/giu;

/**
 * Markdown in which no text reaches a person (`@alle`), points to an issue (`#12`) or becomes a link, though it reads the same.
 * It is for what is posted in somebody's name: whoever wrote a reason could else call on all who have access.
 *
 * A backslash will not do: GitLab heeds `\@`, but GitHub looks for names in the finished page, where it is gone. Both take a
 * name or a number only right after its sign.
 *
 * @param markdown finished: texts that are made safe afterwards lose what is put in here
 * @see https://github.com/github/markup/issues/1168
 * @see https://docs.gitlab.com/user/markdown/#gitlab-specific-references
 * @example
 * withoutReferences("Spør @alle"); // "Spør @\u200balle"
 */
export function withoutReferences(markdown: string): string {
  return markdown.replace(reference, `$&${BREAK}`).replace(address, `$&${BREAK}`);
}
