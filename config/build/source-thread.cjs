// Required first by a thread that a test starts from its source: jest compiles for itself only, and a thread is a
// Node of its own. Programs start their threads from dist/.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const swc = require('@swc/core');

const libs = path.resolve(__dirname, '../../libs');
const resolve = Module._resolveFilename;

Module._resolveFilename = function (request, ...rest) {
  const [, lib] = /^@panoh\/([a-z]+)$/.exec(request) ?? [];
  return resolve.call(this, lib ? path.join(libs, lib, 'src/index.ts') : request, ...rest);
};
Module._extensions['.ts'] = (module, filename) => {
  const { code } = swc.transformSync(readFileSync(filename, 'utf8'), {
    filename,
    sourceMaps: 'inline',
    configFile: false,
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: { target: 'es2023', parser: { syntax: 'typescript', decorators: true } },
  });
  module._compile(code, filename);
};
