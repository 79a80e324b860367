import { parentPort, workerData } from 'node:worker_threads';
import type { Publication } from './publication';
import { publicationXlsx } from './publication-xlsx';

/* Writes one workbook beside the event loop of the program that asks. Started by `workbookInThread` and by nobody else. */

void publicationXlsx(workerData as Publication).then((bytes) => parentPort?.postMessage(bytes));
