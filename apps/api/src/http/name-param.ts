import { type PipeTransform } from '@nestjs/common';
import { notFound } from '@panoh/kernel';

const NAME = /^[a-z][a-z0-9-]{0,60}$/;

/** A word of the law in an address (a track, a step): what cannot be one gets the answer of one that does not exist. */
export const nameParam: PipeTransform<string, string> = {
  transform(name: string): string {
    if (!NAME.test(name)) throw notFound();
    return name;
  },
};
