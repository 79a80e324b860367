import ts from 'typescript';

const speaksSql =
  /\b(select|insert\s+into|update|delete\s+from|merge\s+into|truncate|from|join|references|create|alter|grant|comment\s+on)\b/i;

export interface SqlText {
  line: number;
  /** What `${…}` puts in stands as $expression$. */
  text: string;
}

/** Every literal of a TypeScript file that speaks SQL, whole: a template with its parts joined. */
export function sqlInSource(source: string, file: string): SqlText[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2023, false);
  const found: SqlText[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    const text = textOf(node);
    if (text !== undefined && speaksSql.test(text)) {
      found.push({ line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => ` $expression$ ${span.literal.text}`).join('');
  }
  return undefined;
}
