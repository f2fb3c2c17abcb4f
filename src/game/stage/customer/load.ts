import type { Look } from '../../../ui/looks.ts';
import type { CustomerParts, FaceKit } from './parts.ts';

// Made by assets/customers from the same types; each is fetched when it is first asked for.
const files = import.meta.glob<string>('../../../../assets/.cache/customers/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

async function fetched<T>(name: string): Promise<T> {
  const url = files[`../../../../assets/.cache/customers/${name}.json`];
  if (url === undefined) throw new Error(`no drawing called ${name}`);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as T;
}

/** The faces that all customers share. */
export const loadFaces = (): Promise<FaceKit> => fetched<FaceKit>('faces');

/** What else a customer is made of. */
export const loadCustomer = (look: Look): Promise<CustomerParts> => fetched<CustomerParts>(look);
