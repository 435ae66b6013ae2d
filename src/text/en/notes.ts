import type * as master from "../nb/notes.js";

export { agreement, qda } from "./notes-agreement.js";

export { terminalReview } from "./terminal-review.js";

export const review: typeof master.review = {
  help: {
    steps: {
      heading: "How to go through the statements",
      lines: [
        "Go to the sheet “Statements”. Each row is one statement from the notes. Personal data are masked, as [navn] for a name.",
        "Read the statement and choose its primary area from the list. Then the row is decided. Rows without a primary area do not count.",
        "The suggestion is made by a program. It does not count until somebody has chosen. If you agree, choose the same.",
        "“Must be read” means that the program is too unsure to suggest anything.",
        "Write your role or initials under “By” in every row you fill in or change.",
        "To take a choice back, empty the yellow cells of the row. Write under “By”, so that we know who took it back.",
        "You may sort, filter and hide rows. Do not change the Id, and write nothing new into the statement.",
        "Save the file, and send it back to whoever you got it from.",
      ],
    },
    today: {
      heading: "Must be assessed today",
      lines: [
        "These statements stand first. They may be about violence, abuse, neglect or self-harm, and somebody must read them today.",
        "If anybody is in danger now, call 112 (police) or 113 (ambulance) in Norway.",
        "Write “yes” under “Assessed” when somebody has assessed the statement. It is never used as a quote.",
      ],
      routine: "Our routine",
      withoutRoutine:
        "The municipality has not told its routine. Whoever made the file can write it in the field “urgentRoutine” of parorende.json: who is to be called, and the number.",
    },
    split: {
      heading: "When a statement is about several things",
      lines: [
        "Copy the whole row, and insert the copy just below. Let each row keep its part of the text, and choose an area for each part.",
        "Use only words that stand in the statement. Then we know that nobody has reworded it.",
        "If all of it is one matter, leave the statement whole and choose a secondary area.",
      ],
    },
    columnsHeading: "What the columns mean",
    columns: {
      id: "The statement’s number. It is not to be changed.",
      remark: "What to look out for: “must be assessed today”, “must be read” or “can be recognized”.",
      event: "Where the statement was written down.",
      question: "The question they talked about.",
      table: "The table or group.",
      heardFrom: "Who said it, where the notes tell.",
      text: "What was written down.",
      suggestion: "The area the program suggests.",
      confidence: "How sure the suggestion is.",
      because: "The words that decided the suggestion, and an example that is like it.",
      decidedBy: "Who chose what already stands in the row.",
      primary: "The area the statement is mostly about. It must be chosen for the row to count.",
      secondary: "One more area, if the statement plainly has a need or praise of its own there.",
      code: "The municipality’s own codes. Write new codes at the end of the sheet “Codes”. Then they can be chosen here.",
      tone: "Praise, or a need for something else than today.",
      saidBy: "Fill in only if the notes are wrong, or if you know who said it.",
      canBeRecognized:
        "Can anybody tell who the person is? Write yes or no. It must be filled in before the statement can be quoted.",
      quote: "Write yes if the statement may be shown in a report, word for word.",
      assessed: "Write yes when somebody has assessed a statement that must be assessed today.",
      note: "What you want to remember. It is in no report. Do not write personal data.",
      by: "Your role or initials, when you fill in or change the row.",
    },
  },
  remarks: {
    today: (signs) => `must be assessed today: ${signs}`,
    assessed: (signs) => `assessed, never a quote: ${signs}`,
    mustRead: "must be read",
    recognizable: (tells) => `can be recognized: ${tells}`,
  },
  urgent: {
    violence: "signs of violence",
    abuse: "signs of abuse",
    neglect: "signs of neglect",
    selfHarm: "signs of self-harm",
  },
  recognizable: { diagnosis: "rare diagnosis", occupation: "occupation", country: "country", place: "place" },
  sure: { sure: "fairly sure", likely: "likely", unsure: "unsure", tooUnsure: "too unsure" },
  because: {
    words: (words) => `Words: ${words}`,
    alike: (example, area) => `Like ${example} (${area})`,
  },
  masked: {
    kind: "What is masked",
    count: "Count",
    none: "Nothing is masked.",
  },
  read: {
    taken: (count) => `New or changed decisions: ${count}.`,
    unchanged: (count) => `Unchanged: ${count}.`,
    withdrawn: (count) => `Taken back: ${count}.`,
    splits: (count) => `Statements that are split: ${count}.`,
    codes: (names) => `New codes: ${names}.`,
    conflicts: (count) => `Decided differently by two: ${count}. What stood before holds until you agree.`,
    renamed: (names) => `Codes with a new name: ${names}.`,
    conflict: (row, file, id, differs) => `Row ${row} of ${file}, id ${id}: ${differs}`,
    differs: (what, sides) => `${what} ${sides}`,
    sides: (mine, theirs) => `here ${mine}, before ${theirs}`,
    side: (value, by) => `${value} (${by})`,
    nothing: "not filled in",
    noteDiffers: (mine, theirs) => `the notes differ (${mine} and ${theirs})`,
    unknownBy: "unknown",
    withdrawnBy: (by) => `taken back (${by})`,
    splitBy: (by) => `split (${by})`,
    stale: (count) =>
      `Decisions that no longer hold, because the statement was changed later: ${count}. Go through them again.`,
  },
};

/** What the terminal tells of notes that are being coded. */
export const coding: typeof master.coding = {
  title: "Statements from notes",
  subtitle: "Suggested areas. None of them counts before somebody has chosen.",
  facts: {
    statements: "Statements",
    from: (statements, events) => `${statements}, from ${events} events`,
    decided: "Decided",
    mustRead: "Must be read",
    masked: "Masked",
    nothingMasked: "nothing",
    stale: "Changed or gone since they were decided",
  },
  today: (count, number) =>
    number === 1 ? "One statement must be assessed today" : `${count} statements must be assessed today`,
  todayText:
    "They may be about violence, abuse, neglect or self-harm. Somebody must read them today. If anybody is in danger now, call 112 or 113.",
  todayWhere:
    "See where they are with: parorende notes code. The list may have missed some, so somebody must read all.",
  place: (file, line, id) => `${file}, line ${line} (${id})`,
  noRoutine:
    "The municipality has not given its routine. Write it in the field “urgentRoutine” of parorende.json: whom to call, and the number.",
  areas: "Statements per area",
  area: "Area",
  decided: "Decided",
  suggested: "Suggested",
  mustRead: "must be read",
  list: "The first that are not decided",
  id: "Id",
  suggestion: "Suggestion",
  statement: "Statement",
  sure: (area, percent) => `${area} (${percent})`,
  more: (count) => `${count} more are not shown here. All are in the Excel file.`,
  allDecided: "All statements are decided.",
  next: (command) => `Go through them in Excel: ${command}`,
  wrote: (path) => `Wrote ${path}`,
  sendOut: (command) => `When it is filled in, read it back with: ${command}`,
  noReview: "No workspace: decisions can only be kept in one. Make one with: parorende init min-kommune",
  saved: (path) => `Saved in ${path}`,
  nothingNew: "Nothing new is decided.",
  counts: (decided, all) => `Now ${decided} of ${all} statements are decided.`,
  nextAnalyze: "They are in the report the next time you run: parorende analyze --format html",
};

/** What the forms for table hosts are followed by. */
export const formTold: typeof master.formTold = {
  next: "Print the page, or fill in the Excel file. Put the filled-in file in notater/.",
};

export const form: typeof master.form = {
  title: "Form for table hosts",
  warning: "Do not write names, diagnoses or anything else that tells who somebody is",
  why: "Write what is said, in the words of the table, one statement on each line. Write “my son” and “the school”, not what they are called.",
  saidBy: "Put a ring around who said it. If you are unsure, put it around the question mark.",
  initials: { caregiver: "C", user: "U", staff: "S", unknown: "?" },
  blankTable: "Table",
  people: "How many sat at the table?",
  skip: "Skip to the first table",
  steps: [
    "Go to the sheet “Statements”, and write one statement in each row. Table and question are there beforehand.",
    "Write what is said, in the words of the table. Write “my son” and “the school”, not what they are called.",
    "Choose who said it from the list under “Said by”. Leave it blank if you do not know.",
    "If there are too few rows, go on below the last one, and choose table and question from the lists.",
    "Write at the top how many took part at all the tables together.",
    "Save the file, and put it in the folder “notater”.",
  ],
};
