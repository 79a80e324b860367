/** The fields of an answer: the class describes them for OpenAPI, what leaves is a plain object. */
export type Plain<Answer> = Answer extends (infer Item)[]
  ? Plain<Item>[]
  : Answer extends object
    ? { [Field in keyof Answer]: Plain<Answer[Field]> }
    : Answer;
