import { z } from 'zod/mini';
import { common, type FieldType } from './field-type.ts';

export const PlaceSpec = z.extend(common, { type: z.literal('place') });
export type PlaceSpec = z.infer<typeof PlaceSpec>;

/** A place of the association, by its code (GB/T 2260), which is quoted in the file. */
export const place: FieldType<PlaceSpec, string> = {
  name: '所在地',
  spec: PlaceSpec,
  value: (_, { places }) =>
    z.enum(places.map(({ code }) => code)).check(z.meta({ enumDescriptions: places.map(({ name }) => name) })),
  show: (value, _, { places }) => ({
    kind: 'text',
    text: places.find(({ code }) => code === value)?.name ?? String(value),
  }),
};
