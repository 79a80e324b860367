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
    const bytes = await pdfmake.createPdf(document).getBuffer();
    parentPort.postMessage({ id, bytes: new Uint8Array(bytes) });
  } catch (fault) {
    // The kind of fault and no message: it could repeat what stands in the document.
    parentPort.postMessage({ id, fault: fault?.name ?? 'Error' });
  }
});
