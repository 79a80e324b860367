// What people are told, as files hold it; `index.ts` has a line for each part of the kernel.
export { fillText } from './fill-text';
export { TextFile, type Texts } from './text-file';
