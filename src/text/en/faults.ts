import type { ExpectedForm, ExpectedType } from "../../domain/data-fault.js";
import type { FaultTexts } from "../nb/faults.js";
import { areWords } from "../listed.js";
import { numberFormat } from "../numbers.js";

const { decimal } = numberFormat("en");
const listed = (names: readonly string[]): string => names.join(", ");
const under = (where: string): string => (where === "" ? "" : ` in “${where}”`);
const subject = (where: string): string => (where === "" ? "The content" : `“${where}”`);

const types: Readonly<Record<ExpectedType, string>> = {
  text: "text in quotation marks",
  number: "a number without quotation marks",
  integer: "a whole number without quotation marks",
  boolean: "true or false",
  list: "a list in [ ]",
  object: "an object in { }",
  other: "something else",
};

const forms: Readonly<Record<ExpectedForm, string>> = {
  date: "a date, as 2025-04-30",
  empty: "filled in",
  id: "written with small letters a–z, digits, hyphens and underscores",
  indicator: "a question, a full stop and a name, as kontaktperson.uten",
  wave: "a year, as 2025, or 2025-host if the year has several survey rounds",
  deviation: "nation, target or an earlier survey round, as 2023",
  fourDigits: "four digits, as 0301",
  twoDigits: "two digits, as 03",
  other: "written in another way",
};

export const faults: FaultTexts = {
  unknownField: ({ fields }, where) =>
    `There is no field “${listed(fields)}”${under(where)}. Check the spelling, or remove it.`,
  missingField: (_, where) => `The field “${where}” is missing. Add it and try again.`,
  wrongType: ({ expected }, where) =>
    `${subject(where)} must be ${types[expected]}. Correct it and try again.`,
  notAmong: ({ allowed }, where) =>
    `“${where}” must be ${areWords(allowed) ? "one of these words" : "one of these"}: ${listed(allowed)}.`,
  wrongForm: ({ form }, where) => `${subject(where)} must be ${forms[form]}. Correct it and try again.`,
  noReason: (_, where) => `“${where}” cannot be empty. Write why the deviation is accepted.`,
  wrongName: ({ name, form }, where) => `The name “${name}”${under(where)} must be ${forms[form]}.`,
  emptyList: (_, where) => `“${where}” is empty. Write at least one word, or remove the field.`,
  percentAsShare: ({ percent, share }, where) =>
    `“${where}” must be a share from 0 to 1. Write ${percent}% as ${share}.`,
  outsideRange: ({ least, most }, where) =>
    least === null
      ? `“${where}” cannot be above ${String(most)}.`
      : `“${where}” cannot be below ${String(least)}.`,
  notAbove: ({ limit }, where) => `“${where}” must be above ${String(limit)}.`,
  tooLong: ({ most }, where) => `“${where}” is too long. There is room for ${String(most)}.`,
  repeated: ({ id }, where) => `“${id}” is in “${where}” more than once. Keep one of them.`,
  unknown: ({ id }, where) => `There is no “${id}” in “${where}” that is known. Check the spelling.`,
  unknownAmong: ({ id, known }, where) =>
    `Do not know “${id}” in “${where}”. Choose among: ${listed(known)}.`,
  sharesDoNotAddUp: ({ item, sum }, where) =>
    `The shares of ${item} in “${where}” sum to ${decimal(sum, 3)}. Shares must sum to 1. Correct them, or write numbers of people.`,
  otherName: ({ id, expected }, where) =>
    `“${where}” is “${id}”, but the file or the folder is called “${expected}”. Give them the same name.`,
  noTickOption: ({ item, option }, where) =>
    `Cannot use “${option}” in “${where}”: ${item} is not a question where several answers can be ticked, or does not have that answer.`,
  tooManyOptions: ({ count, most }, where) =>
    `“${where}” has ${String(count)} answers. There is room for ${String(most)}.`,
  sharedWording: ({ first, second, wording }, where) =>
    `In “${where}” the answers “${first}” and “${second}” have the same wording: “${wording}”. Give them one each.`,
  bandsOverlap: ({ first, second }, where) =>
    `In “${where}”, “${first}” and “${second}” overlap. Correct the limits.`,
  baseDiffers: ({ base }, where) =>
    `The group “${base}” in “${where}” means something else in another question. Give it a name of its own.`,
  countedOutsideBase: ({ option }, where) =>
    `“${where}” counts “${option}”, which is not in its “base”. Add it there.`,
  otherItem: ({ item }, where) => `The name of “${where}” must begin with the question “${item}”.`,
  notGroupable: ({ item }, where) =>
    `Cannot use ${item} in “${where}”, because a person may have several answers or write freely. Take it out.`,
  namedAfterOption: ({ option }, where) =>
    `“${where}” has the name of the answer “${option}” and can count that alone, among all who answered. Choose another name.`,
  secondHeadline: ({ first, item, area }, where) =>
    `“${where}” cannot be the headline of ${item} in the area ${area}. It is “${first}” already.`,
  bandOutsideNumber: (_, where) =>
    `“${where}” has limits, but the question is not about a number. Remove the limits.`,
  bandMissing: (_, where) =>
    `“${where}” lacks limits. Each answer to a question about a number needs at least one.`,
  bandEmpty: (_, where) => `In “${where}” the lower limit must be below the upper one.`,
  textWithOptions: (_, where) =>
    `“${where}” is free text and cannot have answers to choose among. Remove them.`,
  noOptions: (_, where) => `“${where}” has no answers to choose among. Add them.`,
  middleOutsideScale: (_, where) => `“${where}” is not a scale and cannot have a middle.`,
  severalMiddles: (_, where) => `“${where}” has several middles. A scale can have only one.`,
  severalOthers: (_, where) =>
    `“${where}” has several answers for people’s own text (“other”). A question can have only one.`,
  routedToAll: (_, where) => `“${where}” is asked of some only, so the group cannot be called “all”.`,
  routingCircle: (_, where) => `The questions that decide who is asked “${where}” go in a circle.`,
  neutralHeadline: (_, where) => `“${where}” is neutral and cannot be a headline.`,
  headlineWithoutArea: (_, where) => `“${where}” is a headline and must belong to an area.`,
  wholeBaseCounted: (_, where) =>
    `“${where}” counts every answer, so the share tells nothing. Take some of them out.`,
  ticksMerged: (_, where) =>
    `“${where}” is about a question where several answers can be ticked. It can then count only one answer and have no “base” of its own.`,
  middleMerged: (_, where) =>
    `“${where}” merges the middle of the scale with other answers. Take the middle out.`,
};
