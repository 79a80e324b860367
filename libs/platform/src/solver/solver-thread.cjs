// HiGHS beside the server's event loop: one question can take minutes. Plain JavaScript, because a thread is started
// from a file that Node reads by itself, in the tests as well as from dist/.
const { parentPort } = require('node:worker_threads');
const loadHighs = require('highs');

const NEARLY_WHOLE = 1e-5;
const NOTHING = new Float64Array(0);

/** By number: the model, and which of its columns must be whole. */
const open = new Map();
const loading = loadHighs();

function openModel(highs, id, programme) {
  const { columnLower, columnUpper, cost, whole, rowLower, rowUpper, starts, indices, values } = programme;
  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false });
    model.passModel({
      numCols: cost.length,
      numRows: rowLower.length,
      colCost: cost,
      colLower: columnLower,
      colUpper: columnUpper,
      rowLower,
      rowUpper,
      matrix: {
        format: 'csr',
        numRows: rowLower.length,
        numCols: cost.length,
        starts,
        indices,
        values,
      },
      ...(whole ? { integrality: Int32Array.from(whole) } : {}),
    });
  } catch (fault) {
    model.dispose();
    throw fault;
  }
  open.set(id, { model, whole: whole?.some((flag) => flag === 1) ? whole : undefined, columns: cost.length });
}

function change(highs, { model, whole, columns }, { maximise, cost, bounds, addRows, start, seconds, gap }) {
  const { maximize, minimize } = highs.constants.objectiveSense;
  model.changeObjectiveSense(maximise ? maximize : minimize);
  if (cost && columns > 0) {
    const all = new Float64Array(columns);
    cost.columns.forEach((column, place) => (all[column] = cost.values[place]));
    model.changeColsCost({ kind: 'range', from: 0, to: columns - 1 }, all);
  }
  bounds?.columns.forEach((column, place) =>
    model.changeColBounds(column, bounds.lower[place], bounds.upper[place]),
  );
  if (addRows && addRows.lower.length > 0) {
    const { lower, upper, starts, indices, values } = addRows;
    const matrix = { format: 'csr', numRows: lower.length, numCols: columns, starts, indices, values };
    model.addRows({ lower, upper, matrix });
  }
  if (start) model.setSolution({ colValue: start });
  // The limit is compared with all the time this model has ever run.
  model.zeroAllClocks();
  model.options.set({ time_limit: seconds, ...(whole ? { mip_rel_gap: gap ?? 0 } : {}) });
}

function run(highs, { model, whole }, maximise) {
  const { modelStatus, solutionStatus } = highs.constants;
  model.run();
  let status = model.getModelStatus();
  if (status === modelStatus.unboundedOrInfeasible) {
    // Presolve does not say which of the two it is.
    model.options.set('presolve', 'off');
    model.run();
    model.options.set('presolve', 'choose');
    status = model.getModelStatus();
  }
  const worst = maximise ? Infinity : -Infinity;
  const without = (name, objective) => ({
    status: name,
    objective,
    bound: objective,
    x: NOTHING,
    rowDual: NOTHING,
    columnDual: NOTHING,
  });
  switch (status) {
    case modelStatus.empty:
      return without('optimal', 0);
    case modelStatus.optimal: {
      const { colValue, colDual, rowDual } = model.getSolution();
      const objective = model.getObjectiveValue();
      return {
        status: 'optimal',
        objective,
        bound: whole ? model.info.get('mip_dual_bound') : objective,
        x: whole ? rounded(colValue, whole) : colValue,
        rowDual: whole ? NOTHING : rowDual,
        columnDual: whole ? NOTHING : colDual,
      };
    }
    case modelStatus.infeasible:
      return without('infeasible', -worst);
    case modelStatus.unbounded:
      return without('unbounded', worst);
    case modelStatus.timeLimit:
    case modelStatus.interrupted: {
      const bound = whole ? model.info.get('mip_dual_bound') : worst;
      if (model.info.get('primal_solution_status') !== solutionStatus.feasible)
        return { ...without('out-of-time', -worst), bound };
      const { colValue } = model.getSolution();
      const x = whole ? rounded(colValue, whole) : colValue;
      return { ...without('feasible', model.getObjectiveValue()), bound, x };
    }
    default:
      throw new Error(`it ended with status ${status}`);
  }
}

const rounded = (values, whole) =>
  values.map((value, column) =>
    whole[column] === 1 && Math.abs(value - Math.round(value)) < NEARLY_WHOLE ? Math.round(value) : value,
  );

function answer(highs, { model: id, programme, question }) {
  if (programme) return openModel(highs, id, programme);
  const opened = open.get(id);
  if (question === undefined) {
    opened?.model.dispose();
    open.delete(id);
    return undefined;
  }
  if (opened === undefined) throw new Error('this programme is closed');
  change(highs, opened, question);
  return run(highs, opened, question.maximise);
}

parentPort.on('message', async ({ id, ...asked }) => {
  try {
    parentPort.postMessage({ id, answer: answer(await loading, asked) });
  } catch (fault) {
    // After a trap the memory of all models is in doubt.
    const fatal = fault?.name === 'RuntimeError';
    parentPort.postMessage({ id, fault: String(fault?.message ?? fault), fatal });
  }
});
