// What the declarations of toml-eslint-parser name of eslint, which pyep does not install.
declare module "eslint" {
  export namespace SourceCode {
    type VisitorKeys = Readonly<Record<string, readonly string[]>>;
  }
  export interface SourceCode {
    readonly visitorKeys: SourceCode.VisitorKeys;
  }
}
