declare module 'yarn-bound' {
  interface Result {
    readonly text?: string;
    readonly options?: readonly { readonly text: string; readonly isAvailable?: boolean }[];
    readonly isDialogueEnd?: boolean;
  }
  export default class YarnBound {
    constructor(options: { dialogue: string; startAt: string; variableStorage?: Map<string, unknown> });
    readonly currentResult: Result | null;
    advance(option?: number): void;
    jump(title: string): void;
  }
}
