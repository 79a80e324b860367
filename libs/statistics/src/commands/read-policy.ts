import { parse } from 'yaml';
import { checkPolicy, type DisclosurePolicy } from '../domain/policy';

/** @throws Error in one sentence naming file and key: a program with a wrong policy does not start */
export const readPolicy = (text: string, file: string): DisclosurePolicy =>
  checkPolicy(parse(text) as unknown, file);
