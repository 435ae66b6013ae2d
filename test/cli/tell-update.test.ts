import { describe, expect, test } from "vitest";
import { tellUpdate } from "../../src/cli/tell-update.js";
import { CONTACT, entryOf } from "../support/gate-results.js";

type Update = Parameters<typeof tellUpdate>[1];

/** What is told of an update of a file with these entries. */
function told(change: Partial<Update>, indicators: readonly string[] = [CONTACT]): readonly string[] {
  let text = "";
  const entries = indicators.map((indicator) => entryOf(80, 135, { indicator }));
  const nothing = { content: { survey: "liten", entries }, accepted: [], tightened: [], removed: [] };
  const update: Update = { ...nothing, isWritten: true, isChanged: true, reason: undefined, ...change };
  tellUpdate("kjente-avvik.json", update, "nb", { write: (part) => (text += part) });
  return text.trimEnd().split("\n");
}

const out = (indicator: string, why: Update["removed"][number]["why"]): Update["removed"][number] => ({
  ...{ indicator, deviation: null, why },
});

const holdsOne = "kjente-avvik.json gjelder nå 1 indikator.";

describe("after an update of the known deviations it is told", () => {
  test("how many the file has, and nothing more where all are as they were", () => {
    expect(told({})).toEqual([holdsOne]);
    expect(told({}, ["plan.ja", "info.nei"])).toEqual(["kjente-avvik.json gjelder nå 2 indikatorer."]);
    expect(told({}, [])).toEqual(["kjente-avvik.json har ingen kjente avvik."]);
  });

  test.each<readonly [string, Partial<Update>, string]>([
    ["accepted", { accepted: ["plan.ja"] }, "Godtatt: plan.ja."],
    [
      "tightened, and why",
      { tightened: ["plan.ja", "info.nei"] },
      "Strammet inn, fordi andelen er klart bedre: plan.ja og info.nei.",
    ],
    [
      "removed, and why",
      { removed: [out("plan.ja", "verdict")] },
      "Fjernet, fordi vurderingen ikke lenger stopper bygget: plan.ja.",
    ],
  ])("which were %s", (_what, change, says) => {
    expect(told(change)).toEqual([holdsOne, says]);
  });

  test("all of it where all of it came to pass", () => {
    expect(
      told({
        accepted: ["a.a"],
        tightened: ["b.b"],
        removed: [out("c.c", "verdict"), out("d.d", "unwatched")],
      }),
    ).toHaveLength(5);
  });

  test("that there is nothing to keep, where no file is written", () => {
    expect(told({ isWritten: false }, [])).toEqual([
      "Ingen forskjeller stopper bygget, så det er ingen kjente avvik å skrive.",
    ]);
  });
});
