// Reads PDF documents back for tests. In a thread of its own: the reader loads parts of itself in a way that jest
// does not let through.
import { parentPort } from 'node:worker_threads';
import { PDFParse } from 'pdf-parse';

parentPort.on('message', async (bytes) => {
  const parser = new PDFParse({ data: bytes });
  const { text, pages } = await parser.getText();
  const { info } = await parser.getInfo();
  await parser.destroy();
  parentPort.postMessage({ text: text.replace(/\s+/g, ' '), pages: pages.length, info });
});
