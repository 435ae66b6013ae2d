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

/** The options of `compare`. */
export interface CompareOptions extends ReadOptions {
  /** «junit», or «junit=ut.xml». */
  readonly reporter?: readonly string[];
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly reason?: string;
  /** The rule that decided each line. */
  readonly explain?: true;
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
  /** The plan's name. */
  readonly plan?: string;
  /** Its first and last year: «2024-2027». */
  readonly planYears?: string;
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

/** The options of `report` and `evaluate`. */
export interface PlanOptions extends WriteOptions {
  readonly year?: string;
  readonly period?: string;
  readonly kind?: string;
  readonly tertial?: string;
  /** «Dere sa – vi gjorde». */
  readonly dereSa?: true;
  readonly figurer?: true;
  readonly pdfUa?: true;
  readonly textsFrom?: string;
  readonly sak?: string;
}

/** The options of `publish`. */
export interface PublishOptions extends PlanOptions {
  readonly final?: readonly string[];
  readonly vedtatt?: string;
}

/** The options of `measures needs`. */
export interface NeedsOptions extends ReadOptions {
  readonly dryRun?: true;
}
