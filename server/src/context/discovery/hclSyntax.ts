/** What an HCL file says, whoever parsed it. A JSON file of Bake is read into the same shape. */
export interface HclBody {
  readonly attributes: readonly HclAttribute[];
  readonly blocks: readonly HclBlock[];
}

export interface HclAttribute {
  readonly name: string;
  readonly value: HclExpression;
}

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: HclBody;
  /** From 1. */
  readonly line: number;
}

export type HclExpression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'template'; readonly parts: readonly HclExpression[] }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'index'; readonly of: HclExpression; readonly index: HclExpression }
  | { readonly kind: 'list'; readonly items: readonly HclExpression[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [HclExpression, HclExpression])[] }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly args: readonly HclExpression[];
      readonly expandLast: boolean;
    }
  | { readonly kind: 'unary'; readonly operator: string; readonly of: HclExpression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: HclExpression; readonly right: HclExpression }
  | {
      readonly kind: 'conditional';
      readonly condition: HclExpression;
      readonly yes: HclExpression;
      readonly no: HclExpression;
    }
  | {
      readonly kind: 'for';
      readonly names: readonly string[];
      readonly of: HclExpression;
      /** Absent for a list. */
      readonly key?: HclExpression;
      readonly value: HclExpression;
      readonly condition?: HclExpression;
    }
  /** Something that is not evaluated here, as written. */
  | { readonly kind: 'other'; readonly text: string };

/** Reads an HCL text, or says what is wrong with it. */
export type ReadHcl = (text: string) => HclBody | { readonly error: string };
