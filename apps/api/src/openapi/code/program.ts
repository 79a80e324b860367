import path from 'node:path';
import ts from 'typescript';

export interface Code {
  readonly checker: ts.TypeChecker;
  readonly controllers: readonly ts.SourceFile[];
  /** Everything we wrote that a controller reaches. */
  readonly sources: readonly ts.SourceFile[];
}

/** The controllers and all they import, as the compiler sees them; nothing is checked that nobody asks for. */
export function readCode(root: string): Code {
  const settings = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { compilerOptions } = settings.config as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson({ ...compilerOptions, types: ['node'] }, root);
  const files = ts.sys.readDirectory(path.join(root, 'apps/api/src'), ['.ts'], undefined, [
    '**/*.controller.ts',
  ]);
  const program = ts.createProgram(files, options);
  const sources = program.getSourceFiles().filter(({ fileName }) => !fileName.includes('/node_modules/'));
  const controllers = sources.filter(({ fileName }) => fileName.endsWith('.controller.ts'));
  return { checker: program.getTypeChecker(), controllers, sources };
}
