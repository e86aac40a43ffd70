// node list.mjs BASE_URL [once]: lists the whole history, for each line of its input or once; prints the number of items and the milliseconds.
import { createInterface } from 'node:readline';
import Flora from '@flora-ai/flora';

const [baseURL, once] = process.argv.slice(2);
const client = new Flora({ apiKey: 'sk_live_benchmark', baseURL });
for await (const _ of once ? [once] : createInterface({ input: process.stdin })) {
  const start = process.hrtime.bigint();
  let items = 0;
  for await (const run of client.generations.list({ limit: 100 })) items += run.run_id.length > 0 ? 1 : 0;
  console.log(`${items} ${Number(process.hrtime.bigint() - start) / 1e6}`);
}
