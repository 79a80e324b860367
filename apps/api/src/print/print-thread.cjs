// Makes PDF documents beside the server's event loop: one takes a fifth of a second. Plain JavaScript, because a
// thread is started from a file that Node reads by itself, in the tests as well as from dist/.
const { parentPort } = require('node:worker_threads');
const pdfmake = require('pdfmake');

const font = (name) => require.resolve(`@expo-google-fonts/noto-sans/${name}`);
const fonts = {
  normal: font('400Regular/NotoSans_400Regular.ttf'),
  bold: font('700Bold/NotoSans_700Bold.ttf'),
};
pdfmake.setFonts({ Noto: fonts });
// A document holds what people typed: it must not make us read a file or call an address.
pdfmake.setLocalAccessPolicy((path) => Object.values(fonts).includes(path));
pdfmake.setUrlAccessPolicy(() => false);

parentPort.on('message', async ({ id, document }) => {
  try {
    const bytes = await pdfmake.createPdf(numbered(drawn(document))).getBuffer();
    parentPort.postMessage({ id, bytes: new Uint8Array(bytes) });
  } catch (fault) {
    // The kind of fault and no message: it could repeat what stands in the document.
    parentPort.postMessage({ id, fault: fault?.name ?? 'Error' });
  }
});

/** A function cannot be sent to a thread, so pages are numbered by a sentence with holes. */
function numbered({ pageNumbers, ...document }) {
  if (pageNumbers === undefined) return document;
  const { sentence, ...look } = pageNumbers;
  const footer = (page, pages) => ({
    ...look,
    text: sentence.replace('{page}', String(page)).replace('{pages}', String(pages)),
  });
  return { ...document, footer };
}

/** Charts are described where they stand in the document, and drawn here. */
function drawn(document) {
  const content = document.content.map((part) => {
    if (part.chart === undefined) return part;
    const { chart, ...look } = part;
    return { ...look, svg: svgOf(chart) };
  });
  return { ...document, content };
}

function svgOf({ option, width, height }) {
  // Loaded by the first chart: most documents have none.
  const echarts = require('echarts');
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
