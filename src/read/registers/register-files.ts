import { join } from "node:path";
import { ParorendeError } from "../../domain/errors.js";
import { registerIds, type RegisterId } from "../../domain/plan/registers.js";
import { listFolder, nodeFiles, type FileAccess } from "../files.js";

/** Where a workspace keeps the registers of its plan. */
export const PLAN_FOLDER = "plan";

export interface FoundRegister {
  readonly register: RegisterId;
  readonly path: string;
  /** Relative to the workspace: `plan/tiltak.xlsx`. */
  readonly file: string;
}

/**
 * The register files of a workspace, in the order of the registers. What Excel leaves beside an open workbook is none.
 *
 * @throws ParorendeError registerTwice
 * @example
 * (await registerFiles("min-kommune")).map(({ file }) => file); // ["plan/tiltak.xlsx", "plan/tall.csv"]
 */
export async function registerFiles(
  workspaceFolder: string,
  access: FileAccess = nodeFiles,
): Promise<readonly FoundRegister[]> {
  const folder = join(workspaceFolder, PLAN_FOLDER);
  const { files } = await listFolder(folder, access);
  return registerIds.flatMap((register) => {
    const own = files.filter((file) => new RegExp(`^${register}\\.(?:xlsx|xlsm|xls|csv)$`, "iu").test(file));
    const named = own.map((name) => ({
      register,
      path: join(folder, name),
      file: `${PLAN_FOLDER}/${name}`,
    }));
    if (named.length > 1) {
      const facts = { register, files: named.map(({ file }) => file) };
      throw new ParorendeError({ code: "registerTwice", facts });
    }
    return named;
  });
}
