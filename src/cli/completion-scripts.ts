import type { CompletionTree, Values } from "./completion-tree.js";

type Value = CompletionTree["values"][number];
type CompletedCommand = CompletionTree["commands"][number];

/** The completion of bash, from 3.2 (macOS) on: where there is nothing to offer, bash completes file names itself. */
export function bashScript(tree: CompletionTree): string {
  const words = (list: readonly string[]): string => `words="${safe(list).join(" ")}"`;
  return `# bash completion for parorende
_parorende() {
  local cur prev words="" command="" at
  COMPREPLY=()
  cur="\${COMP_WORDS[COMP_CWORD]}"
  prev="\${COMP_WORDS[COMP_CWORD-1]}"
  # bash takes --lang=nb for three words.
  if [[ "$cur" == "=" ]]; then
    cur=""
  elif [[ "$prev" == "=" ]]; then
    prev="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in
${tree.commands.map(({ names }) => `      ${names.join("|")}) command="${nameOf(names)}"; break ;;`).join("\n")}
    esac
  done
  case "$prev" in
${tree.values.map(({ option, values }) => `    ${option}) ${isListed(values) ? words(values) : "return 0"} ;;`).join("\n")}
  esac
  if [[ -n "$words" ]]; then
    # After a comma comes one more of them.
    local before=""
    [[ "$cur" == *,* ]] && before="\${cur%,*},"
    COMPREPLY=($(compgen -P "$before" -W "$words" -- "\${cur##*,}"))
    return 0
  fi
  case "$command:$cur" in
    :-*) ${words(tree.programOptions)} ;;
    :*) ${words(tree.commands.flatMap(({ names }) => names))} ;;
${tree.commands.map(bashCommand(words)).join("\n")}
  esac
  [[ -n "$words" ]] && COMPREPLY=($(compgen -W "$words" -- "$cur"))
  return 0
}
complete -o bashdefault -o default -F _parorende parorende
`;
}

function bashCommand(words: (list: readonly string[]) => string) {
  return ({ names, options, argument }: CompletedCommand): string =>
    [
      `    ${nameOf(names)}:-*) ${words(options)} ;;`,
      ...(isListed(argument) ? [`    ${nameOf(names)}:*) ${words(argument)} ;;`] : []),
    ].join("\n");
}

/** The completion of zsh, as a file `_parorende` in fpath, or read by `source`. */
export function zshScript(tree: CompletionTree): string {
  const offer = (values: Values): string => {
    if (isListed(values)) return `compadd -- ${safe(values).join(" ")}`;
    return { files: "_files", folders: "_files -/", free: ":" }[values];
  };
  const ofCommand = ({ names, options, argument }: CompletedCommand): string =>
    [`    ${nameOf(names)}:-*) ${offer(options)} ;;`, `    ${nameOf(names)}:*) ${offer(argument)} ;;`].join(
      "\n",
    );
  return `#compdef parorende
_parorende() {
  local cur="\${words[CURRENT]}" prev="\${words[CURRENT-1]}" command="" at
  for ((at = 2; at < CURRENT; at++)); do
    case "\${words[at]}" in
${tree.commands.map(({ names }) => `      ${names.join("|")}) command="${nameOf(names)}"; break ;;`).join("\n")}
    esac
  done
  if [[ "$cur" == --*=* ]]; then
    prev="\${cur%%=*}"
    compset -P '*='
  fi
  case "$prev" in
${tree.values.map(({ option, values }) => `    ${option}) ${isListed(values) ? "compset -P '*,'; " : ""}${offer(values)}; return ;;`).join("\n")}
  esac
  case "$command:$cur" in
    :-*) ${offer(tree.programOptions)} ;;
    :*) ${offer(tree.commands.flatMap(({ names }) => names))} ;;
${tree.commands.map(ofCommand).join("\n")}
  esac
}
if [[ "\${funcstack[1]}" == _parorende ]]; then
  _parorende "$@"
else
  compdef _parorende parorende
fi
`;
}

/** The completion of PowerShell, 5.1 and later: where there is nothing to offer, it completes file names itself. */
export function powershellScript(tree: CompletionTree): string {
  const list = (words: readonly string[]): string =>
    `@(${safe(words)
      .map((word) => `'${word}'`)
      .join(", ")})`;
  const entry = ({ option, values }: Value): string =>
    `    '${option}' = ${isListed(values) ? list(values) : "@()"}`;
  const ofCommand = ({ names, options, argument }: CompletedCommand): string =>
    `    '${nameOf(names)}' = @{ options = ${list(options)}; words = ${isListed(argument) ? list(argument) : "@()"} }`;
  const name = (names: readonly string[]): string =>
    names.map((one) => `    '${one}' = '${nameOf(names)}'`).join("\n");
  return `# PowerShell completion for parorende
Register-ArgumentCompleter -Native -CommandName parorende -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $names = @{
${tree.commands.map(({ names }) => name(names)).join("\n")}
  }
  $values = @{
${tree.values.map(entry).join("\n")}
  }
  $commands = @{
    '' = @{ options = ${list(tree.programOptions)}; words = ${list(tree.commands.flatMap(({ names }) => names))} }
${tree.commands.map(ofCommand).join("\n")}
  }
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
  $command = ''
  foreach ($word in $typed) { if ($names.ContainsKey($word)) { $command = $names[$word]; break } }
  $previous = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
  $words = if ($values.ContainsKey($previous)) { $values[$previous] }
    elseif ($wordToComplete.StartsWith('-')) { $commands[$command].options }
    else { $commands[$command].words }
  $words | Where-Object { $_ -and $_.StartsWith($wordToComplete) } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function nameOf([name = ""]: readonly string[]): string {
  return name;
}

function isListed(values: Values): values is readonly string[] {
  return typeof values !== "string";
}

/** Words that no shell reads anything into; a municipality's own ids are of this form too. */
function safe(words: readonly string[]): readonly string[] {
  return words.filter((word) => /^[\w.-]+$/u.test(word));
}
