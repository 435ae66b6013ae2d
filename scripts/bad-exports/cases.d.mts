/** In cells only, of every case that has answers: nothing may ever print it. */
export const MARKER: string;
/** Path below fixtures/cli/, as `bad/sav-truncated/input/svar.sav` → bytes. */
export function badExports(): Promise<Map<string, Uint8Array>>;
