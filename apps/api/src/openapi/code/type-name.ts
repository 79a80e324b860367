import ts from 'typescript';

const isOurs = (symbol: ts.Symbol): boolean =>
  symbol.declarations?.every((one) => !one.getSourceFile().fileName.includes('/node_modules/')) ?? false;

const isDeclared = (symbol: ts.Symbol): boolean =>
  (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) !== 0;

export interface TypeName {
  readonly name: string;
  /** Two types of one name are told apart by where they are declared. */
  readonly symbol: ts.Symbol;
}

/** What we call this type, where we gave it a name: `NeedView`, `PageOfOrganisationView`. */
export function nameOfType(type: ts.Type, checker: ts.TypeChecker): TypeName | undefined {
  const { aliasSymbol, aliasTypeArguments = [] } = type;
  if (aliasSymbol !== undefined && aliasTypeArguments.length === 0 && isOurs(aliasSymbol))
    return { name: aliasSymbol.name, symbol: aliasSymbol };
  const symbol = type.getSymbol();
  if (symbol === undefined || !isDeclared(symbol) || !isOurs(symbol)) return undefined;
  const own = symbol.declarations?.some(
    (one) =>
      (ts.isInterfaceDeclaration(one) || ts.isClassDeclaration(one)) && one.typeParameters !== undefined,
  );
  if (own !== true) return { name: symbol.name, symbol };
  const parts = checker.getTypeArguments(type as ts.TypeReference).map((part) => nameOfType(part, checker));
  if (parts.some((part) => part === undefined)) return undefined;
  return { name: `${symbol.name}Of${parts.map((part) => part?.name).join('And')}`, symbol };
}

/** The class or interface that declares exactly these fields: what `Plain<X>` is made from. */
export function declarerOf(fields: readonly ts.Symbol[], checker: ts.TypeChecker): ts.Type | undefined {
  const owners = new Set(fields.map((field) => field.declarations?.[0]?.parent));
  const [owner] = owners;
  if (owners.size !== 1 || owner === undefined) return undefined;
  if (!ts.isClassDeclaration(owner) && !ts.isInterfaceDeclaration(owner)) return undefined;
  if (owner.name === undefined || owner.typeParameters !== undefined) return undefined;
  const type = checker.getTypeAtLocation(owner.name);
  return checker.getPropertiesOfType(type).length === fields.length ? type : undefined;
}
