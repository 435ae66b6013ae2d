/** The options every command that reads data has. */
export interface ReadOptions {
  readonly workspace?: string;
  readonly survey?: string;
  readonly wave?: string;
  readonly previous?: string;
  readonly previousWave?: string;
  readonly framework?: string;
  readonly groupBy?: readonly string[];
  readonly includePartial?: true;
  readonly notes?: readonly string[];
  readonly acceptSuggested?: true;
  readonly lang?: string;
  readonly date?: string;
  readonly quiet?: true;
  readonly json?: true;
}

/** The options of a command that writes documents. */
export interface WriteOptions extends ReadOptions {
  readonly out?: string;
  readonly format?: string;
  readonly force?: true;
}

/** The options of `init`. */
export interface InitOptions {
  readonly name?: string;
  readonly kommunenummer?: string;
  readonly fylkesnummer?: string;
  readonly survey?: string;
  readonly framework?: string;
  readonly groupBy?: string;
  readonly lang?: string;
  readonly yes?: true;
  readonly example?: true;
  /** The wave of the workbook to be made. */
  readonly ivaretatt?: string;
  readonly schema?: true;
  readonly force?: true;
}

/** The options of `notes fetch`. */
export interface FetchOptions extends ReadOptions {
  /** Role or initials, where a row does not say who decided. */
  readonly by?: string;
  readonly overrule?: true;
}

/** The options of `notes form`. */
export interface FormOptions extends WriteOptions {
  readonly title?: string;
  readonly place?: string;
  readonly question?: readonly string[];
  readonly tables?: string;
}

/** The options of `notes review`. */
export interface ReviewOptions extends ReadOptions {
  /** Role or initials of whoever decides. */
  readonly by?: string;
}
