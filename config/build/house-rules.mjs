// What only this house forbids, as rules of its linter. Where each thing has its home, .oxlintrc.json turns the rule off.

const memberOf = (node, object, property) =>
  node.type === 'MemberExpression' &&
  node.object.type === 'Identifier' &&
  node.object.name === object &&
  (property === undefined || (node.computed ? node.property.value : node.property.name) === property);

const isNamed = (node, name) => node?.type === 'Identifier' && node.name === name;

/** Time comes from the transaction, so that a clock can be steered and two rows of one change agree. */
const oneClock = forbid(
  'Time comes from the transaction (tx.now) or, in pure code, as a parameter.',
  (at) => ({
    NewExpression: (node) => isNamed(node.callee, 'Date') && at(node),
    CallExpression: (node) => isNamed(node.callee, 'Date') && at(node),
    MemberExpression: (node) => (memberOf(node, 'Date') || memberOf(node, 'Temporal', 'Now')) && at(node),
  }),
);

const oneEnvironment = forbid('The environment is read once, in libs/platform/src/config.', (at) => ({
  MemberExpression: (node) => memberOf(node, 'process', 'env') && at(node),
  VariableDeclarator(node) {
    if (!isNamed(node.init, 'process') || node.id.type !== 'ObjectPattern') return;
    if (node.id.properties.some((property) => isNamed(property.key, 'env'))) at(node);
  },
}));

const oneZone = forbid(
  'Time zones are resolved in libs/kernel/src/time only: the database may know other zone rules than we stored.',
  inText(/at\s+time\s+zone/i),
);

const oneDatabaseClock = forbid(
  'SQL decides by panoh.now(), which follows the clock of the installation; sessions and retries by clock_timestamp().',
  inText(
    /(?<!panoh\.)\bnow\(\)|\b(current_(timestamp|date|time)|localtime(stamp)?|(statement|transaction)_timestamp\(\))/i,
  ),
);

const namedExports = forbid('Export it by name: the file is named after what it exports.', (at) => ({
  ExportDefaultDeclaration: at,
}));

function forbid(message, visitor) {
  return { create: (context) => visitor((node) => context.report({ node, message })) };
}

/** Every text of the source that matches, wherever it stands: a literal or a part of a template. */
function inText(pattern) {
  return (at) => ({
    Literal: (node) => typeof node.value === 'string' && pattern.test(node.value) && at(node),
    TemplateElement: (node) => pattern.test(node.value.raw) && at(node),
  });
}

export default {
  meta: { name: 'house' },
  rules: {
    'one-clock': oneClock,
    'one-environment': oneEnvironment,
    'one-zone': oneZone,
    'one-database-clock': oneDatabaseClock,
    'named-exports': namedExports,
  },
};
