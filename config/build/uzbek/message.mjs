import { cyrillic } from './cyrillic.mjs';

const BRANCHED = /^\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/;

/** A message in ICU syntax: its text in Cyrillic; arguments, keywords of plural and select, and tags as they are. */
export function cyrillicMessage(message) {
  let done = '';
  let text = '';
  const flush = () => {
    done += cyrillic(text);
    text = '';
  };
  for (let at = 0; at < message.length;) {
    const tag = /^<\/?[a-zA-Z][\w-]*\s*\/?>/.exec(message.slice(at))?.[0];
    if (tag !== undefined) {
      flush();
      done += tag;
      at += tag.length;
    } else if (message[at] === '{') {
      flush();
      const argument = message.slice(at, endOf(message, at));
      done += argumentOf(argument);
      at += argument.length;
    } else {
      text += message[at];
      at += 1;
    }
  }
  flush();
  return done;
}

/** Only the branches of a plural or a select hold text. */
function argumentOf(argument) {
  const head = BRANCHED.exec(argument)?.[0];
  if (head === undefined) return argument;
  let done = head;
  for (let at = head.length; at < argument.length;) {
    if (argument[at] !== '{') {
      done += argument[at];
      at += 1;
      continue;
    }
    const end = endOf(argument, at);
    done += `{${cyrillicMessage(argument.slice(at + 1, end - 1))}}`;
    at = end;
  }
  return done;
}

/** @returns the place after the brace that closes the one at `start` */
function endOf(message, start) {
  let depth = 0;
  for (let at = start; at < message.length; at += 1) {
    if (message[at] === '{') depth += 1;
    if (message[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error(`A brace is not closed: ${message}`);
}
