import { help as nb } from "../nb/help.js";

export const help: typeof nb = nb;
