// Turns TypeScript, and any dependency that ships ES modules only, into CommonJS: jest on Node 20 cannot require ES modules.
const { createHash } = require('node:crypto');
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const swc = require('@swc/core');

const transformer = readFileSync(__filename);
const isModulePackage = new Map();

function packageIsModule(directory) {
  const known = isModulePackage.get(directory);
  if (known !== undefined) return known;
  const manifest = path.join(directory, 'package.json');
  const parent = path.dirname(directory);
  let answer = false;
  if (existsSync(manifest)) answer = JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
  else if (parent !== directory) answer = packageIsModule(parent);
  isModulePackage.set(directory, answer);
  return answer;
}

function isEcmaModule(file) {
  if (file.endsWith('.mjs')) return true;
  return file.endsWith('.js') && packageIsModule(path.dirname(file));
}

function optionsFor(file) {
  const typescript = /\.tsx?$/.test(file);
  return {
    filename: file,
    sourceMaps: 'inline',
    module: { type: 'commonjs', ignoreDynamic: false },
    jsc: {
      target: 'es2023',
      keepClassNames: true,
      parser: typescript
        ? { syntax: 'typescript', decorators: true }
        : { syntax: 'ecmascript', importAttributes: true },
      transform: { legacyDecorator: true, decoratorMetadata: typescript, hidden: { jest: true } },
    },
  };
}

module.exports = {
  getCacheKey(source, file, options) {
    return createHash('sha256')
      .update(source)
      .update(file)
      .update(transformer)
      .update(JSON.stringify(optionsFor(file)))
      .update(String(options.instrument))
      .digest('hex');
  },
  process(source, file) {
    // jest refuses a dynamic import unless it is rewritten; some CommonJS packages load ES modules that way.
    const needsWork = /\.tsx?$/.test(file) || isEcmaModule(file) || /\bimport\(/.test(source);
    return needsWork ? swc.transformSync(source, optionsFor(file)) : { code: source };
  },
};
