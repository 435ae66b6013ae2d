/** To a runner that compares by culture, characters that are not seen are not there. */
const unseen = String.raw`[\p{Cc}\p{Cf}]*`;

/** `##vso[` and `##[`, anywhere in a line; the bracket apart. */
const bracketed = new RegExp(String.raw`(#${unseen}#${unseen}\w*${unseen})\[`, "gu");

/** `::`, which is a command where a line begins; a long text may be broken before it. */
const doubleColon = new RegExp(`:(?=${unseen}:)`, "gu");

/**
 * Text that no CI service takes for a command when it stands in its log. GitHub and Azure read commands from what a program
 * prints, on stderr too, and a command may set a variable for all that runs later: a name or a reason that somebody wrote must
 * not. What is changed is seen, since a character without width would be skipped where texts are compared by culture, and
 * would hide in what is copied from the log.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands
 * @example
 * withoutLogCommands("##vso[task.setvariable variable=a]b ::error::c"); // "##vso [task.setvariable variable=a]b : :error: :c"
 */
export function withoutLogCommands(text: string): string {
  return withBracket(text, " [").replace(doubleColon, ": ");
}

/**
 * The same for a form that has its own way to write a bracket, so that whoever reads the form gets the text as it was.
 *
 * @param bracket what is read as `[`
 * @example
 * withBracket('{"name": "##[error]"}', String.raw`\u005b`); // '{"name": "##\u005berror]"}'
 */
export function withBracket(text: string, bracket: string): string {
  return text.replace(bracketed, (_, before: string) => before + bracket);
}
