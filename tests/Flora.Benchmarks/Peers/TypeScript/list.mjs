// node list.mjs BASE_URL ROUNDS: lists the whole history; prints the number of items and the milliseconds of each round.
import Flora from '@flora-ai/flora';

const [baseURL, rounds] = process.argv.slice(2);
const client = new Flora({ apiKey: 'sk_live_benchmark', baseURL });
for (let round = 0; round < Number(rounds); round++) {
  const start = process.hrtime.bigint();
  let items = 0;
  for await (const run of client.generations.list({ limit: 100 })) items += run.run_id.length > 0 ? 1 : 0;
  console.log(`${items} ${Number(process.hrtime.bigint() - start) / 1e6}`);
}
