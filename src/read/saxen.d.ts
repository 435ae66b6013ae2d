/** The part of saxen that is used here; the package has no types of its own. */
declare module "saxen" {
  type Decode = (text: string) => string;
  /** Where the parser is: the line counts from 0. Finding it out reads the text from its beginning. */
  type Place = () => { readonly line: number };

  export class Parser {
    on(
      event: "openTag",
      listener: (
        name: string,
        attributes: () => Record<string, string>,
        decode: Decode,
        isClosed: boolean,
        place: Place,
      ) => void,
    ): this;
    on(event: "closeTag", listener: (name: string) => void): this;
    on(event: "text", listener: (text: string, decode: Decode) => void): this;
    on(event: "cdata", listener: (text: string) => void): this;
    on(event: "attention", listener: (text: string, decode: Decode, place: Place) => void): this;
    on(event: "error" | "warn", listener: (error: Error, place: Place) => void): this;
    parse(xml: string): void;
  }
}
