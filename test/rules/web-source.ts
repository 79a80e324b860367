import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { repository } from './planted-tree';

const WEB = 'apps/web/src';
/** Attributes that a person reads or hears. */
const READ =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|label|description|alt|error|content|heading|.+Label|.+Text|.+Title)$/;
/** The product's own name, and marks that no language has words for. */
const NO_WORDS = /^(Panoh|en-XA|ISO|UTC)$/;
const LETTER = /\p{L}/u;

export interface WebFile {
  readonly file: string;
  readonly text: string;
}

/** What we wrote of the web by hand, tests left out. */
export function webFiles(): WebFile[] {
  const from = path.join(repository, WEB);
  if (!existsSync(from)) return [];
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(spec|story)\.|\.d\.ts$/.test(entry.name),
    )
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((place) => ({ file: path.relative(repository, place), text: readFileSync(place, 'utf8') }));
}

/** Texts in JSX that no translator ever sees: `file:line text`. */
export function textsInCode({ file, text }: WebFile): string[] {
  if (!file.endsWith('.tsx')) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const tell = (node: ts.Node, words: string): void => {
    if (!LETTER.test(words) || NO_WORDS.test(words.trim())) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file}:${String(line + 1)} ${words.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) tell(node, node.text);
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
      literalsOf(node.expression).forEach((one) => tell(one, one.text));
    if (ts.isJsxAttribute(node) && READ.test(node.name.getText()) && node.initializer)
      literalsOf(node.initializer).forEach((one) => tell(one, one.text));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Literals that become the value itself: not the key inside `t('…')`, nor what is only compared. */
function literalsOf(node: ts.Node): (ts.StringLiteralLike | ts.TemplateLiteralLikeNode)[] {
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans.map(({ literal }) => literal)];
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node))
    return node.expression ? literalsOf(node.expression) : [];
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (!ts.isBinaryExpression(node)) return [];
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.PlusToken) return [...literalsOf(node.left), ...literalsOf(node.right)];
  const isEither = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(kind);
  return isEither || kind === ts.SyntaxKind.AmpersandAmpersandToken ? literalsOf(node.right) : [];
}
